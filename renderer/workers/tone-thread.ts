import type { FromWorker, ToWorker } from './tone-protocol.ts'

/** What the client needs of a thread: a worker of the browser, a thread of Node, or one that a test made up. */
export interface ToneThread {
  readonly send: (message: ToWorker) => void
  /** Ends it; nothing is heard of it afterwards. */
  readonly stop: () => void
}

export interface ThreadEvents {
  readonly onMessage: (message: FromWorker) => void
  /** It broke: could not load, threw, or sent what cannot be read. */
  readonly onBreak: () => void
}

/** Starts a thread; throws where none can be had. */
export type StartThread = (events: ThreadEvents) => ToneThread

/** The thread of the app: a module worker that Vite bundles. */
export const startWorker: StartThread = ({ onMessage, onBreak }) => {
  const worker = new Worker(new URL('./tone.worker.ts', import.meta.url), { type: 'module', name: 'tone' })
  let isStopped = false
  const unlessStopped = (then: () => void): void => {
    if (!isStopped) then()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) =>
    unlessStopped(() => onMessage(data)),
  )
  worker.addEventListener('messageerror', () => unlessStopped(onBreak))
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    unlessStopped(onBreak)
  })
  return {
    send: (message) => worker.postMessage(message, []),
    stop: () => {
      isStopped = true
      worker.terminate()
    },
  }
}
