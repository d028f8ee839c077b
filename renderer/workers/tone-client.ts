import type { Analysis } from '../domain/tone/types.ts'
import type { FromWorker, ToneRequest } from './tone-protocol.ts'
import { startWorker } from './tone-thread.ts'
import type { StartThread, ToneThread } from './tone-thread.ts'

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
  readonly reason: 'failed' | 'gone'
}

/** Every request ends in one result or one failure, unless it was overtaken, cancelled or the client closed. */
export interface ToneClient {
  readonly analyze: (request: ToneRequest) => void
  /** Forgets a document: no answer about it comes any more. */
  readonly cancel: (documentId: string) => void
  readonly close: () => void
}

export interface ToneClientOptions {
  readonly onResult: (result: ToneResult) => void
  readonly onFailure?: (failure: ToneFailure) => void
  /** A worker, unless a test brings another thread. */
  readonly startThread?: StartThread
  /** Restarts without an answer between them before the engine counts as gone. */
  readonly maxRestarts?: number
  /** A thread that says nothing for this long while it owes an answer is replaced. */
  readonly silenceMs?: number
}

interface Pending {
  readonly id: number
  readonly request: ToneRequest
}

const MAX_RESTARTS = 2
const SILENCE_MS = 15_000

/**
 * Talks to the tone worker: starts it with the first request, keeps only the newest request of each
 * document, drops answers to older ones, and replaces a worker that breaks or falls silent, a bounded number
 * of times. Never leaves a request without an answer.
 */
export const createToneClient = (options: ToneClientOptions): ToneClient => {
  const { onResult, onFailure, startThread = startWorker } = options
  const { maxRestarts = MAX_RESTARTS, silenceMs = SILENCE_MS } = options
  const pending = new Map<string, Pending>()
  let thread: ToneThread | null = null
  let watch: ReturnType<typeof setTimeout> | undefined
  let lastId = 0
  let restarts = 0
  let isClosed = false

  const stopThread = (): void => {
    clearTimeout(watch)
    thread?.stop()
    thread = null
  }

  const listenForLife = (): void => {
    clearTimeout(watch)
    if (pending.size > 0 && !isClosed) watch = setTimeout(replaceThread, silenceMs)
  }

  const fail = ({ request }: Pending, reason: ToneFailure['reason']): void => {
    pending.delete(request.documentId)
    onFailure?.({ documentId: request.documentId, version: request.version, reason })
  }

  const receive = (message: FromWorker): void => {
    // Signs of life alone do not clear the count: a text that breaks the worker half-way would go on for ever.
    if (message.kind !== 'working') restarts = 0
    const entry = [...pending.values()].find(({ id }) => id === message.id)
    if (entry !== undefined && message.kind === 'result') {
      const { documentId, version } = entry.request
      pending.delete(documentId)
      onResult({ documentId, version, analysis: message.analysis })
    } else if (entry !== undefined && message.kind === 'failed') fail(entry, 'failed')
    listenForLife()
  }

  /** Starts a thread and hands it what is owed; one that cannot even start counts as one that broke. */
  const start = (): boolean => {
    let own: ToneThread | null = null
    // What a thread that was replaced still says is not heard.
    const ifCurrent = (then: () => void): void => {
      if (own !== null && own === thread) then()
    }
    try {
      own = startThread({
        onMessage: (message) => ifCurrent(() => receive(message)),
        onBreak: () => ifCurrent(replaceThread),
      })
    } catch {
      // Told to the writer as "gone" once the restarts are used up: see replaceThread.
      return false
    }
    thread = own
    for (const { id, request } of pending.values()) own.send({ kind: 'analyze', id, request })
    return true
  }

  const replaceThread = (): void => {
    stopThread()
    if (isClosed || pending.size === 0) return
    while (restarts < maxRestarts) {
      restarts += 1
      if (start()) {
        listenForLife()
        return
      }
    }
    // Given up for these texts; the next request begins anew.
    restarts = 0
    const owed = [...pending.values()]
    for (const entry of owed) fail(entry, 'gone')
  }

  return {
    analyze: (request) => {
      if (isClosed) return
      const before = pending.get(request.documentId)
      if (before !== undefined && before.request.version > request.version) return
      lastId += 1
      const entry = { id: lastId, request }
      pending.set(request.documentId, entry)
      if (thread !== null) thread.send({ kind: 'analyze', id: entry.id, request })
      else if (!start()) replaceThread()
      // A stream of newer versions must not put off the end of a silent thread's patience.
      if (before === undefined) listenForLife()
    },
    cancel: (documentId) => {
      pending.delete(documentId)
      thread?.send({ kind: 'cancel', documentId })
      if (pending.size === 0) clearTimeout(watch)
    },
    close: () => {
      isClosed = true
      pending.clear()
      stopThread()
    },
  }
}
