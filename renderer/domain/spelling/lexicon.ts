/** What is right in one language: its dictionaries, what its grammar adds, and letters that are confused. */
import type { Dictionary } from './dictionary.ts'
import { isEnglishForm } from './english-forms.ts'
import { isSpanishForm, isSpanishVerbForm, type Known } from './spanish-forms.ts'

export type Language = string

export interface Lexicon {
  readonly language: Language
  /** The word as it stands in a text: a capital at its beginning may be the sentence's. */
  readonly knows: (word: string) => boolean
  /** Exactly this spelling, and fit to be proposed. */
  readonly mayPropose: (word: string) => boolean
  /** Among the words that people use most: likelier to be meant. */
  readonly isCommon: (word: string) => boolean
  readonly dictionaries: readonly Dictionary[]
  /** Pairs of letters that sound alike or lie in each other's way. */
  readonly confusions: readonly (readonly [string, string])[]
}

/** Results kept; far more than the different words of a book, and a few megabytes at most. */
const MOST_REMEMBERED = 100_000

const confusions: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  es: [
    ['b', 'v'],
    ['s', 'c'],
    ['s', 'z'],
    ['z', 'c'],
    ['g', 'j'],
    ['ll', 'y'],
    ['h', ''],
    ['x', 's'],
    ['n', 'm'],
    ['q', 'k'],
    ['rr', 'r'],
    ['i', 'y'],
  ],
  en: [
    ['ei', 'ie'],
    ['ible', 'able'],
    ['ance', 'ence'],
    ['ant', 'ent'],
    ['c', 's'],
    ['f', 'ph'],
    ['z', 's'],
    ['k', 'c'],
    ['e', 'a'],
    ['e', 'i'],
  ],
}

/** What grammar adds to the dictionary: all that is right, and the part of it that may be proposed. */
const grammars: Readonly<Record<Language, { readonly right: Form; readonly proposed: Form }>> = {
  es: { right: isSpanishForm, proposed: isSpanishVerbForm },
  en: { right: isEnglishForm, proposed: () => false },
}
type Form = (word: string, known: Known, manyDictionaries: boolean) => boolean

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

export const createLexicon = (
  language: Language,
  dictionaries: readonly Dictionary[],
  commonWords: readonly string[] = [],
): Lexicon => {
  const grammar = grammars[language]
  const common = new Set(commonWords)
  const remembered = new Map<string, boolean>()
  const inDictionaries = (word: string) => dictionaries.some((one) => one.has(word))
  const isRight = (word: string): boolean =>
    inDictionaries(word) || (grammar?.right(word, inDictionaries, dictionaries.length > 1) ?? false)
  const judge = (word: string): boolean => {
    const lower = word.toLowerCase()
    if (isRight(word)) return true
    if (word === lower) return false
    // "Hablamos" at the beginning; "MADRID" and "HABLAMOS" in a line of capitals.
    return isRight(lower) || (word === word.toUpperCase() && isRight(capital(lower)))
  }
  const knows = (given: string): boolean => {
    const word = given.normalize('NFC')
    const seen = remembered.get(word)
    if (seen !== undefined) return seen
    const answer = judge(word)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(word, answer)
    return answer
  }
  return {
    language,
    knows,
    mayPropose: (word) =>
      dictionaries.some((one) => one.mayPropose(word)) ||
      (grammar?.proposed(word, inDictionaries, dictionaries.length > 1) ?? false),
    isCommon: (word) => common.has(word),
    dictionaries,
    confusions: confusions[language] ?? [],
  }
}
