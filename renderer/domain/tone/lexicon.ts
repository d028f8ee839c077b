import { foldKey } from '../text/fold.ts'
import { readNumbers, writeNumbers } from './number-text.ts'
import type { Inflector } from './inflect/types.ts'
import { tagMatches } from './inflect/types.ts'
import type { Element } from './pattern.ts'

/** What a word of the text may stand for in patterns: numbers given out by the lexicon. */
export type Symbols = readonly number[]

export const NO_SYMBOLS: Symbols = []

/**
 * The words of one kind of key. Of each word stands in `words` how many letters it shares with the one before
 * (in base 36) and the rest, parted by spaces: forms of a verb stand together, and most of a form is shared. In
 * `symbols` stands for each how far its symbol is from the last, or, where it has several, `several` below that
 * and how many, and they follow as they are.
 */
interface WordTable {
  readonly words: string
  /** As `writeNumbers` writes them. */
  readonly symbols: string
}

/** Below any difference of two symbols. */
const SEVERAL = -100_000

/** A lexicon as data, so that no form has to be made when the app starts. */
export interface LexiconTables {
  /** What each symbol stands for, in order, one a line; of a plain word only its kind, since the table has it. */
  readonly names: string
  readonly number: Symbols
  readonly comma: Symbols
  readonly exact: WordTable
  readonly folded: WordTable
}

/**
 * Maps word keys to symbols. A key written with exactly these accents has its own entry; a word that the
 * text has without any accent finds the union of all words that fold to it.
 */
export interface Lexicon {
  /** Symbols of a lower-case key; `NO_SYMBOLS` for a word that no pattern knows. */
  readonly lookUp: (lower: string) => Symbols
  /** What any number, any comma may stand for. */
  readonly number: Symbols
  readonly comma: Symbols
  /** The symbol of an element of a pattern, or -1 for one that no pattern has. */
  readonly symbolOf: (element: Plain) => number
}

type Plain = Exclude<Element, { kind: 'any' }>

export interface LexiconBuilder {
  /** The symbol of an element; makes it, and all forms that stand for it, when it is new. */
  readonly symbolOf: (element: Exclude<Element, { kind: 'any' }>) => number
  readonly finish: () => LexiconTables
}

const nameOf = (element: Exclude<Element, { kind: 'any' }>): string => {
  switch (element.kind) {
    case 'word':
      return `w ${element.word}`
    case 'exact':
      return `x ${element.word}`
    case 'verb':
      return `v ${element.lemma} ${element.selector}`
    case 'noun':
      return `n ${element.lemma}`
    case 'class':
      return `c ${element.name}`
    case 'number':
    case 'comma':
      return element.kind
    case 'oneOf':
      return `o ${element.members.map((member) => (member.kind === 'any' ? '*' : nameOf(member))).join('|')}`
  }
}

/** Words that a word element, an inflected lemma or a class stands for. */
export const formsOf = (
  element: Exclude<Element, { kind: 'any' | 'number' | 'comma' | 'class' | 'oneOf' }>,
  inflector: Inflector,
): string[] => {
  if (element.kind === 'verb') {
    const forms = inflector.verb(element.lemma).filter(({ tag }) => tagMatches(tag, element.selector))
    if (forms.length === 0) throw new Error(`no form of ${element.lemma} is ${element.selector}`)
    return forms.map(({ text }) => text)
  }
  if (element.kind === 'noun') return inflector.noun(element.lemma).map(({ text }) => text)
  return [element.word]
}

export const createLexiconBuilder = (
  inflector: Inflector,
  classMembers: (name: string) => readonly Element[],
): LexiconBuilder => {
  const symbols = new Map<string, number>()
  // A pattern's variants share their elements: naming each once saves most of the time of a build.
  const named = new Map<Element, number>()
  const marks: Record<'number' | 'comma', number[]> = { number: [], comma: [] }
  const exact = new Map<string, Symbols>()
  const folded = new Map<string, Symbols>()
  // Most words stand for one symbol, so all words of a symbol share one list: thousands of lists fewer.
  const single: number[][] = []

  const add = (map: Map<string, Symbols>, key: string, symbol: number): void => {
    const list = map.get(key)
    // Symbols are added in order, so a repeated one is the last.
    if (list === undefined) map.set(key, (single[symbol] ??= [symbol]))
    else if (list[list.length - 1] !== symbol) map.set(key, [...list, symbol])
  }

  const addForms = (element: Element, symbol: number): void => {
    if (element.kind === 'any') return
    if (element.kind === 'number' || element.kind === 'comma') {
      marks[element.kind].push(symbol)
      return
    }
    if (element.kind === 'class' || element.kind === 'oneOf') {
      const members = element.kind === 'class' ? classMembers(element.name) : element.members
      for (const member of members) addForms(member, symbol)
      return
    }
    for (const form of formsOf(element, inflector)) {
      add(exact, form, symbol)
      if (element.kind === 'exact') continue
      // A form without accents is found as it is, so only the others need their second key.
      const key = foldKey(form)
      if (key !== form) add(folded, key, symbol)
    }
  }

  return {
    symbolOf: (element) => {
      const seen = named.get(element)
      if (seen !== undefined) return seen
      const name = nameOf(element)
      const known = symbols.get(name)
      const symbol = known ?? symbols.size
      named.set(element, symbol)
      if (known === undefined) {
        symbols.set(name, symbol)
        addForms(element, symbol)
      }
      return symbol
    },
    finish: () => ({
      ...marks,
      names: [...symbols.keys()].map((name) => (isPlainName(name) ? name.charAt(0) : name)).join('\n'),
      exact: toTable(exact),
      folded: toTable(folded),
    }),
  }
}

/** Names of symbols that stand for one word as it is written. */
const isPlainName = (name: string): boolean => name.startsWith('w ') || name.startsWith('x ')

const LONGEST_SHARED = 35

const sharedLength = (a: string, b: string): number => {
  let length = 0
  while (length < LONGEST_SHARED && length < a.length && a.charAt(length) === b.charAt(length)) length += 1
  return length
}

const toTable = (map: ReadonlyMap<string, Symbols>): WordTable => {
  const words: string[] = []
  const symbols: number[] = []
  let before = ''
  let last = 0
  for (const [word, [first = 0, ...others]] of map) {
    const shared = sharedLength(before, word)
    words.push(`${shared.toString(36)}${word.slice(shared)}`)
    before = word
    if (others.length > 0) symbols.push(SEVERAL - others.length - 1, first, ...others)
    else {
      symbols.push(first - last)
      last = first
    }
  }
  return { words: words.join(' '), symbols: writeNumbers(symbols) }
}

/** The words of a table, and for each its symbol, or where its several ones begin, below zero. */
const readTable = (words: string, symbols: Int32Array): ReadonlyMap<string, number> => {
  const known = new Map<string, number>()
  if (symbols.length === 0) return known
  let before = ''
  let last = 0
  let place = 0
  for (const entry of words.split(' ')) {
    const shared = parseInt(entry.charAt(0), 36)
    before = `${before.slice(0, shared)}${entry.slice(1)}`
    const step = symbols[place] ?? 0
    if (step < SEVERAL) {
      known.set(before, -1 - place)
      place += SEVERAL - step
    } else {
      last += step
      known.set(before, last)
    }
    place += 1
  }
  return known
}

const openTable = (table: WordTable): ((word: string) => Symbols | undefined) => {
  const symbols = readNumbers(table.symbols)
  const known = readTable(table.words, symbols)
  return (word) => {
    const symbol = known.get(word)
    if (symbol === undefined) return undefined
    if (symbol >= 0) return [symbol]
    const place = -1 - symbol
    return [...symbols.subarray(place + 1, place + 1 + SEVERAL - (symbols[place] ?? SEVERAL))]
  }
}

export const createLexicon = (tables: LexiconTables): Lexicon => {
  const exact = openTable(tables.exact)
  const folded = openTable(tables.folded)
  // Asked for only where a phrase was found.
  let names: readonly string[] | null = null
  let numbers: ReadonlyMap<string, number> | null = null
  return {
    number: tables.number,
    comma: tables.comma,
    symbolOf: (element) => {
      const known = (names ??= tables.names.split('\n'))
      const name = nameOf(element)
      if (element.kind === 'word' || element.kind === 'exact')
        return exact(element.word)?.find((symbol) => known[symbol] === name.charAt(0)) ?? -1
      numbers ??= new Map(known.map((one, symbol) => [one, symbol]))
      return numbers.get(name) ?? -1
    },
    // A word written with accents must be the word meant; without any, the writer may have left them out.
    lookUp: (lower) => exact(lower) ?? (foldKey(lower) === lower ? folded(lower) : undefined) ?? NO_SYMBOLS,
  }
}
