/** Asks what is wrong with the content of a pack, in a thread that ends with its answer. */
import type { checkPack, OwnContent } from '../domain/packs/check-pack.ts'
import type { PackHead } from '../domain/packs/pack-parts.ts'
import type { PackFault } from '../domain/packs/problems.ts'
import { type StartThread, threadOf } from './thread.ts'

export type PackQuestion = {
  readonly pack: PackHead
  readonly files: Parameters<typeof checkPack>[1]
  readonly own: Omit<OwnContent, 'analyze'>
}
export type StartPackThread = StartThread<PackQuestion, readonly PackFault[]>

/**
 * What keeps the pack from being installed; empty when nothing does. Null when `signal` called it off. Rejects when
 * the thread breaks.
 */
export function checkPackApart(
  question: PackQuestion,
  signal: AbortSignal,
  startThread: StartPackThread = startPackWorker,
): Promise<readonly PackFault[] | null> {
  if (signal.aborted) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const end = (then: () => void) => {
      signal.removeEventListener('abort', onAbort)
      thread.stop()
      then()
    }
    const onAbort = () => end(() => resolve(null))
    const thread = startThread({
      onMessage: (problems) => end(() => resolve(problems)),
      onBreak: () => end(() => reject(new Error('the thread that checks packs broke'))),
    })
    signal.addEventListener('abort', onAbort)
    thread.send(question)
  })
}

const startPackWorker: StartPackThread = (events) =>
  threadOf<PackQuestion, readonly PackFault[]>(
    new Worker(new URL('./check-pack.worker.ts', import.meta.url), { type: 'module' }),
    events,
  )
