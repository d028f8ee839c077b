/** One spelling worker for all editors of the window; each listens for its own document. */
import type { Misspelling } from '../domain/spelling/speller.ts'
import { createSpellClient, type SpellClient } from '../workers/spell-client.ts'
import type { SpellRequest, SuggestRequest } from '../workers/spell-protocol.ts'

export type SpellingListener = (version: number, found: readonly Misspelling[]) => void
export type SpellingSource = {
  readonly check: (request: SpellRequest) => void
  readonly suggest: (request: SuggestRequest) => Promise<readonly string[] | null>
  /** Returns the function that ends it. */
  readonly listen: (documentId: string, listener: SpellingListener) => () => void
}

let shared: SpellingSource | undefined

export function spellingSource(): SpellingSource {
  shared ??= createSource()
  return shared
}

function createSource(): SpellingSource {
  const listeners = new Map<string, SpellingListener>()
  let client: SpellClient | undefined
  const ready = () =>
    (client ??= createSpellClient({
      onChecked: ({ documentId, version, found }) => listeners.get(documentId)?.(version, found),
    }))
  return {
    check: (request) => ready().check(request),
    suggest: (request) => ready().suggest(request),
    listen: (documentId, listener) => {
      listeners.set(documentId, listener)
      return () => {
        listeners.delete(documentId)
        client?.cancel(documentId)
      }
    },
  }
}
