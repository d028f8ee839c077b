/** The list of drafts, for the sidebar and for choosing where to begin. The texts are not here. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { DraftSummary } from '../../../electron/shared/entities/draft.ts'
import { client } from '../../bridge/index.ts'

type DraftList = {
  /** Newest change first; null until loaded. */
  readonly drafts: readonly DraftSummary[] | null
  readonly error: unknown
}

export const useDraftList = create<DraftList>(() => ({ drafts: null, error: null }))

let latestLoad = 0

export async function loadDrafts(): Promise<void> {
  const load = (latestLoad += 1)
  try {
    const drafts = await client().request('drafts.list')
    // An answer that was overtaken by a newer question would bring back what has changed since.
    if (load === latestLoad) useDraftList.setState({ drafts, error: null })
  } catch (error) {
    if (load === latestLoad) useDraftList.setState({ error })
  }
}

/** Keeps the list true while something shows it. */
export function useLiveDraftList(): void {
  useEffect(() => {
    void loadDrafts()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = client().subscribe('drafts.changed', () => {
      clearTimeout(timer)
      timer = setTimeout(() => void loadDrafts(), 150)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
}

export const isBinned = (draft: DraftSummary): boolean => draft.binnedAt !== null
