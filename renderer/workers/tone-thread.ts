import { type StartThread as Start, type Thread, threadOf, type ThreadEvents as Events } from './thread.ts'
import type { FromWorker, ToWorker } from './tone-protocol.ts'

export type ToneThread = Thread<ToWorker>
export type ThreadEvents = Events<FromWorker>
export type StartThread = Start<ToWorker, FromWorker>

/** The thread of the app: a module worker that Vite bundles. */
export const startWorker: StartThread = (events) =>
  threadOf(new Worker(new URL('./tone.worker.ts', import.meta.url), { type: 'module', name: 'tone' }), events)
