import type { Misspelling } from '../domain/spelling/speller.ts'
import type { FromSpellWorker, SpellRequest, SuggestRequest, ToSpellWorker } from './spell-protocol.ts'
import { type SpellThread, startSpellWorker, type StartSpellThread } from './spell-thread.ts'

export interface SpellClientOptions {
  readonly onChecked: (answer: {
    readonly documentId: string
    readonly version: number
    readonly found: readonly Misspelling[]
  }) => void
  /** Spelling is a courtesy: a text that cannot be checked has no marks, and typing goes on. */
  readonly onFailure?: (failure: { readonly documentId: string; readonly version: number }) => void
  /** A worker, unless a test brings another thread. */
  readonly startThread?: StartSpellThread
  /** Restarts without an answer between them before a request counts as failed. */
  readonly maxRestarts?: number
  /** A thread that says nothing for this long while it owes an answer is replaced. */
  readonly silenceMs?: number
}

export interface SpellClient {
  readonly check: (request: SpellRequest) => void
  /** Likeliest first; null when they could not be had. */
  readonly suggest: (request: SuggestRequest) => Promise<readonly string[] | null>
  /** Forgets a document: no answer about it comes any more. */
  readonly cancel: (documentId: string) => void
  readonly close: () => void
}

interface Owed {
  readonly message: Exclude<ToSpellWorker, { kind: 'cancel' }>
  readonly take: (message: FromSpellWorker) => void
  readonly fail: () => void
}

const MAX_RESTARTS = 2
const SILENCE_MS = 15_000

/**
 * Talks to the spelling worker: starts it with the first request, keeps the newest text of each document,
 * and replaces a worker that breaks or falls silent, a bounded number of times. Every question ends in an
 * answer or a failure, unless it was overtaken, cancelled or the client closed.
 */
export const createSpellClient = (options: SpellClientOptions): SpellClient => {
  const { onChecked, onFailure, startThread = startSpellWorker } = options
  const { maxRestarts = MAX_RESTARTS, silenceMs = SILENCE_MS } = options
  const owed = new Map<number, Owed>()
  /** Document -> id of the check that its newest text waits for. */
  const checks = new Map<string, number>()
  let thread: SpellThread | null = null
  let watch: ReturnType<typeof setTimeout> | undefined
  let lastId = 0
  let restarts = 0
  let isClosed = false

  const listenForLife = (): void => {
    clearTimeout(watch)
    if (owed.size > 0 && !isClosed) watch = setTimeout(replace, silenceMs)
  }
  const settle = (id: number, end: (entry: Owed) => void): void => {
    const entry = owed.get(id)
    if (entry === undefined) return
    owed.delete(id)
    end(entry)
  }
  const receive = (message: FromSpellWorker): void => {
    // Signs of life alone do not clear the count: a text that breaks the worker half-way would go on for ever.
    if (message.kind !== 'working') restarts = 0
    if (message.kind === 'failed') settle(message.id, ({ fail }) => fail())
    else if (message.kind !== 'working') settle(message.id, ({ take }) => take(message))
    listenForLife()
  }
  const start = (): boolean => {
    let own: SpellThread | null = null
    const ifCurrent = (then: () => void): void => {
      if (own !== null && own === thread) then()
    }
    try {
      own = startThread({
        onMessage: (message) => ifCurrent(() => receive(message)),
        onBreak: () => ifCurrent(replace),
      })
    } catch {
      // Counted by `replace`, which gives up after a few.
      return false
    }
    thread = own
    for (const { message } of owed.values()) own.send(message)
    return true
  }
  const replace = (): void => {
    clearTimeout(watch)
    thread?.stop()
    thread = null
    if (isClosed || owed.size === 0) return
    while (restarts < maxRestarts) {
      restarts += 1
      if (start()) return listenForLife()
    }
    restarts = 0
    for (const id of owed.keys()) settle(id, ({ fail }) => fail())
  }
  const ask = (entry: Owed): void => {
    const wasIdle = owed.size === 0
    owed.set(entry.message.id, entry)
    if (thread !== null) thread.send(entry.message)
    else if (!start()) replace()
    // A stream of newer texts must not put off the end of a silent thread's patience.
    if (wasIdle) listenForLife()
  }

  return {
    check: (request) => {
      if (isClosed) return
      const { documentId, version } = request
      const before = checks.get(documentId)
      if (before !== undefined) owed.delete(before)
      const id = (lastId += 1)
      checks.set(documentId, id)
      ask({
        message: { kind: 'check', id, request },
        take: (message) => {
          if (message.kind === 'checked') onChecked({ documentId, version, found: message.found })
        },
        fail: () => onFailure?.({ documentId, version }),
      })
    },
    suggest: (request) =>
      new Promise((resolve) => {
        if (isClosed) return resolve(null)
        const id = (lastId += 1)
        ask({
          message: { kind: 'suggest', id, request },
          take: (message) => resolve(message.kind === 'suggested' ? message.words : null),
          fail: () => resolve(null),
        })
      }),
    cancel: (documentId) => {
      const id = checks.get(documentId)
      if (id !== undefined) owed.delete(id)
      checks.delete(documentId)
      thread?.send({ kind: 'cancel', documentId })
      if (owed.size === 0) clearTimeout(watch)
    },
    close: () => {
      isClosed = true
      clearTimeout(watch)
      thread?.stop()
      thread = null
      owed.clear()
    },
  }
}
