import type { AutomatonData } from './automaton-data.ts'
import { unpackGraph, unpackStarts } from './automaton-data.ts'
import type { Symbols } from './lexicon.ts'
import { NO_SYMBOLS } from './lexicon.ts'

/**
 * All patterns of a language in one graph over symbols (`automaton-builder.ts`). A search starts at each word
 * that begins some pattern and goes no deeper than the longest, so a pass over a text is linear in its length,
 * and a word that begins nothing costs one look-up, however many rules there are. The first step takes two
 * words at once: common words begin many patterns, and the pair of words tells which of them go on.
 */
export interface Automaton {
  readonly find: (stream: SymbolStream, from: number, to: number, onMatch: OnMatch) => void
}

export interface SymbolStream {
  /** What each word may stand for. */
  readonly symbols: readonly Symbols[]
  /** Whether `*` may stand for it. */
  readonly isWord: (at: number) => boolean
}

/**
 * `pattern` as given to the builder; the match covers `start` to `end`, half-open. The same match comes more
 * than once where a pattern reaches it in several ways.
 */
export type OnMatch = (pattern: number, start: number, end: number) => void

/** Where a step of a pair leads, and its place in the order in which the patterns are tried. */
interface Step {
  readonly node: number
  readonly order: number
}

/** All that a symbol leads to which begins a pattern. */
interface Start {
  /** Patterns of one word. */
  readonly accepts: readonly Step[]
  /** After any word. */
  readonly any: readonly Step[]
  /** By the symbol of the next word. */
  readonly next: ReadonlyMap<number, readonly Step[]>
}

interface Found {
  readonly order: number
  readonly pattern: number
  readonly end: number
}

/** Reads the first steps from the nodes at `places`. */
const readStart = (graph: Int32Array, places: Int32Array): Start => {
  const accepts: Step[] = []
  const any: Step[] = []
  const next = new Map<number, Step[]>()
  for (const [rank, node] of places.entries()) {
    let place = node
    const list = (into: Step[], order: number): void => {
      const length = graph[place] ?? 0
      for (let one = place + 1; one <= place + length; one += 1) into.push({ node: graph[one] ?? 0, order })
      place += length + 1
    }
    // A node is tried in this order: its own end, shared ways, other ways, any word.
    list(accepts, rank * 4)
    list(any, rank * 4 + 3)
    for (const order of [rank * 4 + 1, rank * 4 + 2]) {
      const length = graph[place] ?? 0
      for (let edge = place + 1; edge < place + 1 + length * 2; edge += 2) {
        const symbol = graph[edge] ?? 0
        const step = { node: graph[edge + 1] ?? 0, order }
        const steps = next.get(symbol)
        if (steps === undefined) next.set(symbol, [step])
        else steps.push(step)
      }
      place += length * 2 + 1
    }
  }
  return { accepts, any, next }
}

/** What each symbol begins, read when a text first has it: most rules are never met. */
const createStarts = ({ starts }: AutomatonData, graph: Int32Array): ((symbol: number) => Start | null) => {
  const { places, nodes } = unpackStarts(starts)
  const read: (Start | null | undefined)[] = []
  return (symbol) => {
    const known = read[symbol]
    if (known !== undefined) return known
    const place = places[symbol]
    const made =
      place === undefined
        ? null
        : readStart(graph, nodes.subarray(place + 1, place + 1 + (nodes[place] ?? 0)))
    read[symbol] = made
    return made
  }
}

export const createAutomaton = (data: AutomatonData): Automaton => {
  const graph = unpackGraph(data.graph)
  const startOf = createStarts(data, graph)
  let found: Found[] = []

  /** Everything that the node at `place` of the graph leads to. */
  const walk = (node: number, stream: SymbolStream, at: number, to: number, order: number): void => {
    let place = node
    let length = graph[place] ?? 0
    for (let one = place + 1; one <= place + length; one += 1)
      found.push({ order, pattern: graph[one] ?? 0, end: at })
    if (at >= to) return
    const any = place + length + 1
    const anyLength = graph[any] ?? 0
    place = any + anyLength + 1
    const symbols = stream.symbols[at] ?? NO_SYMBOLS
    // Ways that several patterns share, then the others.
    for (let list = 0; list < 2; list += 1) {
      length = graph[place] ?? 0
      const end = place + 1 + length * 2
      if (length > 0) {
        for (let which = 0; which < symbols.length; which += 1) {
          const symbol = symbols[which]
          for (let edge = place + 1; edge < end; edge += 2)
            if (graph[edge] === symbol) walk(graph[edge + 1] ?? 0, stream, at + 1, to, order)
        }
      }
      place = end
    }
    if (anyLength > 0 && stream.isWord(at))
      for (let one = any + 1; one <= any + anyLength; one += 1)
        walk(graph[one] ?? 0, stream, at + 1, to, order)
  }

  const take = (steps: readonly Step[], stream: SymbolStream, at: number, to: number): void => {
    for (const { node, order } of steps) walk(node, stream, at, to, order)
  }

  const beginAt = (start: Start, stream: SymbolStream, at: number, to: number): void => {
    for (const { node, order } of start.accepts) found.push({ order, pattern: node, end: at + 1 })
    if (at + 1 >= to) return
    const next = stream.symbols[at + 1] ?? NO_SYMBOLS
    for (let which = 0; which < next.length; which += 1) {
      const steps = start.next.get(next[which] ?? 0)
      if (steps !== undefined) take(steps, stream, at + 2, to)
    }
    if (start.any.length > 0 && stream.isWord(at + 1)) take(start.any, stream, at + 2, to)
  }

  return {
    find: (stream, from, to, onMatch) => {
      for (let at = from; at < to; at += 1) {
        const symbols = stream.symbols[at] ?? NO_SYMBOLS
        for (let which = 0; which < symbols.length; which += 1) {
          const start = startOf(symbols[which] ?? 0)
          if (start === null) continue
          beginAt(start, stream, at, to)
          if (found.length === 0) continue
          const here = found
          found = []
          // As if each pattern had been tried by itself.
          if (here.length > 1) here.sort((a, b) => a.order - b.order)
          for (const { pattern, end } of here) onMatch(pattern, at, end)
        }
      }
    },
  }
}
