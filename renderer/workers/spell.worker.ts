/** Spelling in its own thread. All that it does is in `spell-host.ts`; this joins it to the messages. */
import { createSpellHost } from './spell-host.ts'
import type { FromSpellWorker, ToSpellWorker } from './spell-protocol.ts'
import { loadSpeller } from './spelling/load.ts'

interface WorkerScope {
  addEventListener: (kind: 'message', listener: (event: MessageEvent<ToSpellWorker>) => void) => void
  postMessage: (message: FromSpellWorker, transfer: Transferable[]) => void
}

// The DOM types of the renderer describe a window; this file alone runs in a worker.
const scope = globalThis as unknown as WorkerScope

const host = createSpellHost({
  load: loadSpeller,
  post: (message) => scope.postMessage(message, []),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
})

scope.addEventListener('message', ({ data }) => host.receive(data))
