/**
 * Keeps documents in the vault as they change on screen: at most one save of each is under way, and the newest
 * state follows it. A save that fails loses nothing: the state stays where it is and goes along with the next one.
 */
import { trackSave } from '../../bridge/index.ts'

export type Keeping<Entity> = {
  /** The newest state; undefined while there is none, or while nothing may be written yet. */
  readonly read: (id: string) => Entity | undefined
  readonly save: (entity: Entity) => Promise<unknown>
  /** After each save: null when it is on disk, else why not. */
  readonly onSettled: (error: unknown) => void
}
export type Keeper = {
  /** Saves this one after a delay; one that is asked for anew waits anew. */
  readonly want: (id: string, delayMs: number) => void
  /** Writes at once whatever waits. Resolves when it is on disk or failed. */
  readonly flush: () => Promise<void>
}

export function createKeeper<Entity>(keeping: Keeping<Entity>): Keeper {
  const writers = new Map<string, Writer>()
  const writerOf = (id: string): Writer => {
    const writer = writers.get(id) ?? createWriter(id, keeping)
    writers.set(id, writer)
    return writer
  }
  return {
    want: (id, delayMs) => writerOf(id).want(delayMs),
    flush: () => Promise.all([...writers.values()].map((writer) => writer.flush())).then(() => {}),
  }
}

type Writer = { readonly want: (delayMs: number) => void; readonly flush: () => Promise<void> }

function createWriter<Entity>(id: string, { read, save, onSettled }: Keeping<Entity>): Writer {
  let timer: ReturnType<typeof setTimeout> | undefined
  let written: Entity | undefined
  let active = false
  let last: Promise<void> = Promise.resolve()

  const pump = async (): Promise<void> => {
    try {
      for (;;) {
        const state = read(id)
        if (state === undefined || state === written) return
        await trackSave(() => save(state))
        written = state
        onSettled(null)
      }
    } catch (error) {
      onSettled(error)
    } finally {
      // In the same turn as the last look at the state: a change after it starts a new run.
      active = false
    }
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (!active) {
      active = true
      last = pump()
    }
    return last
  }
  return {
    flush,
    want(delayMs) {
      clearTimeout(timer)
      if (delayMs === 0) void flush()
      else timer = setTimeout(() => void flush(), delayMs)
    },
  }
}
