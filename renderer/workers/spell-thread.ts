import type { FromSpellWorker, ToSpellWorker } from './spell-protocol.ts'
import { type StartThread, threadOf, type ThreadEvents } from './thread.ts'

export type SpellThreadEvents = ThreadEvents<FromSpellWorker>
export type StartSpellThread = StartThread<ToSpellWorker, FromSpellWorker>

/** The thread of the app: a module worker that Vite bundles. */
export const startSpellWorker: StartSpellThread = (events) =>
  threadOf(
    new Worker(new URL('./spell.worker.ts', import.meta.url), { type: 'module', name: 'spell' }),
    events,
  )
