import type { Symbols } from './lexicon.ts'

/**
 * All phrases of a language in one tree over symbols. A search starts at each word that begins some phrase
 * and goes no deeper than the longest phrase, so a pass over a text is linear in its length, and a word that
 * begins nothing costs one look-up, however many rules there are.
 */
export interface Automaton {
  readonly find: (stream: SymbolStream, from: number, to: number, onMatch: OnMatch) => void
  readonly nodes: number
}

export interface SymbolStream {
  readonly symbolsAt: (at: number) => Symbols
  /** Whether `*` may stand for it. */
  readonly isWord: (at: number) => boolean
}

/** `entry` as given to `add`; the match covers `start` to `end`, half-open. */
export type OnMatch = (entry: number, start: number, end: number) => void

interface Node {
  readonly next: Map<number, Node>
  any: Node | null
  entries: number[] | null
}

const newNode = (): Node => ({ next: new Map(), any: null, entries: null })

export const ANY = -1

export interface AutomatonBuilder {
  /** Adds a phrase of symbols (or `ANY`); `entry` comes back with each match. */
  readonly add: (symbols: readonly number[], entry: number) => void
  readonly finish: () => Automaton
}

export const createAutomatonBuilder = (): AutomatonBuilder => {
  const root = newNode()
  let nodes = 1

  const child = (node: Node, symbol: number): Node => {
    if (symbol === ANY) {
      if (node.any === null) {
        node.any = newNode()
        nodes += 1
      }
      return node.any
    }
    const known = node.next.get(symbol)
    if (known !== undefined) return known
    const made = newNode()
    nodes += 1
    node.next.set(symbol, made)
    return made
  }

  const walk = (
    node: Node,
    stream: SymbolStream,
    start: number,
    at: number,
    to: number,
    onMatch: OnMatch,
  ): void => {
    if (node.entries !== null) for (const entry of node.entries) onMatch(entry, start, at)
    if (at >= to) return
    for (const symbol of stream.symbolsAt(at)) {
      const next = node.next.get(symbol)
      if (next !== undefined) walk(next, stream, start, at + 1, to, onMatch)
    }
    if (node.any !== null && stream.isWord(at)) walk(node.any, stream, start, at + 1, to, onMatch)
  }

  return {
    add: (symbols, entry) => {
      let node = root
      for (const symbol of symbols) node = child(node, symbol)
      node.entries = [...(node.entries ?? []), entry]
    },
    finish: () => ({
      nodes,
      find: (stream, from, to, onMatch) => {
        for (let at = from; at < to; at += 1) {
          if (stream.symbolsAt(at).length > 0) walk(root, stream, at, at, to, onMatch)
        }
      },
    }),
  }
}
