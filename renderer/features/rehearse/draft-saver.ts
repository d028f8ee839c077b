/**
 * Gets what is typed onto the disk.
 *
 * Guarantees: one save at a time, in order; nothing typed is dropped by a failure (it is kept and tried
 * again, and the next success writes it); nobody's text is overwritten unseen (when the stored draft moved on
 * meanwhile in a field that is being written, it is kept as a version first). `flush` resolves only when
 * everything up to its call is on the disk.
 */
import type { Draft, DraftPatch } from '../../../electron/shared/entities/draft.ts'
import { AppError } from '../../../electron/shared/errors.ts'
import type { Client } from '../../bridge/index.ts'

/** Values are read at the moment of saving: a long text is not copied at every keystroke. */
export type LazyPatch = { readonly [Field in keyof DraftPatch]: () => NonNullable<DraftPatch[Field]> | null }

export type SaverPorts = {
  readonly client: Pick<Client, 'request'>
  readonly trackSave: <Result>(save: () => Promise<Result>) => Promise<Result>
  readonly markDirty: () => void
  /** Returns the function that cancels. */
  readonly setTimer: (ms: number, run: () => void) => () => void
  /** Name of the version that keeps a text which was stored from elsewhere. */
  readonly conflictName: () => string
}

export type SaverEvents = {
  readonly onStored: (draft: Draft) => void
  readonly onFailing: (error: unknown | null) => void
  readonly onConflict: () => void
}

export type DraftSaver = {
  /** As last acknowledged. */
  readonly stored: () => Draft
  /** As last acknowledged, with what still waits to be written. */
  readonly present: () => Draft
  readonly unsaved: () => boolean
  readonly change: (patch: LazyPatch) => void
  readonly flush: () => Promise<Draft>
  /** The draft as another method left it (a new round, a restored version). Nothing may be waiting. */
  readonly adopt: (draft: Draft) => void
  readonly listen: (events: SaverEvents | null) => void
}

/** After the last key. */
export const saveDelayMs = 300
/** While typing never pauses. */
export const longestDelayMs = 2000
const retryDelaysMs = [1000, 3000, 10_000, 30_000] as const

export function createDraftSaver(start: Draft, ports: SaverPorts): DraftSaver {
  let stored = start
  let waiting: LazyPatch = {}
  /** On its way to the disk: neither stored nor waiting. */
  let underWay: LazyPatch = {}
  let running: Promise<void> | null = null
  let events: SaverEvents | null = null
  let failures = 0
  let cancelPause: (() => void) | null = null
  let cancelLongest: (() => void) | null = null

  const isWaiting = () => Object.keys(waiting).length > 0
  const isBusy = () => isWaiting() || running !== null
  const clearTimers = () => {
    cancelPause?.()
    cancelLongest?.()
    cancelPause = cancelLongest = null
  }
  const later = () => {
    cancelPause?.()
    cancelPause = ports.setTimer(saveDelayMs, kick)
    cancelLongest ??= ports.setTimer(longestDelayMs, kick)
  }
  // A failure is told through the events and the status bar; the timer must not throw it again.
  const kick = () => void run().catch(() => undefined)

  const run = (): Promise<void> => {
    clearTimers()
    running ??= writeAll().finally(() => {
      running = null
    })
    return running
  }
  const writeAll = async () => {
    while (isWaiting()) {
      const taken = waiting
      waiting = {}
      underWay = taken
      try {
        stored = await ports.trackSave(() => write(read(taken)))
      } catch (error) {
        waiting = { ...taken, ...waiting }
        failures += 1
        events?.onFailing(error)
        const delay = retryDelaysMs[Math.min(failures, retryDelaysMs.length) - 1] ?? 30_000
        cancelPause?.()
        cancelPause = ports.setTimer(delay, kick)
        throw error
      } finally {
        underWay = {}
      }
      if (failures > 0) events?.onFailing(null)
      failures = 0
      events?.onStored(stored)
    }
  }

  /** Writes the patch onto what is stored; on a conflict keeps the other text and writes again. */
  const write = async (patch: DraftPatch): Promise<Draft> => {
    let base = stored
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { revision, savedAt } = await ports.client.request('drafts.save', {
          id: base.id,
          baseRevision: base.revision,
          patch,
        })
        return { ...base, ...patch, revision, updatedAt: savedAt } as Draft
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'conflict') || attempt === 5) throw error
        base = await reconcile(base, patch)
      }
    }
  }
  const reconcile = async (base: Draft, patch: DraftPatch): Promise<Draft> => {
    const theirs = await ports.client.request('drafts.get', { id: base.id })
    if (overwrites(base, theirs, patch)) {
      await ports.client.request('versions.create', {
        draftId: base.id,
        reason: 'automatic',
        name: ports.conflictName(),
        measures: null,
      })
      events?.onConflict()
    }
    return theirs
  }

  return {
    stored: () => stored,
    present: () => ({ ...stored, ...read({ ...underWay, ...waiting }) }) as Draft,
    unsaved: isBusy,
    change: (patch) => {
      waiting = { ...waiting, ...patch }
      ports.markDirty()
      later()
    },
    flush: async () => {
      // A save under way took what was there when it began; what came since needs its own turn.
      do await run()
      while (isBusy())
      return stored
    },
    adopt: (draft) => {
      stored = draft
    },
    listen: (next) => {
      events = next
    },
  }
}

/** Whether the patch would put its text, or a channel's own, over one that was stored from elsewhere. */
function overwrites(base: Draft, theirs: Draft, patch: DraftPatch): boolean {
  const moved = (before: unknown, now: unknown, next: unknown) =>
    next !== undefined &&
    JSON.stringify(now) !== JSON.stringify(before) &&
    JSON.stringify(now) !== JSON.stringify(next)
  return moved(base.text, theirs.text, patch.text) || moved(base.variants, theirs.variants, patch.variants)
}

function read(patch: LazyPatch): DraftPatch {
  return Object.fromEntries(Object.entries(patch).map(([field, value]) => [field, value()])) as DraftPatch
}
