import type { AnalysisOptions, AnalysisTask, ToneEngine, ToneSession } from '../domain/tone/types.ts'
import type { FromWorker, ToneRequest, ToWorker } from './tone-protocol.ts'
import type { ToneEngines } from './tone-engines.ts'

export interface ToneHostOptions {
  readonly engines: ToneEngines
  readonly post: (message: FromWorker) => void
  /** Comes back after messages that wait have been received. */
  readonly pause: () => Promise<void>
}

export interface ToneHost {
  readonly receive: (message: ToWorker) => void
}

interface Kept {
  readonly engine: ToneEngine
  readonly session: ToneSession
}

/** Characters worked on between two looks for newer messages: a few milliseconds. */
const PORTION = 20_000

/** Sessions kept; a document that comes back after that many others starts anew. */
const MOST_SESSIONS = 8

const optionsOf = ({ language, channel, settings }: ToneRequest): AnalysisOptions => ({
  language,
  ...(channel === undefined ? {} : { channel }),
  ...(settings === undefined ? {} : { settings }),
})

/**
 * What runs inside the worker: one session a document; works in portions and looks for newer messages
 * between them, so that the newest request of a document wins and older ones are dropped unanswered.
 */
export const createToneHost = ({ engines, post, pause }: ToneHostOptions): ToneHost => {
  const newest = new Map<string, number>()
  const sessions = new Map<string, Kept>()
  const queue: { readonly id: number; readonly request: ToneRequest }[] = []
  let isRunning = false

  const sessionFor = (documentId: string, engine: ToneEngine): ToneSession => {
    const kept = sessions.get(documentId)
    sessions.delete(documentId)
    const next = kept?.engine === engine ? kept : { engine, session: engine.createSession() }
    sessions.set(documentId, next)
    if (sessions.size > MOST_SESSIONS)
      for (const oldest of [...sessions.keys()].slice(0, 1)) sessions.delete(oldest)
    return next.session
  }

  const isWanted = (id: number, documentId: string): boolean => newest.get(documentId) === id

  const finish = async (id: number, documentId: string, task: AnalysisTask): Promise<void> => {
    for (;;) {
      const analysis = task.run(PORTION)
      if (analysis !== null) {
        if (isWanted(id, documentId)) post({ kind: 'result', id, analysis })
        return
      }
      post({ kind: 'working', id })
      await pause()
      if (!isWanted(id, documentId)) return
    }
  }

  const answer = async (id: number, request: ToneRequest): Promise<void> => {
    try {
      const engine = await engines.engineFor(request.language)
      if (!isWanted(id, request.documentId)) return
      const session = sessionFor(request.documentId, engine)
      await finish(id, request.documentId, session.begin(request.text, optionsOf(request)))
    } catch {
      // What went wrong may hold the text: only the fact crosses to the window, which tells the writer.
      sessions.delete(request.documentId)
      if (isWanted(id, request.documentId)) post({ kind: 'failed', id })
    }
  }

  const drain = async (): Promise<void> => {
    isRunning = true
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (isWanted(next.id, next.request.documentId)) await answer(next.id, next.request)
    }
    isRunning = false
  }

  return {
    receive: (message) => {
      if (message.kind === 'cancel') {
        newest.delete(message.documentId)
        sessions.delete(message.documentId)
        return
      }
      newest.set(message.request.documentId, message.id)
      queue.push({ id: message.id, request: message.request })
      if (!isRunning) void drain()
    },
  }
}
