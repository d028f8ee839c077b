import { foldKey } from '../text/fold.ts'
import type { Inflector } from './inflect/types.ts'
import { tagMatches } from './inflect/types.ts'
import type { Element } from './pattern.ts'

/** What a word of the text may stand for in patterns: numbers given out by the lexicon. */
export type Symbols = readonly number[]

export const NO_SYMBOLS: Symbols = []

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
  readonly size: number
}

type Plain = Exclude<Element, { kind: 'any' }>

export interface LexiconBuilder {
  /** The symbol of an element; makes it, and all forms that stand for it, when it is new. */
  readonly symbolOf: (element: Exclude<Element, { kind: 'any' }>) => number
  readonly finish: () => Lexicon
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
      symbolOf: (element) => symbols.get(nameOf(element)) ?? -1,
      size: exact.size,
      // A word written with accents must be the word meant; without any, the writer may have left them out.
      lookUp: (lower) =>
        exact.get(lower) ?? (foldKey(lower) === lower ? folded.get(lower) : undefined) ?? NO_SYMBOLS,
    }),
  }
}
