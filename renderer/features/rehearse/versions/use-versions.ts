/** What the page of versions needs: the draft as it is on the disk, its versions, and whole texts as they are asked for. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Draft, Version, VersionSummary } from '../../../../electron/shared/entities/draft.ts'
import { draftIdSchema, type VersionId } from '../../../../electron/shared/entities/ids.ts'
import { client } from '../../../bridge/index.ts'
import { unsavedDraft } from '../open-drafts.ts'

export type VersionsState = {
  readonly draft: Draft | null
  /** The newest first; null until read. */
  readonly versions: readonly VersionSummary[] | null
  readonly error: unknown
  readonly reload: () => void
}

export function useVersionsOf(id: string): VersionsState {
  const [state, setState] = useState<Omit<VersionsState, 'reload'>>({
    draft: null,
    versions: null,
    error: null,
  })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let current = true
    read(id).then(
      (found) => current && setState({ ...found, error: null }),
      (error: unknown) => current && setState((before) => ({ ...before, error })),
    )
    return () => {
      current = false
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another turn is why it reads again
  }, [id, turn])
  useEffect(
    () =>
      client().subscribe('drafts.changed', (changed) => changed.id === id && setTurn((before) => before + 1)),
    [id],
  )
  return { ...state, reload: useCallback(() => setTurn((before) => before + 1), []) }
}

async function read(id: string) {
  const draftId = draftIdSchema.parse(id)
  // What was typed a moment ago belongs to the present text.
  await unsavedDraft(id)?.flush()
  const [draft, versions] = await Promise.all([
    client().request('drafts.get', { id: draftId }),
    client().request('versions.list', { draftId }),
  ])
  return { draft, versions }
}

/** Versions never change but for their names: each text is read once while the page is open. */
export function useVersionTexts(): (id: VersionId) => Promise<Version> {
  const known = useRef(new Map<VersionId, Promise<Version>>())
  return useCallback((id) => {
    const reading = known.current.get(id) ?? client().request('versions.get', { id })
    known.current.set(id, reading)
    // A failure is not kept: the next look tries again.
    reading.catch(() => known.current.delete(id))
    return reading
  }, [])
}
