/** The tone engine in its own thread. All that it does is in `tone-host.ts`; this joins it to the messages. */
import { createToneEngines } from './tone-engines.ts'
import { createToneHost } from './tone-host.ts'
import type { FromWorker, ToWorker } from './tone-protocol.ts'

interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
  postMessage: (message: FromWorker) => void
}

// The DOM types of the renderer describe a window; this file alone runs in a worker.
const scope = globalThis as unknown as WorkerScope

const host = createToneHost({
  engines: createToneEngines(),
  post: (message) => scope.postMessage(message),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
})

scope.onmessage = (event) => host.receive(event.data)
