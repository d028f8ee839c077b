/**
 * Lets a sentence past only those patterns that it can match: each pattern waits for words that it needs
 * (`needed-words.ts`), and one look at the words of a sentence tells which patterns are worth a try.
 */
import type { NeededWord } from './needed-words.ts'
import { neededWords } from './needed-words.ts'

/** The sets a pattern waits for, one word of each; the second is -1 for none. */
export interface Gate {
  readonly first: number
  readonly second: number
}

/** What each pattern of a language waits for, in the order in which they are added. Made when the app is built. */
export type GateWords = readonly (readonly (readonly NeededWord[])[])[]

export interface Gates {
  /** How many numbers of 32 bits hold the open sets of a sentence. */
  readonly width: number
  /** Sets that every sentence opens: those of patterns that nothing certain is known of. */
  readonly always: Int32Array
  /** The sets that a lower-case word opens, or null; '' stands for what cannot be read, and opens all. */
  readonly openedBy: (word: string) => Int32Array | null
  readonly words: GateWords
}

export interface GateBuilder {
  readonly add: (pattern: RegExp) => Gate
  readonly finish: () => Gates
}

/** Two sets tell nearly as much as all. */
const MOST_SETS = 2

const addRuns = (runs: Set<string>, word: string, others: RegExp): void => {
  for (const run of word.split(others)) if (run !== '') runs.add(run)
}

/** The runs of letters of a word: `\b` sees bounds beside accented letters, too. */
const runsOf = (word: string): ReadonlySet<string> => {
  const runs = new Set<string>()
  addRuns(runs, word, /[^\p{L}]+/u)
  if (/[^a-z]/.test(word)) addRuns(runs, word, /[^a-z]+/)
  return runs
}

/** Every name under which a run of letters may be waited for. */
const visitNames = (run: string, visit: (name: NeededWord) => void): void => {
  visit(run)
  for (let length = 1; length <= run.length; length += 1) {
    visit(`${run.slice(0, length)}*`)
    visit(`*${run.slice(run.length - length)}`)
  }
}

/** `known`, when given, must come from the same patterns in the same order. */
export const createGateBuilder = (known?: GateWords): GateBuilder => {
  const words: GateWords[number][] = []
  const waiting = new Map<NeededWord, number[]>()
  let sets = 0

  const always: number[] = []

  const wait = (needed: readonly NeededWord[]): number => {
    const set = sets
    sets += 1
    if (needed.length === 0) always.push(set)
    for (const word of needed) {
      const list = waiting.get(word)
      if (list === undefined) waiting.set(word, [set])
      else list.push(set)
    }
    return set
  }

  const openedBy = (word: string): Int32Array | null => {
    if (word === '') return Int32Array.from({ length: sets }, (_, set) => set)
    const opened = new Set<number>()
    const open = (name: NeededWord): void => {
      for (const set of waiting.get(name) ?? []) opened.add(set)
    }
    for (const run of runsOf(word)) visitNames(run, open)
    if (/\d/.test(word)) open('#')
    return opened.size === 0 ? null : Int32Array.from(opened)
  }

  return {
    add: (pattern) => {
      const needed = known?.[words.length] ?? neededWords(pattern.source).slice(0, MOST_SETS)
      words.push(needed)
      const [first = [], second] = needed
      return { first: wait(first), second: second === undefined ? -1 : wait(second) }
    },
    finish: () => ({ width: Math.ceil(sets / 32), always: Int32Array.from(always), openedBy, words }),
  }
}

const has = (open: Int32Array, from: number, set: number): boolean =>
  ((open[from + (set >> 5)] ?? 0) & (1 << (set & 31))) !== 0

/** Whether a sentence whose open sets begin at `from` may hold what waits behind `gate`. */
export const isOpen = (open: Int32Array, from: number, { first, second }: Gate): boolean =>
  has(open, from, first) && (second < 0 || has(open, from, second))

/** Opens what a word opens. */
export const openSets = (open: Int32Array, from: number, sets: Int32Array): void => {
  for (let at = 0; at < sets.length; at += 1) {
    const set = sets[at] ?? 0
    const place = from + (set >> 5)
    open[place] = (open[place] ?? 0) | (1 << (set & 31))
  }
}

/** Patterns that wait behind their gates, found by the sets that are open rather than one by one. */
export interface Waiting<Pattern> {
  readonly bySet: readonly (Pattern | undefined)[]
  /** The sets that one of them waits for first. */
  readonly sets: Int32Array
}

export const waitingFor = <Pattern extends { readonly gate: Gate }>(
  patterns: readonly Pattern[],
): Waiting<Pattern> => {
  const bySet: (Pattern | undefined)[] = []
  for (const pattern of patterns) bySet[pattern.gate.first] = pattern
  const sets = new Int32Array((bySet.length + 31) >> 5)
  openSets(
    sets,
    0,
    Int32Array.from(patterns, ({ gate }) => gate.first),
  )
  return { bySet, sets }
}

/** Those of the patterns, in their order, that a sentence whose open sets begin at `from` may hold. */
export const openPatterns = <Pattern extends { readonly gate: Gate }>(
  { bySet, sets }: Waiting<Pattern>,
  open: Int32Array,
  from: number,
): Pattern[] => {
  const found: Pattern[] = []
  for (let place = 0; place < sets.length; place += 1) {
    let bits = (sets[place] ?? 0) & (open[from + place] ?? 0)
    while (bits !== 0) {
      const lowest = 31 - Math.clz32(bits & -bits)
      bits &= bits - 1
      const pattern = bySet[place * 32 + lowest]
      if (pattern !== undefined && isOpen(open, from, pattern.gate)) found.push(pattern)
    }
  }
  return found
}
