/**
 * Which words of a paragraph are in no dictionary.
 *
 * Left alone: links, mentions, hashtags and code; words with a digit, a dot or a capital inside (names of
 * products, acronyms and their plurals); words all in capitals; single letters; what another language's
 * dictionary knows where several such words stand together; and, inside a sentence, every word with a capital:
 * names are not ours to doubt. At the beginning of a sentence a capital says nothing, so the whole text decides
 * (see `speller.ts`).
 */
import { tokenize, type Sentence, type Token, type TokenizedText } from '../text/tokens.ts'
import type { Language, Lexicon } from './lexicon.ts'

export interface UnknownWord {
  readonly word: string
  /** UTF-16 offsets in the paragraph. */
  readonly start: number
  readonly end: number
  readonly language: Language
  /** The first of its sentence, with a capital: perhaps a name. */
  readonly mayBeName: boolean
}

export interface CheckedParagraph {
  readonly unknown: readonly UnknownWord[]
  /** Words with a capital inside a sentence that no dictionary has: names, wherever else they stand. */
  readonly names: readonly string[]
}

/** After these a full stop ends no sentence; only what would otherwise take a name for a beginning. */
const abbreviations: ReadonlySet<string> = new Set(
  'sr sra srta dr dra d dña ud uds mr mrs ms prof st vs etc art núm no pág tel av avda'.split(' '),
)

const hasInside = /[\d._:@/\\]/
const capitalInside = /.\p{Lu}/u
const startsCapital = /^\p{Lu}/u

const isCheckable = (token: Token, word: string): boolean =>
  token.kind === 'word' &&
  word.length > 1 &&
  !hasInside.test(word) &&
  !capitalInside.test(word.replace(/['’]/g, ''))

interface Word {
  readonly word: string
  readonly token: Token
  readonly isFirst: boolean
}

const wordsOf = ({ text, tokens }: TokenizedText, sentence: Sentence): Word[] => {
  const words: Word[] = []
  let isFirst = true
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = tokens[at]
    if (token === undefined) continue
    // After a colon, a dash or an opening mark a capital may begin a sentence of its own.
    if (token.kind === 'gap' && beginners.includes(token.key)) isFirst = true
    if (token.kind !== 'word' && token.kind !== 'number' && token.kind !== 'masked') continue
    const word = text.slice(token.start, token.end)
    if (isCheckable(token, word)) words.push({ word, token, isFirst })
    isFirst = false
  }
  return words
}
const beginners = ':—–-•·*"“«¿¡('

/** Words of its own language a sentence must miss, and how many fewer the other, before it is the other's. */
const LEAST_MISSED = 2
const TIMES_FEWER = 3

/** The language of a sentence: that of the text, unless another dictionary plainly knows its words better. */
const lexiconFor = (words: readonly Word[], own: Lexicon, others: readonly Lexicon[]): Lexicon => {
  const plain = words.filter(({ word }) => !startsCapital.test(word))
  const missed = (lexicon: Lexicon) => plain.filter(({ word }) => !lexicon.knows(word)).length
  const mine = missed(own)
  if (mine < LEAST_MISSED) return own
  let best = own
  let fewest = mine
  for (const other of others) {
    const theirs = missed(other)
    if (theirs < fewest && theirs * TIMES_FEWER <= mine) [best, fewest] = [other, theirs]
  }
  return best
}

const checkSentence = (words: readonly Word[], lexicon: Lexicon, others: readonly Lexicon[]) => {
  const unknown: UnknownWord[] = []
  const names: string[] = []
  const isMissing = words.map(({ word }) => !lexicon.knows(word))
  const isForeign = words.map(
    ({ word }, at) => isMissing[at] === true && others.some((other) => other.knows(word)),
  )
  for (const [at, { word, token, isFirst }] of words.entries()) {
    if (isMissing[at] !== true) continue
    const isCapital = startsCapital.test(word)
    if (isCapital && !isFirst) {
      names.push(word)
      continue
    }
    // "customer centric": one borrowed word may be a slip, two in a row are a borrowing.
    if (isForeign[at] && (isForeign[at - 1] === true || isForeign[at + 1] === true)) continue
    if (isForeign[at] && endsBorrowing(words, at, lexicon, others)) continue
    unknown.push({
      word,
      start: token.start,
      end: token.end,
      language: lexicon.language,
      mayBeName: isCapital,
    })
  }
  return { unknown, names }
}

/** "time to market": the two words before could be of either language, but are not what one says in this one. */
const endsBorrowing = (
  words: readonly Word[],
  at: number,
  own: Lexicon,
  others: readonly Lexicon[],
): boolean => {
  const [first, second] = [words[at - 2]?.word, words[at - 1]?.word]
  if (first === undefined || second === undefined) return false
  return (
    others.some((other) => other.knows(first) && other.knows(second)) &&
    !(own.isCommon(first.toLowerCase()) || own.isCommon(second.toLowerCase()))
  )
}

export const checkParagraph = (
  text: string,
  language: Language,
  lexicons: ReadonlyMap<Language, Lexicon>,
): CheckedParagraph => {
  const own = lexicons.get(language)
  if (own === undefined) return { unknown: [], names: [] }
  const others = [...lexicons.values()].filter((lexicon) => lexicon !== own)
  const tokenized = tokenize(text, { abbreviations })
  const found = tokenized.sentences.map((sentence) => {
    const words = wordsOf(tokenized, sentence)
    const lexicon = lexiconFor(words, own, others)
    return checkSentence(
      words,
      lexicon,
      [...lexicons.values()].filter((other) => other !== lexicon),
    )
  })
  return { unknown: found.flatMap(({ unknown }) => unknown), names: found.flatMap(({ names }) => names) }
}
