/**
 * Keeps what is being written in a review without anybody pressing anything: after a pause in typing, when the
 * field closes, when the window is left. Each keeping replaces the one before; nothing written is nothing kept.
 */
import type { ReviewEventId, RoomView } from '../../../../electron/shared/review/index.ts'

export type KeeperPorts<Value> = {
  readonly isEmpty: (value: Value) => boolean
  readonly save: (value: Value, replaces: ReviewEventId | null) => Promise<RoomView>
  readonly remove: (id: ReviewEventId) => Promise<unknown>
  readonly onState?: (state: KeeperState) => void
}
export type KeeperState = {
  readonly isSaving: boolean
  readonly error: unknown
  readonly kept: ReviewEventId | null
}
export type Keeper<Value> = {
  readonly change: (value: Value) => void
  /** Everything written is kept when it resolves. Rejects with what kept it from being so. */
  readonly flush: () => Promise<void>
}

const pauseMs = 700

const open = new Set<Keeper<never>>()
/** Of every field of this window. */
export const flushReviews = async (): Promise<void> => {
  await Promise.all([...open].map((keeper) => keeper.flush()))
}

export function createKeeper<Value>(ports: KeeperPorts<Value>, start: ReviewEventId | null): Keeper<Value> {
  let kept = start
  let next: { readonly value: Value } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  const tell = (isSaving: boolean, error: unknown = null) => ports.onState?.({ isSaving, error, kept })

  const write = async () => {
    while (next !== null) {
      const { value } = next
      next = null
      try {
        if (!ports.isEmpty(value)) kept = (await ports.save(value, kept)).unsentIds.at(-1) ?? null
        else if (kept !== null) {
          await ports.remove(kept)
          kept = null
        }
      } catch (error) {
        // What was written meanwhile is newer; otherwise this waits for the next flush.
        next ??= { value }
        tell(false, error)
        throw error
      }
    }
    tell(false)
  }
  const flush = async () => {
    clearTimeout(timer)
    running ??= write().finally(() => (running = null))
    await running
    // Typed in the very moment in which the writing ended.
    if (next !== null) return flush()
    open.delete(keeper)
  }
  const keeper: Keeper<Value> = {
    change: (value) => {
      open.add(keeper)
      next = { value }
      tell(true)
      clearTimeout(timer)
      // A failure is told by `onState`.
      timer = setTimeout(() => void flush().catch(() => undefined), pauseMs)
    },
    flush,
  }
  return keeper
}
