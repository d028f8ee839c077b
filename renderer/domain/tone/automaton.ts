import type { Symbols } from './lexicon.ts'
import type { Element, PatternBranch, PatternItem } from './pattern.ts'

/**
 * All patterns of a language in one graph over symbols, each pattern as it is written: alternatives lead to
 * the same node instead of being multiplied out, so a build is linear in the length of the rules. A search
 * starts at each word that begins some pattern and goes no deeper than the longest, so a pass over a text is
 * linear in its length, and a word that begins nothing costs one look-up, however many rules there are.
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

/**
 * `pattern` as given to `add`; the match covers `start` to `end`, half-open. The same match comes more than once
 * where a pattern reaches it in several ways.
 */
export type OnMatch = (pattern: number, start: number, end: number) => void

interface Node {
  /** Edges: to `targets[n]` over `symbols[n]`. Few a node, so two lists are faster than a map. */
  symbols: number[] | null
  targets: Node[] | null
  any: Node[] | null
  accepts: number[] | null
  /** Nodes that one sequence of words alone leads to: patterns that begin alike share them. */
  shared: Map<number, Node> | null
  readonly isShared: boolean
}

const newNode = (isShared: boolean): Node => ({
  symbols: null,
  targets: null,
  any: null,
  accepts: null,
  shared: null,
  isShared,
})

export interface AutomatonBuilder {
  /** Adds a pattern; its number comes back with each match. Throws where it could begin with any word. */
  readonly add: (branches: readonly PatternBranch[], pattern: number) => void
  readonly finish: () => Automaton
}

type Plain = Exclude<Element, { kind: 'any' }>

export const createAutomatonBuilder = (symbolOf: (element: Plain) => number): AutomatonBuilder => {
  const root = newNode(true)
  const first = new Map<number, Node[]>()
  let nodes = 1

  const makeNode = (): Node => {
    nodes += 1
    return newNode(false)
  }

  const link = (from: Node, element: Element, to: Node): void => {
    if (element.kind === 'any') {
      if (from === root) throw new Error('a pattern must begin with a word')
      from.any = [...(from.any ?? []), to]
      return
    }
    const symbol = symbolOf(element)
    if (from !== root) {
      if (from.symbols === null || from.targets === null) {
        from.symbols = [symbol]
        from.targets = [to]
      } else {
        from.symbols.push(symbol)
        from.targets.push(to)
      }
      return
    }
    const known = first.get(symbol)
    if (known === undefined) first.set(symbol, [to])
    else known.push(to)
  }

  const sharedAfter = (node: Node, symbol: number): Node => {
    node.shared ??= new Map()
    const known = node.shared.get(symbol)
    if (known !== undefined) return known
    const made = newNode(true)
    nodes += 1
    node.shared.set(symbol, made)
    return made
  }

  const over = (ends: readonly Node[], element: Element, to: Node): void => {
    for (const end of ends) link(end, element, to)
  }

  const addGap = (ends: readonly Node[], least: number, most: number): Node[] => {
    const reached: Node[] = least === 0 ? [...ends] : []
    let current = ends
    for (let count = 1; count <= most; count += 1) {
      const next = makeNode()
      over(current, { kind: 'any' }, next)
      if (count >= least) reached.push(next)
      current = [next]
    }
    return reached
  }

  /** Alternatives of one word each share the node they lead to. */
  const addChoice = (ends: readonly Node[], item: PatternItem & { kind: 'choice' }): Node[] => {
    const reached = new Set<Node>(item.optional ? ends : [])
    let shared: Node | null = null
    for (const branch of item.alternatives) {
      const [only] = branch
      if (branch.length === 1 && only?.kind === 'atom') {
        shared ??= makeNode()
        over(ends, only.element, shared)
        reached.add(shared)
      } else for (const end of addBranch(ends, branch)) reached.add(end)
    }
    return [...reached]
  }

  const addAtom = (ends: readonly Node[], element: Element): Node => {
    const [only] = ends
    if (only?.isShared === true && ends.length === 1 && element.kind !== 'any')
      return sharedAfter(only, symbolOf(element))
    const next = makeNode()
    over(ends, element, next)
    return next
  }

  /** The nodes where the branch ends that begins at `ends`. */
  const addBranch = (ends: readonly Node[], branch: PatternBranch): readonly Node[] => {
    let current = ends
    for (const item of branch) {
      if (item.kind === 'gap') current = addGap(current, item.least, item.most)
      else if (item.kind === 'choice') current = addChoice(current, item)
      else if (item.kind === 'atom') {
        current = [addAtom(current, item.element)]
      }
    }
    return current
  }

  const walk = (
    node: Node,
    stream: SymbolStream,
    start: number,
    at: number,
    to: number,
    onMatch: OnMatch,
  ) => {
    if (node.accepts !== null) for (const pattern of node.accepts) onMatch(pattern, start, at)
    if (at >= to) return
    const { symbols, targets, any, shared } = node
    if (shared !== null) {
      for (const symbol of stream.symbolsAt(at)) {
        const next = shared.get(symbol)
        if (next !== undefined) walk(next, stream, start, at + 1, to, onMatch)
      }
    }
    if (symbols !== null && targets !== null) {
      for (const symbol of stream.symbolsAt(at)) {
        for (let edge = 0; edge < symbols.length; edge += 1) {
          const target = targets[edge]
          if (symbols[edge] === symbol && target !== undefined)
            walk(target, stream, start, at + 1, to, onMatch)
        }
      }
    }
    if (any !== null && stream.isWord(at))
      for (const target of any) walk(target, stream, start, at + 1, to, onMatch)
  }

  return {
    add: (branches, pattern) => {
      for (const branch of branches) {
        for (const end of new Set(addBranch([root], branch))) {
          if (end === root) throw new Error('a pattern must hold a word')
          if (end.accepts?.includes(pattern) !== true) end.accepts = [...(end.accepts ?? []), pattern]
        }
      }
    },
    finish: () => ({
      nodes,
      find: (stream, from, to, onMatch) => {
        for (let at = from; at < to; at += 1) {
          for (const symbol of stream.symbolsAt(at)) {
            const next = root.shared?.get(symbol)
            if (next !== undefined) walk(next, stream, at, at + 1, to, onMatch)
            const starts = first.get(symbol)
            if (starts === undefined) continue
            for (const node of starts) walk(node, stream, at, at + 1, to, onMatch)
          }
        }
      },
    }),
  }
}
