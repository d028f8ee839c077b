import type { Speller } from '../domain/spelling/speller.ts'
import type { EnglishVariant, FromSpellWorker, SpellRequest, ToSpellWorker } from './spell-protocol.ts'

export interface SpellHostOptions {
  readonly load: (variant: EnglishVariant) => Promise<Speller>
  readonly post: (message: FromSpellWorker) => void
  /** Comes back after messages that wait have been received. */
  readonly pause: () => Promise<void>
}

export interface SpellHost {
  readonly receive: (message: ToSpellWorker) => void
}

/** Characters checked between two looks for newer messages: a few milliseconds. */
const PORTION = 20_000

/**
 * What runs inside the worker: checks in portions and looks for newer messages between them, so that the
 * newest text of a document wins; a writer who waits for suggestions is served before long texts.
 */
export const createSpellHost = ({ load, post, pause }: SpellHostOptions): SpellHost => {
  const newest = new Map<string, number>()
  const spellers = new Map<EnglishVariant, Promise<Speller>>()
  const queue: { readonly id: number; readonly request: SpellRequest }[] = []
  let isRunning = false

  const spellerFor = (variant: EnglishVariant): Promise<Speller> => {
    const known = spellers.get(variant)
    if (known !== undefined) return known
    const made = load(variant)
    // One variant at a time is in use: a change in settings frees the memory of the other.
    spellers.clear()
    spellers.set(variant, made)
    made.catch(() => spellers.delete(variant))
    return made
  }
  const isWanted = (id: number, documentId: string): boolean => newest.get(documentId) === id

  const check = async (id: number, request: SpellRequest): Promise<void> => {
    try {
      const speller = await spellerFor(request.english)
      const task = speller.begin(request.text, request.language)
      while (isWanted(id, request.documentId)) {
        const found = task.run(PORTION)
        if (found !== null) {
          newest.delete(request.documentId)
          post({ kind: 'checked', id, found })
          return
        }
        post({ kind: 'working', id })
        await pause()
      }
    } catch {
      // What went wrong may hold the text: only the fact crosses to the window.
      if (isWanted(id, request.documentId)) post({ kind: 'failed', id })
    }
  }

  const drain = async (): Promise<void> => {
    isRunning = true
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      if (isWanted(next.id, next.request.documentId)) await check(next.id, next.request)
    isRunning = false
  }

  return {
    receive: (message) => {
      if (message.kind === 'cancel') newest.delete(message.documentId)
      else if (message.kind === 'suggest') {
        const { id, request } = message
        spellerFor(request.english)
          .then((speller) => speller.suggest(request.word, request.language))
          .then(
            (words) => post({ kind: 'suggested', id, words }),
            // As above: the fact alone.
            () => post({ kind: 'failed', id }),
          )
      } else {
        newest.set(message.request.documentId, message.id)
        queue.push({ id: message.id, request: message.request })
        if (!isRunning) void drain()
      }
    },
  }
}
