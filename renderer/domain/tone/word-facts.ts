import type { Lexicon, Symbols } from './lexicon.ts'
import { countSyllables } from './syllables.ts'
import type { AxisName } from './types.ts'

export type AxisVote = readonly [axis: AxisName, weight: number]

/** All that a pack knows of a word by itself. */
export interface WordFacts {
  /** What it may stand for in patterns. */
  readonly symbols: Symbols
  readonly syllables: number
  /** How it moves the profile. */
  readonly votes: readonly AxisVote[]
  /** Holds a letter three times or more in a row. */
  readonly hasStretch: boolean
}

/** Words remembered: more than a book uses, and a few megabytes at most. */
const MOST_WORDS = 20_000

const stretch = /(\p{L})\1\1/u

export interface WordFactsSource {
  readonly language: string
  readonly lexicon: Lexicon
  readonly votesOf: (word: string) => readonly AxisVote[]
}

/** Looks a word up once and remembers it; texts repeat most of their words. */
export const createWordFacts = ({
  language,
  lexicon,
  votesOf,
}: WordFactsSource): ((word: string) => WordFacts) => {
  const known = new Map<string, WordFacts>()
  return (word) => {
    const facts = known.get(word)
    if (facts !== undefined) return facts
    const made: WordFacts = {
      symbols: lexicon.lookUp(word),
      syllables: countSyllables(word, language),
      votes: votesOf(word),
      hasStretch: stretch.test(word),
    }
    if (known.size >= MOST_WORDS) known.clear()
    known.set(word, made)
    return made
  }
}
