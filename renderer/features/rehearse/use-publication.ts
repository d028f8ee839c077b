/** Whether this draft is on its way out, or went out: the page is closed meanwhile. */
import { useEffect, useState } from 'react'
import type { Publication } from '../../../electron/shared/entities/publication.ts'
import type { DraftId } from '../../../electron/shared/entities/ids.ts'
import { client } from '../../bridge/index.ts'

export type PublicationFacts = {
  /** In its thirty seconds, or being sent. */
  readonly leaving: boolean
  /** The last one that arrived and was not taken back. */
  readonly sent: Publication | null
}

const leavingStates: ReadonlySet<Publication['state']> = new Set(['held', 'ready', 'sending', 'partly-sent'])

export function publicationFacts(publications: readonly Publication[]): PublicationFacts {
  const sent = publications
    .filter(({ state }) => state === 'sent')
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
  return { leaving: publications.some(({ state }) => leavingStates.has(state)), sent: sent[0] ?? null }
}

export function usePublication(draftId: DraftId): PublicationFacts {
  const [publications, setPublications] = useState<readonly Publication[]>([])
  useEffect(() => {
    let current = true
    const heard = new Map<string, Publication>()
    const show = (list: readonly Publication[]) => {
      if (current) setPublications([...list.filter(({ id }) => !heard.has(id)), ...heard.values()])
    }
    let listed: readonly Publication[] = []
    const stop = client().subscribe('publication.changed', (publication) => {
      if (publication.draftId !== draftId) return
      heard.set(publication.id, publication)
      show(listed)
    })
    client()
      .request('publications.list', { draftId })
      .then(
        (list) => show((listed = list)),
        // The outbox tells of itself in the publish section; here the page simply stays open.
        () => undefined,
      )
    return () => {
      current = false
      stop()
    }
  }, [draftId])
  return publicationFacts(publications)
}
