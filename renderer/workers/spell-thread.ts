import type { FromSpellWorker, ToSpellWorker } from './spell-protocol.ts'

/** What the client needs of a thread: a worker of the browser, or one that a test made up. */
export interface SpellThread {
  readonly send: (message: ToSpellWorker) => void
  /** Ends it; nothing is heard of it afterwards. */
  readonly stop: () => void
}

export interface SpellThreadEvents {
  readonly onMessage: (message: FromSpellWorker) => void
  /** It broke: could not load, threw, or sent what cannot be read. */
  readonly onBreak: () => void
}

/** Starts a thread; throws where none can be had. */
export type StartSpellThread = (events: SpellThreadEvents) => SpellThread

/** The thread of the app: a module worker that Vite bundles. */
export const startSpellWorker: StartSpellThread = ({ onMessage, onBreak }) => {
  const worker = new Worker(new URL('./spell.worker.ts', import.meta.url), { type: 'module', name: 'spell' })
  let isStopped = false
  const unlessStopped = (then: () => void): void => {
    if (!isStopped) then()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromSpellWorker>) =>
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
