/** One tone worker for the whole window; who asks listens for its own document. */
import type { Analysis, LanguageRequest } from '../domain/tone/types.ts'
import type { NoAnswer } from './owed-answers.ts'
import { createToneClient, type ToneClient, type ToneClientOptions } from './tone-client.ts'

export type ToneQuestion = {
  readonly documentId: string
  /** Grows with every change of the text: an answer to an older one is dropped. */
  readonly version: number
  readonly text: string
  readonly language: LanguageRequest
  readonly channel?: string
}
export type ToneListener = {
  readonly onResult: (version: number, analysis: Analysis) => void
  readonly onFailure: (reason: NoAnswer) => void
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

/** The worker starts with the first question. `options` are for tests. */
export function createToneSource(options: Pick<ToneClientOptions, 'startThread'> = {}): ToneSource {
  const listeners = new Map<string, ToneListener>()
  let client: ToneClient | undefined
  const ready = () =>
    (client ??= createToneClient({
      ...options,
      onResult: ({ documentId, version, analysis }) => listeners.get(documentId)?.onResult(version, analysis),
      onFailure: ({ documentId, reason }) => listeners.get(documentId)?.onFailure(reason),
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
