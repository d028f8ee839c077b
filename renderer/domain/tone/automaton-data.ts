/**
 * The graph of all patterns, as numbers. A node is four lists one after another, each with its length before it:
 * the patterns that end there; the nodes that any word leads to; ways that several patterns share; other ways. A
 * way is a symbol and the node it leads to; a node is named by its place.
 */
import { readNumbers, writeNumbers } from './number-text.ts'

/** The graph as text, so that it can be made when the app is built. */
export interface AutomatonData {
  readonly graph: string
  /** What begins with each symbol, as `packStarts` writes it. */
  readonly starts: string
}

const LISTS = 4

interface Steps {
  pattern: number
  symbol: number
  node: number
}

type Kind = keyof Steps

/** What stands at each place of an entry: a pattern, a node, or a symbol and a node. */
const kindsOf = (list: number): readonly Kind[] =>
  list === 0 ? ['pattern'] : list === 1 ? ['node'] : ['symbol', 'node']

/**
 * Writes of each node which of its lists hold something, and then these: each pattern and symbol as its
 * difference from the last one, and each node as its distance from the node that leads to it, less that of the
 * last. Alternatives follow one another and lead to the same node, so most numbers become 0 or 1.
 */
export const packGraph = (graph: readonly number[]): string => {
  const packed: number[] = []
  const last: Steps = { pattern: 0, symbol: 0, node: 0 }
  for (let at = 0; at < graph.length;) {
    const node = at
    const head = packed.push(0) - 1
    for (let list = 0; list < LISTS; list += 1) {
      const length = graph[at] ?? 0
      at += 1
      if (length === 0) continue
      packed[head] = (packed[head] ?? 0) | (1 << list)
      packed.push(length)
      for (let one = 0; one < length; one += 1) {
        for (const kind of kindsOf(list)) {
          const plain = (graph[at] ?? 0) - (kind === 'node' ? node : 0)
          packed.push(plain - last[kind])
          last[kind] = plain
          at += 1
        }
      }
    }
  }
  return writeNumbers(packed)
}

/** Reads what `packGraph` wrote. */
export const unpackGraph = (text: string): Int32Array => {
  const packed = readNumbers(text)
  // A list that is empty takes a number here and none there: four times as many at the most.
  const graph = new Int32Array(packed.length * LISTS)
  let to = 0
  let pattern = 0
  let symbol = 0
  let distance = 0
  for (let at = 0; at < packed.length;) {
    const node = to
    const head = packed[at] ?? 0
    at += 1
    for (let list = 0; list < LISTS; list += 1) {
      const length = (head & (1 << list)) === 0 ? 0 : (packed[at++] ?? 0)
      graph[to++] = length
      for (let one = 0; one < length; one += 1) {
        if (list === 0) {
          pattern += packed[at++] ?? 0
          graph[to++] = pattern
          continue
        }
        if (list > 1) {
          symbol += packed[at++] ?? 0
          graph[to++] = symbol
        }
        distance += packed[at++] ?? 0
        graph[to++] = node + distance
      }
    }
  }
  return graph.slice(0, to)
}

/** Where the nodes are that a symbol begins with, in `nodes`. */
export interface StartTable {
  /** By symbol: the place of the number of its nodes, one less than that of the first. */
  readonly places: readonly (number | undefined)[]
  readonly nodes: Int32Array
}

/** For each symbol that begins a pattern: the symbol, how many nodes, and those nodes, as differences. */
export const packStarts = (starts: ReadonlyMap<number, readonly number[]>): string => {
  let lastSymbol = 0
  let lastNode = 0
  const packed = [...starts].flatMap(([symbol, nodes]) => {
    const step = symbol - lastSymbol
    lastSymbol = symbol
    const steps = nodes.map((node) => {
      const far = node - lastNode
      lastNode = node
      return far
    })
    return [step, nodes.length, ...steps]
  })
  return writeNumbers(packed)
}

/** Reads what `packStarts` wrote. */
export const unpackStarts = (text: string): StartTable => {
  const nodes = readNumbers(text)
  const places: (number | undefined)[] = []
  let symbol = 0
  let node = 0
  for (let at = 0; at < nodes.length;) {
    symbol += nodes[at] ?? 0
    const length = nodes[at + 1] ?? 0
    places[symbol] = at + 1
    at += 2
    for (const end = at + length; at < end; at += 1) {
      node += nodes[at] ?? 0
      nodes[at] = node
    }
  }
  return { places, nodes }
}
