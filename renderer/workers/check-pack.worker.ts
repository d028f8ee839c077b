/** Checking the content of a pack in a thread of its own: a large one takes seconds. */
import { checkPack } from '../domain/packs/check-pack.ts'
import type { PackFault } from '../domain/packs/problems.ts'
import type { PackQuestion } from './check-pack-client.ts'

interface WorkerScope {
  addEventListener: (kind: 'message', listener: (event: MessageEvent<PackQuestion>) => void) => void
  postMessage: (message: readonly PackFault[], transfer: Transferable[]) => void
}

// The DOM types of the renderer describe a window; this file alone runs in a worker.
const scope = globalThis as unknown as WorkerScope

scope.addEventListener('message', ({ data: { pack, files, own } }) => {
  scope.postMessage(checkPack(pack, files, own).problems, [])
})
