import type { AxisVote } from './word-facts.ts'

/** Endings that make a noun abstract; the words they wrongly catch stand in the class `concrete`. */
const abstractEndings: Readonly<Record<string, RegExp>> = {
  en: /(?:tions?|ments?|ness|ity|ities|isms?|ance|ence|ship)$/,
  es: /(?:ción|ciones|dad|dades|mientos?|ismos?|encias?|ancias?|eza|ezas)$/,
}

const LEAST_STEM = 4

const isAbstract = (word: string, language: string): boolean => {
  const ending = abstractEndings[language]?.exec(word)
  return ending !== null && ending !== undefined && ending.index >= LEAST_STEM
}

/** Spanish drops the pronoun: the ending of the verb says who speaks. */
const spanishPersons = (word: string): readonly AxisVote[] => {
  if (/(?:ábamos|íamos|áramos|iéramos)$/.test(word)) return [['iWe', 1]]
  const hasAccent = /[áéíóú]/.test(word.slice(0, -1))
  if (hasAccent) return []
  if (word.length >= 6 && /(?:amos|emos|imos)$/.test(word)) return [['iWe', 1]]
  return word.length >= 3 && /[éí]$/.test(word) ? [['iWe', -1]] : []
}

export interface VoteLists {
  readonly listed: ReadonlyMap<string, readonly AxisVote[]>
  readonly common: ReadonlySet<string>
  /** Words that look abstract, or like a first person, and are not. */
  readonly classWords: (name: 'concrete' | 'noPerson') => ReadonlySet<string>
}

/** How a word moves the profile: as the lexicon lists it, else by its ending. */
export const createAxisVotes =
  (language: string, { listed, common, classWords }: VoteLists) =>
  (word: string): readonly AxisVote[] => {
    const votes = listed.get(word)
    if (votes !== undefined) return votes
    if (common.has(word)) return []
    const abstract: readonly AxisVote[] =
      isAbstract(word, language) && !classWords('concrete').has(word) ? [['concreteAbstract', 0.6]] : []
    if (language !== 'es' || classWords('noPerson').has(word)) return abstract
    return [...abstract, ...spanishPersons(word)]
  }
