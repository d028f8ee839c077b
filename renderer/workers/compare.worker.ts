/** Comparing two texts in a thread of its own: a megabyte may take seconds, and nobody types meanwhile. */
import { compareTexts } from '../domain/compare/compare-texts.ts'
import type { CompareAnswer, CompareQuestion } from './compare-client.ts'

interface WorkerScope {
  addEventListener: (kind: 'message', listener: (event: MessageEvent<CompareQuestion>) => void) => void
  postMessage: (message: CompareAnswer, transfer: Transferable[]) => void
}

// The DOM types of the renderer describe a window; this file alone runs in a worker.
const scope = globalThis as unknown as WorkerScope

scope.addEventListener('message', ({ data: { id, before, after } }) => {
  scope.postMessage({ id, comparison: compareTexts(before, after) }, [])
})
