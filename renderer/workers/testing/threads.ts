import { Worker } from 'node:worker_threads'
import type { StartThread, ThreadEvents, ToneThread } from '../tone-thread.ts'
import type { FromWorker, ToWorker } from '../tone-protocol.ts'

/** The tone host in a thread of Node. `broken` makes it die before it hears anything. */
export const startNodeThread = ({ onMessage, onBreak }: ThreadEvents, broken = false): ToneThread => {
  const thread = new Worker(new URL('./node-worker.ts', import.meta.url), { workerData: { broken } })
  thread.on('message', (data: FromWorker) => onMessage(data))
  thread.on('error', onBreak)
  return { send: (message) => thread.postMessage(message, []), stop: () => void thread.terminate() }
}

export interface ScriptedThread {
  readonly events: ThreadEvents
  readonly received: ToWorker[]
  isStopped: boolean
}

/** Threads that do what the test tells them, and the list of those that were started. */
export const scriptThreads = (
  onMessage: (thread: ScriptedThread, message: ToWorker, started: number) => void,
) => {
  const threads: ScriptedThread[] = []
  const startThread: StartThread = (events) => {
    const thread: ScriptedThread = { events, received: [], isStopped: false }
    threads.push(thread)
    const started = threads.length
    return {
      send: (message) => {
        thread.received.push(message)
        onMessage(thread, message, started)
      },
      stop: () => {
        thread.isStopped = true
      },
    }
  }
  return { threads, startThread }
}
