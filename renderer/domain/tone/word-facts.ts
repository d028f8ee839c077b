import type { Lexicon, Symbols } from './lexicon.ts'
import { SIGN } from './signs.ts'
import { isHiring, isPluralArticle } from './structure/exclusionary-words.ts'
import type { Softener } from './structure/hedging-words.ts'
import { softeners } from './structure/hedging-words.ts'
import type { SpanishForm } from './structure/register/spanish-forms.ts'
import type { LevelWord } from './structure/register/english-level.ts'
import { levelOf } from './structure/register/english-level.ts'
import { addressOf, formalImperative } from './structure/register/spanish-forms.ts'
import { opensAddress } from './structure/register/address-words.ts'
import type { Structures } from './structure/structures.ts'
import { isNoVoice, voiceSignsOf } from './structure/voices.ts'
import { countSyllables } from './syllables.ts'
import type { AxisName } from './types.ts'

export type AxisVote = readonly [axis: AxisName, weight: number]

/** All that a pack knows of a word by itself. */
export interface WordFacts {
  readonly key: string
  /** What it may stand for in patterns. */
  readonly symbols: Symbols
  readonly syllables: number
  /** How it moves the profile. */
  readonly votes: readonly AxisVote[]
  /** What it promises the finders: see `signs.ts`. */
  readonly signs: number
  /** The sets of `gates.ts` that it opens, or null. */
  readonly opens: Int32Array | null
  /** Softeners that begin with it. */
  readonly softeners: readonly Softener[] | undefined
  /** Spanish: whom it speaks to, whatever stands around it. */
  readonly address: SpanishForm | null
  /** Spanish: whom it asks, where it stands as a request. */
  readonly imperative: 'usted' | 'ustedes' | null
  /** English: the level it speaks at. */
  readonly level: LevelWord | null
  /** For which of the engine's languages it speaks; filled in by `sentence-language.ts`. */
  speaks: LanguageSign | null
}

export interface LanguageSign {
  /** Place of the one language that has it among its function words, or -1. */
  readonly speaker: number
  /** One bit for each language whose own letters it holds. */
  readonly letters: number
}

/** Words remembered: more than a book uses, and a few megabytes at most. */
const MOST_WORDS = 20_000

const stretch = /(\p{L})\1\1/u

export interface WordFactsSource {
  readonly language: string
  readonly lexicon: Lexicon
  readonly structures: Structures
  readonly classWords: (name: string) => ReadonlySet<string>
  readonly votesOf: (word: string) => readonly AxisVote[]
}

const createSigns = ({ language, structures, classWords, votesOf }: WordFactsSource) => {
  const isSpanish = language === 'es'
  const { hostile, agentless, inside } = structures
  return (word: string): number => {
    const votes = votesOf(word)
    const speaksOfSelf = votes.some(([axis]) => axis === 'iWe') && !isNoVoice(word)
    const isHarm = isSpanish ? word === 'se' : classWords('incident').has(word)
    return (
      voiceSignsOf(language, word) |
      (speaksOfSelf ? SIGN.own : 0) |
      (votes.length > 0 ? SIGN.axis : 0) |
      (hostile?.triggers.has(word) === true ? SIGN.hostile : 0) |
      (agentless?.triggers.has(word) === true ? SIGN.agentless : 0) |
      (inside?.words.triggers.has(word) === true ? SIGN.inside : 0) |
      (isHarm ? SIGN.harm : 0) |
      (softeners[language]?.has(word) === true ? SIGN.softener : 0) |
      (isSpanish && isPluralArticle(word) ? SIGN.masculine : 0) |
      (isSpanish && isHiring(word) ? SIGN.hiring : 0) |
      (stretch.test(word) ? SIGN.stretch : 0)
    )
  }
}

/** Looks a word up once and remembers it; texts repeat most of their words. */
export const createWordFacts = (source: WordFactsSource): ((word: string) => WordFacts) => {
  const { language, lexicon, structures, votesOf } = source
  const known = new Map<string, WordFacts>()
  const signsOf = createSigns(source)
  const learn = (word: string): WordFacts => {
    const isSpanish = language === 'es'
    const address = isSpanish ? addressOf(word) : null
    const imperative = isSpanish ? formalImperative(word) : null
    const level = language === 'en' ? levelOf(word) : null
    const isAddress =
      address !== null || imperative !== null || level !== null || (isSpanish && opensAddress(word))
    return {
      key: word,
      symbols: lexicon.lookUp(word),
      syllables: countSyllables(word, language),
      votes: votesOf(word),
      signs: signsOf(word) | (isAddress ? SIGN.address : 0),
      opens: structures.gates.openedBy(word),
      softeners: softeners[language]?.get(word),
      address,
      imperative,
      level,
      speaks: null,
    }
  }
  return (word) => {
    const facts = known.get(word)
    if (facts !== undefined) return facts
    const made = learn(word)
    if (known.size >= MOST_WORDS) known.clear()
    known.set(word, made)
    return made
  }
}
