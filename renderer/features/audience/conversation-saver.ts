/**
 * Gets conversations onto the disk: soon after the last key, at once when asked. A failure keeps the newest state
 * and the next moment tries again; the status bar says that something is not saved.
 */
import type { Conversation } from '../../../electron/shared/entities/rehearsal.ts'
import { client, markDirty, trackSave } from '../../bridge/index.ts'

const delayMs = 400
const retryMs = 5000

const waiting = new Map<string, Conversation>()
let timer: ReturnType<typeof setTimeout> | undefined
let running: Promise<void> = Promise.resolve()

const later = (ms: number) => {
  clearTimeout(timer)
  timer = setTimeout(() => void flushConversations(), ms)
}

/** The newest state wins; what waits is never lost by leaving the room. */
export function saveConversationSoon(conversation: Conversation): void {
  waiting.set(conversation.id, conversation)
  markDirty()
  later(delayMs)
}

/** Everything that waits, now. Resolves when it was tried; a failure is told by the status bar and tried again. */
export function flushConversations(): Promise<void> {
  clearTimeout(timer)
  running = running.then(async () => {
    for (const [id, conversation] of waiting) {
      try {
        await trackSave(() => client().request('conversations.save', conversation))
        // Something newer may have come meanwhile.
        if (waiting.get(id) === conversation) waiting.delete(id)
      } catch {
        // trackSave has told the status bar; the state stays in `waiting`.
        later(retryMs)
      }
    }
  })
  return running
}

/** Newer than what is on the disk. */
export const unsavedConversations = (): readonly Conversation[] => [...waiting.values()]

const moments = ['blur', 'beforeunload', 'pagehide'] as const
const flush = () => void flushConversations()

/** While the room is open: leaving the window or hiding it is a good moment to be sure. */
export function saveConversationsWhenLeaving(): () => void {
  for (const moment of moments) window.addEventListener(moment, flush)
  document.addEventListener('visibilitychange', flush)
  return () => {
    for (const moment of moments) window.removeEventListener(moment, flush)
    document.removeEventListener('visibilitychange', flush)
    flush()
  }
}
