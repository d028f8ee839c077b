import type { Misspelling } from '../domain/spelling/speller.ts'
import { createOwedAnswers, type Patience } from './owed-answers.ts'
import type { FromSpellWorker, SpellRequest, SuggestRequest, ToSpellWorker } from './spell-protocol.ts'
import { startSpellWorker, type StartSpellThread } from './spell-thread.ts'

export interface SpellClientOptions extends Patience {
  readonly onChecked: (answer: {
    readonly documentId: string
    readonly version: number
    readonly found: readonly Misspelling[]
  }) => void
  /** Spelling is a courtesy: a text that cannot be checked has no marks, and typing goes on. */
  readonly onFailure?: (failure: { readonly documentId: string; readonly version: number }) => void
  /** A worker, unless a test brings another thread. */
  readonly startThread?: StartSpellThread
}

export interface SpellClient {
  readonly check: (request: SpellRequest) => void
  /** Likeliest first; null when they could not be had. */
  readonly suggest: (request: SuggestRequest) => Promise<readonly string[] | null>
  /** Forgets a document: no answer about it comes any more. */
  readonly cancel: (documentId: string) => void
  readonly close: () => void
}

type Question = Exclude<ToSpellWorker, { kind: 'cancel' }>
type Notice = Extract<ToSpellWorker, { kind: 'cancel' }>

/**
 * Talks to the spelling worker: keeps the newest text of each document. How it lives with a worker that breaks
 * or falls silent: `owed-answers.ts`.
 */
export const createSpellClient = (options: SpellClientOptions): SpellClient => {
  const { onChecked, onFailure, startThread = startSpellWorker } = options
  const answers = createOwedAnswers<Question, Notice, FromSpellWorker>(startThread, options)
  /** Document -> id of the check that its newest text waits for. */
  const checks = new Map<string, number>()
  let isClosed = false

  return {
    check: (request) => {
      const { documentId, version } = request
      const before = checks.get(documentId)
      const id = answers.nextId()
      checks.set(documentId, id)
      answers.ask(
        {
          message: { kind: 'check', id, request },
          take: (message) => {
            if (message.kind === 'checked') onChecked({ documentId, version, found: message.found })
          },
          fail: () => onFailure?.({ documentId, version }),
        },
        before,
      )
    },
    suggest: (request) =>
      new Promise((resolve) => {
        if (isClosed) return resolve(null)
        answers.ask({
          message: { kind: 'suggest', id: answers.nextId(), request },
          take: (message) => resolve(message.kind === 'suggested' ? message.words : null),
          fail: () => resolve(null),
        })
      }),
    cancel: (documentId) => {
      const id = checks.get(documentId)
      checks.delete(documentId)
      if (id !== undefined) answers.takeBack(id)
      answers.tell({ kind: 'cancel', documentId })
    },
    close: () => {
      isClosed = true
      answers.close()
    },
  }
}
