/**
 * Saves of this room: one write at a time for each document, the newest state last, nothing dropped.
 *
 * `soon` waits for a pause in typing, at most `soonMs` after the first key; `now` does not wait; `beat` is
 * the clock's own write, once a second: it gives way to any write under way, since every write carries the
 * whole newest state, and it does not move the status bar. A write that failed stays due, is tried again
 * by the next change and by itself after `retryMs`.
 */
import { markDirty, trackSave } from '../../bridge/index.ts'

export const soonMs = 300
export const retryMs = 5000

export type Urgency = 'soon' | 'now' | 'beat'

export type SaveQueue = {
  readonly put: (key: string, urgency: Urgency) => void
  /** Writes everything that is due and resolves when the disk has answered, well or badly. */
  readonly flush: () => Promise<void>
  /** Forgets what is due: the vault was locked and nothing can be written any more. */
  readonly drop: () => void
}

export type SaveQueueOptions = {
  /** Writes the newest state of the document; resolves when it is on disk. */
  readonly write: (key: string) => Promise<unknown>
  /** The newest outcome of any write: null after a good one. */
  readonly onOutcome: (error: unknown) => void
}

type Entry = {
  due: boolean
  quiet: boolean
  writing: Promise<void> | null
  timer: ReturnType<typeof setTimeout> | null
}

export function createSaveQueue({ write, onOutcome }: SaveQueueOptions): SaveQueue {
  const entries = new Map<string, Entry>()
  const failing = new Set<string>()

  function entryOf(key: string): Entry {
    const known = entries.get(key)
    if (known) return known
    const entry: Entry = { due: false, quiet: true, writing: null, timer: null }
    entries.set(key, entry)
    return entry
  }

  function disarm(entry: Entry): void {
    if (entry.timer !== null) clearTimeout(entry.timer)
    entry.timer = null
  }

  function arm(key: string, entry: Entry, ms: number): void {
    if (entry.timer !== null) return
    entry.timer = setTimeout(() => {
      entry.timer = null
      void run(key, entry)
    }, ms)
  }

  function run(key: string, entry: Entry): Promise<void> {
    disarm(entry)
    // What came due while a write is under way is written after it, by the same loop.
    entry.writing ??= writeWhileDue(key, entry).finally(() => {
      entry.writing = null
    })
    return entry.writing
  }

  async function writeWhileDue(key: string, entry: Entry): Promise<void> {
    while (entry.due) {
      const quiet = entry.quiet && !failing.has(key)
      entry.due = false
      entry.quiet = true
      try {
        await (quiet ? write(key) : trackSave(() => write(key)))
        failing.delete(key)
        if (failing.size === 0) onOutcome(null)
      } catch (error) {
        failing.add(key)
        onOutcome(error)
        entry.due = true
        entry.quiet = false
        arm(key, entry, retryMs)
        return
      }
    }
  }

  return {
    put(key, urgency) {
      const entry = entryOf(key)
      if (urgency === 'beat' && (entry.due || entry.writing !== null)) return
      entry.due = true
      if (urgency !== 'beat') {
        entry.quiet = false
        markDirty()
      }
      if (urgency === 'soon') arm(key, entry, soonMs)
      else void run(key, entry)
    },
    async flush() {
      await Promise.all(
        [...entries].map(([key, entry]) => (entry.due || entry.writing ? run(key, entry) : null)),
      )
    },
    drop() {
      for (const entry of entries.values()) {
        disarm(entry)
        entry.due = false
      }
      failing.clear()
    },
  }
}
