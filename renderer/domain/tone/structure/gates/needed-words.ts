/**
 * Finds words without one of which a regular expression cannot match, so that it is tried only on sentences
 * that hold one. Sound, not complete: where nothing certain is known it gives no words, and the expression is
 * tried everywhere.
 */
import type { Part } from './read-regex.ts'
import { readRegex } from './read-regex.ts'

/** A word as it is written; with a star before or after it, any word that ends or begins so; `#` a digit. */
export type NeededWord = string

// Marks in the strings that an expression stands for.
const UNKNOWN = '\u0000'
const EDGE = '\u0001'
const ASCII_EDGE = '\u0002'
const DIGIT = '#'

/** Strings looked at for one part; beyond that it is taken apart. */
const MOST = 400

const product = (heads: readonly string[], tails: readonly string[]): string[] | null =>
  heads.length * tails.length > MOST ? null : heads.flatMap((head) => tails.map((tail) => `${head}${tail}`))

const repeated = (part: Part, least: number, most: number): readonly string[] | null => {
  const once = stringsOf(part)
  if (most === 0) return ['']
  if (most === 1) {
    if (once === null) return null
    return least === 0 ? ['', ...once] : once
  }
  if (part.kind === 'digit' && least > 0) return [`${DIGIT}${UNKNOWN}`]
  const outer = (at: 0 | -1): string => (once !== null && once.every((one) => one.at(at) === ' ') ? ' ' : '')
  const many = `${outer(0)}${UNKNOWN}${outer(-1)}`
  return least === 0 ? ['', many] : [many]
}

/** All strings that a part stands for, or null when they are too many. */
const stringsOf = (part: Part): readonly string[] | null => {
  switch (part.kind) {
    case 'letter':
      return part.options
    case 'digit':
      return [DIGIT]
    case 'unknown':
      return [UNKNOWN]
    case 'edge':
      return [part.ascii ? ASCII_EDGE : EDGE]
    case 'nothing':
      return ['']
    case 'repeat':
      return repeated(part.part, part.least, part.most)
    case 'choice': {
      const all: string[] = []
      for (const branch of part.branches) {
        let strings: string[] | null = ['']
        for (const one of branch) {
          const next = stringsOf(one)
          strings = next === null || strings === null ? null : product(strings, next)
          if (strings === null) return null
        }
        all.push(...strings)
        if (all.length > MOST) return null
      }
      return all
    }
  }
}

const isAscii = (letter: string): boolean => /^[a-z]$/.test(letter)

/** Whether the word whose outermost letter is `letter` certainly ends beside `neighbour`. */
const isClosed = (neighbour: string, letter: string): boolean =>
  neighbour === ASCII_EDGE ? isAscii(letter) : neighbour !== UNKNOWN && neighbour !== ''

/** Fewer letters of a cut word say too little. */
const SHORTEST_CUT = 4

/** Short words are common ones, and what waits for them is tried too often. */
const costOf = (word: NeededWord): number => {
  if (word === DIGIT) return 4
  const letters = word.replace('*', '').length
  return letters <= 3 ? 30 : letters === 4 ? 6 : 1
}

/** The rarest word that a string surely holds. */
const rarestOf = (string: string): NeededWord | null => {
  let best: NeededWord | null = string.includes(DIGIT) ? DIGIT : null
  for (const { 0: run, index } of string.matchAll(/\p{L}+/gu)) {
    const before = isClosed(string.charAt(index - 1), run.charAt(0))
    const after = isClosed(string.charAt(index + run.length), run.charAt(run.length - 1))
    if (!(before || after) || (!(before && after) && run.length < SHORTEST_CUT)) continue
    const word = `${before ? '' : '*'}${run}${after ? '' : '*'}`
    if (best === null || costOf(word) < costOf(best)) best = word
  }
  return best
}

const wordsOf = (strings: readonly string[]): NeededWord[] | null => {
  const words = new Set<NeededWord>()
  for (const string of strings) {
    const rarest = rarestOf(string)
    if (rarest === null) return null
    words.add(rarest)
  }
  return [...words]
}

/** What stands beside a part: its outermost character where all strings agree, a letter or mark. */
const borderOf = (
  parts: readonly (readonly string[] | null)[],
  from: number,
  step: 1 | -1,
  beyond: string,
) => {
  let borders = new Set<string>()
  for (let at = from; at >= 0 && at < parts.length; at += step) {
    const strings = parts[at]
    if (strings === null || strings === undefined) return UNKNOWN
    for (const string of strings) borders.add(string.at(step === 1 ? 0 : -1) ?? '')
    if (!borders.delete('')) return settle(borders)
  }
  borders = borders.add(beyond)
  return settle(borders)
}

const settle = (borders: ReadonlySet<string>): string => {
  const [only] = borders
  if (borders.size === 1 && only !== undefined) return /\p{L}/u.test(only) ? UNKNOWN : only
  if (borders.has(UNKNOWN) || [...borders].some((one) => /\p{L}/u.test(one))) return UNKNOWN
  return borders.has(ASCII_EDGE) ? ASCII_EDGE : EDGE
}

type Sets = readonly (readonly NeededWord[])[]

const sumOf = (words: readonly NeededWord[]): number => words.reduce((sum, word) => sum + costOf(word), 0)

/** Of each branch its best set, together; null when one branch has none. */
const setOfChoice = (part: Part, before: string, after: string): NeededWord[] | null => {
  if (part.kind === 'repeat')
    return part.least > 0 && part.most === 1 ? setOfChoice(part.part, before, after) : null
  if (part.kind !== 'choice') return null
  const all = new Set<NeededWord>()
  for (const branch of part.branches) {
    const [best] = setsOf(branch, before, after)
    if (best === undefined) return null
    for (const word of best) all.add(word)
  }
  return [...all]
}

/** Sets of words of each of which a sequence needs one, the rarest first. */
const setsOf = (sequence: readonly Part[], before: string, after: string): Sets => {
  const parts = sequence.map(stringsOf)
  const sets: NeededWord[][] = []
  const keep = (words: NeededWord[] | null): void => {
    if (words !== null && words.length > 0) sets.push(words)
  }
  let at = 0
  while (at < parts.length) {
    let strings: readonly string[] | null = parts[at] ?? null
    const from = at
    at += 1
    const left = borderOf(parts, from - 1, -1, before)
    if (strings === null) {
      const part = sequence[from]
      if (part !== undefined) keep(setOfChoice(part, left, borderOf(parts, at, 1, after)))
      continue
    }
    for (let next = parts[at]; next !== undefined && next !== null; next = parts[at]) {
      const longer = product(strings, next)
      if (longer === null) break
      strings = longer
      at += 1
    }
    const right = borderOf(parts, at, 1, after)
    keep(wordsOf(strings.map((string) => `${left}${string}${right}`)))
  }
  return sets.sort((a, b) => sumOf(a) - sumOf(b))
}

/**
 * Sets of words, rarest first: a text in which the expression matches holds at least one word of each set, in
 * lower case. Words are runs of letters. Empty when nothing is certain.
 */
export const neededWords = (source: string): Sets => {
  const root = readRegex(source)
  const whole = stringsOf(root)
  if (whole !== null) {
    const words = wordsOf(whole.map((string) => `${UNKNOWN}${string}${UNKNOWN}`))
    return words === null || words.length === 0 ? [] : [words]
  }
  if (root.kind !== 'choice') return []
  const [only, ...others] = root.branches
  if (only !== undefined && others.length === 0) return setsOf(only, UNKNOWN, UNKNOWN)
  const set = setOfChoice(root, UNKNOWN, UNKNOWN)
  return set === null ? [] : [set]
}
