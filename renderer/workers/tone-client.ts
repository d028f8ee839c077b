import type { Analysis } from '../domain/tone/types.ts'
import { createToneEngines } from './tone-engines.ts'
import type { ToneEngines } from './tone-engines.ts'
import { createToneHost } from './tone-host.ts'
import type { FromWorker, ToneRequest, ToWorker } from './tone-protocol.ts'

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

/** The part of `Worker` that the client uses, so that tests can join another thread or a broken one. */
export interface WorkerLike {
  postMessage: (message: ToWorker) => void
  terminate: () => unknown
  onmessage: ((event: { readonly data: FromWorker }) => void) | null
  onerror: ((event: { readonly preventDefault?: () => void }) => void) | null
  onmessageerror: (() => void) | null
}

export interface ToneClientOptions {
  readonly onResult: (result: ToneResult) => void
  readonly onFailure?: (failure: ToneFailure) => void
  readonly createWorker?: () => WorkerLike
  /** Restarts without an answer between them before the engine counts as gone. */
  readonly maxRestarts?: number
  /** A worker that says nothing for this long while it owes an answer is replaced. */
  readonly silenceMs?: number
}

interface Pending {
  readonly id: number
  readonly request: ToneRequest
}

const startWorker = (): WorkerLike =>
  new Worker(new URL('./tone.worker.ts', import.meta.url), { type: 'module', name: 'tone' }) as unknown as WorkerLike

const MAX_RESTARTS = 2
const SILENCE_MS = 15_000

/**
 * Talks to the tone worker: starts it with the first request, keeps only the newest request of each
 * document, drops answers to older ones, and replaces a worker that breaks or falls silent, a bounded number
 * of times. Never leaves a request without an answer.
 */
export const createToneClient = (options: ToneClientOptions): ToneClient => {
  const { onResult, onFailure, createWorker = startWorker, maxRestarts = MAX_RESTARTS, silenceMs = SILENCE_MS } = options
  const pending = new Map<string, Pending>()
  let worker: WorkerLike | null = null
  let watch: ReturnType<typeof setTimeout> | undefined
  let lastId = 0
  let restarts = 0
  let isClosed = false

  const stopWorker = (): void => {
    clearTimeout(watch)
    if (worker === null) return
    worker.onmessage = null
    worker.onerror = null
    worker.onmessageerror = null
    worker.terminate()
    worker = null
  }

  const listenForLife = (): void => {
    clearTimeout(watch)
    if (pending.size > 0 && !isClosed) watch = setTimeout(replaceWorker, silenceMs)
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

  /** Starts a worker and hands it what is owed; a worker that cannot even start counts as one that broke. */
  const start = (): boolean => {
    try {
      const made = createWorker()
      worker = made
      made.onmessage = ({ data }) => receive(data)
      made.onerror = (event) => {
        event.preventDefault?.()
        replaceWorker()
      }
      made.onmessageerror = replaceWorker
      for (const { id, request } of pending.values()) made.postMessage({ kind: 'analyze', id, request })
      return true
    } catch {
      stopWorker()
      return false
    }
  }

  const replaceWorker = (): void => {
    stopWorker()
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
    for (const entry of [...pending.values()]) fail(entry, 'gone')
  }

  return {
    analyze: (request) => {
      if (isClosed) return
      const before = pending.get(request.documentId)
      if (before !== undefined && before.request.version > request.version) return
      lastId += 1
      const entry = { id: lastId, request }
      pending.set(request.documentId, entry)
      if (worker === null) {
        if (!start()) replaceWorker()
      } else worker.postMessage({ kind: 'analyze', id: entry.id, request })
      if (watch === undefined || before === undefined) listenForLife()
    },
    cancel: (documentId) => {
      pending.delete(documentId)
      worker?.postMessage({ kind: 'cancel', documentId })
      if (pending.size === 0) clearTimeout(watch)
    },
    close: () => {
      isClosed = true
      pending.clear()
      stopWorker()
    },
  }
}

/** The same interface without a thread, for tests and tools: the host of the worker, called directly. */
export const createDirectToneClient = (
  options: Pick<ToneClientOptions, 'onResult' | 'onFailure'> & { readonly engines?: ToneEngines },
): ToneClient => {
  const createWorker = (): WorkerLike => {
    const direct: WorkerLike = {
      postMessage: (message) => host.receive(message),
      terminate: () => undefined,
      onmessage: null,
      onerror: null,
      onmessageerror: null,
    }
    const host = createToneHost({
      engines: options.engines ?? createToneEngines(),
      post: (data) => direct.onmessage?.({ data }),
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    })
    return direct
  }
  return createToneClient({ ...options, createWorker })
}
