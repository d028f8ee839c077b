import type { Analysis } from '../domain/tone/types.ts'
import { createOwedAnswers, type NoAnswer, type Patience } from './owed-answers.ts'
import type { FromWorker, ToneRequest, ToWorker } from './tone-protocol.ts'
import { startWorker } from './tone-thread.ts'
import type { StartThread } from './tone-thread.ts'

export type { ToneRequest } from './tone-protocol.ts'

export interface ToneResult {
  readonly documentId: string
  readonly version: number
  readonly analysis: Analysis
}

export interface ToneFailure {
  readonly documentId: string
  readonly version: number
  /** `failed`: this text could not be judged. `gone`: the engine does not start or keeps stopping. */
  readonly reason: NoAnswer
}

/** Every request ends in one result or one failure, unless it was overtaken, cancelled or the client closed. */
export interface ToneClient {
  readonly analyze: (request: ToneRequest) => void
  /** Forgets a document: no answer about it comes any more. */
  readonly cancel: (documentId: string) => void
  readonly close: () => void
}

export interface ToneClientOptions extends Patience {
  readonly onResult: (result: ToneResult) => void
  readonly onFailure?: (failure: ToneFailure) => void
  /** A worker, unless a test brings another thread. */
  readonly startThread?: StartThread
}

type Question = Extract<ToWorker, { kind: 'analyze' }>
type Notice = Exclude<ToWorker, Question>

/**
 * Talks to the tone worker: keeps only the newest request of each document and drops answers to older ones.
 * How it lives with a worker that breaks or falls silent: `owed-answers.ts`.
 */
export const createToneClient = (options: ToneClientOptions): ToneClient => {
  const { onResult, onFailure, startThread = startWorker } = options
  const answers = createOwedAnswers<Question, Notice, FromWorker>(startThread, options)
  /** The newest request of each document that waits for an answer. */
  const pending = new Map<string, { readonly id: number; readonly version: number }>()

  return {
    analyze: (request) => {
      const { documentId, version } = request
      const before = pending.get(documentId)
      if (before !== undefined && before.version > version) return
      const id = answers.nextId()
      pending.set(documentId, { id, version })
      answers.ask(
        {
          message: { kind: 'analyze', id, request },
          take: (message) => {
            pending.delete(documentId)
            if (message.kind === 'result') onResult({ documentId, version, analysis: message.analysis })
          },
          fail: (reason) => {
            pending.delete(documentId)
            onFailure?.({ documentId, version, reason })
          },
        },
        before?.id,
      )
    },
    cancel: (documentId) => {
      const before = pending.get(documentId)
      pending.delete(documentId)
      if (before !== undefined) answers.takeBack(before.id)
      answers.tell({ kind: 'cancel', documentId })
    },
    close: () => {
      pending.clear()
      answers.close()
    },
  }
}
