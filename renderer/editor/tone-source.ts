/** One tone worker for all editors of the window; each listens for its own document. */
import type { Analysis } from '../domain/tone/types.ts'
import { createToneClient, type ToneClient } from '../workers/tone-client.ts'

export type ToneQuestion = {
  readonly documentId: string
  /** Grows with every change of the text: an answer to an older one is dropped. */
  readonly version: number
  readonly text: string
  readonly language: string
  readonly channel?: string
}
export type ToneListener = {
  readonly onResult: (version: number, analysis: Analysis) => void
  readonly onFailure: () => void
}
export type ToneSource = {
  readonly ask: (question: ToneQuestion) => void
  /** Returns the function that ends it. */
  readonly listen: (documentId: string, listener: ToneListener) => () => void
}

let shared: ToneSource | undefined

export function toneSource(): ToneSource {
  shared ??= createToneSource()
  return shared
}

function createToneSource(): ToneSource {
  const listeners = new Map<string, ToneListener>()
  let client: ToneClient | undefined
  const ready = () =>
    (client ??= createToneClient({
      onResult: ({ documentId, version, analysis }) => listeners.get(documentId)?.onResult(version, analysis),
      onFailure: ({ documentId }) => listeners.get(documentId)?.onFailure(),
    }))
  return {
    ask: (question) => ready().analyze(question),
    listen: (documentId, listener) => {
      listeners.set(documentId, listener)
      return () => {
        listeners.delete(documentId)
        client?.cancel(documentId)
      }
    },
  }
}
