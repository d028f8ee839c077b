/**
 * The drafts that are being written, each with its saver. A saver outlives its view while something of it
 * is not on the disk: leaving the room never drops a text.
 */
import type { Draft } from '../../../electron/shared/entities/draft.ts'
import { client, markDirty, trackSave } from '../../bridge/index.ts'
import { texts } from '../../i18n/index.ts'
import { createDraftSaver, type DraftSaver } from './draft-saver.ts'

const open = new Map<string, DraftSaver>()

/** Null when nothing of this draft waits to be saved: the stored one is then the truth. */
export function unsavedDraft(id: string): DraftSaver | null {
  const saver = open.get(id)
  return saver?.unsaved() ? saver : null
}

export function openDraft(draft: Draft): DraftSaver {
  const waiting = unsavedDraft(draft.id)
  if (waiting) return waiting
  const saver = createDraftSaver(draft, {
    client: client(),
    trackSave,
    markDirty,
    setTimer: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    conflictName: () => texts()('rehearse:versions.fromElsewhere'),
  })
  open.set(draft.id, saver)
  return saver
}

/** Everything typed, now. A failure is told by the saver itself, which keeps the text and tries again. */
export async function flushDrafts(): Promise<void> {
  await Promise.allSettled(
    [...open.values()].filter((saver) => saver.unsaved()).map((saver) => saver.flush()),
  )
}

const flushAll = () => void flushDrafts()

/** Leaving the window or hiding it is a good moment to be sure. */
export function saveWhenLeaving(): () => void {
  const moments = ['blur', 'beforeunload', 'pagehide'] as const
  for (const moment of moments) window.addEventListener(moment, flushAll)
  document.addEventListener('visibilitychange', flushAll)
  return () => {
    for (const moment of moments) window.removeEventListener(moment, flushAll)
    document.removeEventListener('visibilitychange', flushAll)
  }
}
