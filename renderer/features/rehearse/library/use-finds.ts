/** What a search finds: asked at every key, answered by the newest question only. */
import { useEffect, useState } from 'react'
import type { DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import type { DraftFilter, DraftFinds, Shelf } from '../../../../electron/shared/entities/library.ts'
import { client } from '../../../bridge/index.ts'

export const findsShown = 100

export type Finds = {
  readonly finds: DraftFinds | null
  readonly error: unknown
}

const nothing: Finds = { finds: null, error: null }

/** `drafts` only says when to ask again: the list changed. */
export function useFinds(
  query: string,
  shelf: Shelf,
  filter: DraftFilter,
  drafts: readonly DraftSummary[] | null,
): Finds {
  const [state, setState] = useState<Finds & { readonly shelf: Shelf }>({ ...nothing, shelf })
  const [turn, setTurn] = useState(0)
  useEffect(() => client().subscribe('drafts.indexed', () => setTurn((before) => before + 1)), [])
  useEffect(() => {
    if (query.trim() === '') return
    const asking = new AbortController()
    const shelves: Shelf[] = shelf === 'list' ? ['list', 'archive'] : [shelf]
    client()
      .request('drafts.search', { query, shelves, filter, limit: findsShown }, { signal: asking.signal })
      .then(
        (finds) => !asking.signal.aborted && setState({ finds, error: null, shelf }),
        (error: unknown) => !asking.signal.aborted && setState({ finds: null, error, shelf }),
      )
    return () => asking.abort()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a changed list or a grown index is why it asks again
  }, [query, shelf, filter, drafts, turn])
  return query.trim() === '' || state.shelf !== shelf ? nothing : state
}
