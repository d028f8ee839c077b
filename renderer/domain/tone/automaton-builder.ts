import type { AutomatonData } from './automaton-data.ts'
import { packGraph, packStarts } from './automaton-data.ts'
import type { Element, PatternBranch, PatternItem } from './pattern.ts'

/**
 * Builds the graph of all patterns, each as it is written: alternatives lead to the same node instead of being
 * multiplied out, so a build is linear in the length of the rules.
 */
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

/** The nodes below the roots, each once, in depth: what follows a node lies near it. */
const nodesBelow = (roots: readonly Node[]): Node[] => {
  const met = new Set<Node>()
  const open = roots.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (met.has(node)) continue
    met.add(node)
    const { targets, any, shared } = node
    open.push(...[...(targets ?? []), ...(any ?? []), ...(shared?.values() ?? [])].toReversed())
  }
  return [...met]
}

const sizeOf = ({ accepts, any, shared, symbols }: Node): number =>
  4 + (accepts?.length ?? 0) + (any?.length ?? 0) + ((shared?.size ?? 0) + (symbols?.length ?? 0)) * 2

const flatten = (root: Node, first: ReadonlyMap<number, readonly Node[]>): AutomatonData => {
  const begins = new Map<number, Node[]>()
  for (const [symbol, node] of root.shared ?? []) begins.set(symbol, [node])
  for (const [symbol, nodes] of first) begins.set(symbol, [...(begins.get(symbol) ?? []), ...nodes])
  const nodes = nodesBelow([...begins.values()].flat())
  const places = new Map<Node, number>()
  let size = 0
  for (const node of nodes) {
    places.set(node, size)
    size += sizeOf(node)
  }
  const placeOf = (node: Node | undefined): number => (node === undefined ? 0 : (places.get(node) ?? 0))
  const graph = nodes.flatMap(({ accepts, any, shared, symbols, targets }) => [
    accepts?.length ?? 0,
    ...(accepts ?? []),
    any?.length ?? 0,
    ...(any ?? []).map(placeOf),
    shared?.size ?? 0,
    ...[...(shared ?? [])].flatMap(([symbol, to]) => [symbol, placeOf(to)]),
    symbols?.length ?? 0,
    ...(symbols ?? []).flatMap((symbol, at) => [symbol, placeOf(targets?.[at])]),
  ])
  const starts = new Map([...begins].map(([symbol, list]) => [symbol, list.map(placeOf)]))
  return { graph: packGraph(graph), starts: packStarts(starts) }
}

export interface AutomatonBuilder {
  /** Adds a pattern; its number comes back with each match. Throws where it could begin with any word. */
  readonly add: (branches: readonly PatternBranch[], pattern: number) => void
  readonly finish: () => AutomatonData
}

type Plain = Exclude<Element, { kind: 'any' }>

export const createAutomatonBuilder = (symbolOf: (element: Plain) => number): AutomatonBuilder => {
  const root = newNode(true)
  const first = new Map<number, Node[]>()

  const makeNode = (): Node => newNode(false)

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

  return {
    add: (branches, pattern) => {
      for (const branch of branches) {
        for (const end of new Set(addBranch([root], branch))) {
          if (end === root) throw new Error('a pattern must hold a word')
          if (end.accepts?.includes(pattern) !== true) end.accepts = [...(end.accepts ?? []), pattern]
        }
      }
    },
    finish: () => flatten(root, first),
  }
}
