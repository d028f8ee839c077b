/** The tone engine in its own thread. All that it does is in `tone-host.ts`; this joins it to the messages. */
import { createToneEngines } from './tone-engines.ts'
import { createToneHost } from './tone-host.ts'
import type { FromWorker, ToWorker } from './tone-protocol.ts'

interface WorkerScope {
  addEventListener: (kind: 'message', listener: (event: MessageEvent<ToWorker>) => void) => void
  postMessage: (message: FromWorker, transfer: Transferable[]) => void
}

// The DOM types of the renderer describe a window; this file alone runs in a worker.
const scope = globalThis as unknown as WorkerScope

const host = createToneHost({
  engines: createToneEngines(),
  post: (message) => scope.postMessage(message, []),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
})

scope.addEventListener('message', ({ data }) => host.receive(data))
