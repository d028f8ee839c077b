/** The list of drafts, for the sidebar, the page of all drafts and for choosing where to begin. The texts are not here. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { DraftSummary } from '../../../electron/shared/entities/draft.ts'
import { shelfOf } from '../../../electron/shared/entities/library.ts'
import { client, untilKeysRest } from '../../bridge/index.ts'

type DraftList = {
  /** Newest change first; null until loaded. */
  readonly drafts: readonly DraftSummary[] | null
  readonly error: unknown
}

export const useDraftList = create<DraftList>(() => ({ drafts: null, error: null }))

let latestLoad = 0
let loading = 0

export async function loadDrafts(): Promise<void> {
  const load = (latestLoad += 1)
  loading += 1
  try {
    const drafts = await client().request('drafts.list')
    // An answer that was overtaken by a newer question would bring back what has changed since.
    if (load === latestLoad) useDraftList.setState({ drafts, error: null })
  } catch (error) {
    if (load === latestLoad) useDraftList.setState({ error })
  } finally {
    loading -= 1
  }
}

/** What changed since, by id; null for a draft that was erased. */
type Changes = ReadonlyMap<string, DraftSummary | null>

/** The list after these changes, still with the newest change first. */
export function withChanges(drafts: readonly DraftSummary[], changes: Changes): readonly DraftSummary[] {
  const kept = drafts.filter(({ id }) => !changes.has(id))
  const came = [...changes.values()].filter((draft) => draft !== null)
  const newer = (a: DraftSummary, b: DraftSummary) => (a.updatedAt < b.updatedAt ? 1 : -1)
  // Mostly one draft that goes to the top: the sort finds the rest in order.
  return [...came.toSorted(newer), ...kept].toSorted((a, b) =>
    a.updatedAt === b.updatedAt ? 0 : newer(a, b),
  )
}

/** Changes are gathered for a moment: an act on thousands of drafts must not draw the list thousands of times. */
const gatherMs = 60
let followers = 0
let stopFollowing = () => undefined as void

function follow(): () => void {
  followers += 1
  if (followers === 1) stopFollowing = followChanges()
  return () => {
    followers -= 1
    if (followers === 0) stopFollowing()
  }
}

function followChanges(): () => void {
  let waiting = new Map<string, DraftSummary | null>()
  let reload = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = () => {
    // A text that is being written saves itself between two keys: the list need not be drawn there.
    const rest = untilKeysRest()
    timer = rest > 0 ? setTimeout(settle, rest) : undefined
    if (timer !== undefined) return
    const { drafts } = useDraftList.getState()
    const changes = waiting
    waiting = new Map()
    // An answer under way may be older than what was just told.
    if (reload || drafts === null || loading > 0) void loadDrafts()
    else useDraftList.setState({ drafts: withChanges(drafts, changes) })
    reload = false
  }
  const stop = client().subscribe('drafts.changed', ({ id, summary }) => {
    if (summary === undefined) reload = true
    else waiting.set(id, summary)
    timer ??= setTimeout(settle, gatherMs)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Keeps the list true while something shows it. */
export function useLiveDraftList(): void {
  useEffect(() => {
    void loadDrafts()
    return follow()
  }, [])
}

export const isBinned = (draft: DraftSummary): boolean => draft.binnedAt !== null
/** Neither archived nor in the bin. */
export const isListed = (draft: DraftSummary): boolean => shelfOf(draft) === 'list'
