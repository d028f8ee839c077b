import { foldKey } from '../../text/fold.ts'
import type { Token } from '../../text/tokens.ts'

/**
 * What the classifier sees of a sentence: hashed n-grams. Training and running share this file, so a change
 * here asks for a new `FEATURES_VERSION` and a new training.
 *
 * Of each word: itself, its first five letters, and the runs of three to five characters of `<word>`, where the
 * angle brackets mark its bounds; accents are folded and every digit is a 0. Of neighbours: pairs of words,
 * and pairs and triples of *shapes*, where a short word is itself and a long one its ending ("si -era -ado"),
 * so that a turn of phrase is known with other words in it.
 */
export const FEATURES_VERSION = 1

/**
 * A score is divided by the root of the squared values of all features and of this many more, as if some words
 * that say nothing stood beside: three words that look bad are less evidence than fifteen.
 */
const SILENT_SQUARES = 40

/** What a sum of weights is multiplied with, by the sum of the squared values. */
export const normOf = (square: number): number => 1 / Math.sqrt(square + SILENT_SQUARES)

/** How much one feature of a kind counts. Runs of characters are many, so each counts little. */
const WORD = 1
const PREFIX = 0.7
const CHARACTERS = 0.3
export const PAIR = 1
export const SHAPES = 0.7

const PREFIX_LENGTH = 5
const SHORTEST_RUN = 3
const LONGEST_RUN = 5
const SHORT_WORD = 4
const ENDING = 3

const PRIME = 0x01000193
const OPEN = 0x3c
const CLOSE = 0x3e

/** Spreads the bits of a hash, so that its low bits can choose a bucket. */
const spread = (hash: number): number => {
  let mixed = hash ^ (hash >>> 15)
  mixed = Math.imul(mixed, 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 12)) >>> 0
}

/** FNV-1a over `from`..`to` of a key. */
const hashPart = (key: string, from: number, to: number, seed: number): number => {
  let hash = seed
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), PRIME)
  return hash
}

const join = (first: number, second: number, seed: number): number =>
  Math.imul(Math.imul(seed ^ first, PRIME) ^ (second >>> 7) ^ (second << 11), PRIME)

/** What stands for a word among its neighbours. */
export interface WordCode {
  readonly word: number
  readonly shape: number
}

const codeOf = (key: string): WordCode => ({
  word: hashPart(key, 0, key.length, 0x51ed270b),
  shape:
    key.length <= SHORT_WORD
      ? hashPart(key, 0, key.length, 0x2545f491)
      : hashPart(key, key.length - ENDING, key.length, 0x1b873593),
})

/** The sentence's bounds are neighbours too. */
export const EDGE: WordCode = codeOf('^')

/** `hash` is of 32 bits; `value` is how much the feature counts. */
export type VisitWordFeature = (hash: number, value: number) => void

/** The key under which the classifier knows a token; '' for what it does not look at. */
export const featureKey = (token: Token): string => {
  if (token.kind === 'masked') return ''
  if (token.kind === 'number') return '0'
  return token.kind === 'word' ? foldKey(token.key).replace(/\d/g, '0') : token.key
}

/** Visits what a word says by itself, and gives what stands for it among its neighbours. */
export const visitWord = (key: string, visit: VisitWordFeature): WordCode => {
  const code = codeOf(key)
  visit(spread(code.word), WORD)
  if (key.length > PREFIX_LENGTH) visit(spread(hashPart(key, 0, PREFIX_LENGTH, 0x3c6ef372)), PREFIX)
  if (key.length < 2) return code
  const last = key.length + 1
  for (let start = 0; start + SHORTEST_RUN - 1 <= last; start += 1) {
    let hash = 0x811c9dc5
    for (let at = start; at < start + LONGEST_RUN && at <= last; at += 1) {
      const unit = at === 0 ? OPEN : at === last ? CLOSE : key.charCodeAt(at - 1)
      hash = Math.imul(hash ^ unit, PRIME)
      const length = at - start + 1
      if (length >= SHORTEST_RUN) visit(spread(hash ^ (length << 24)), CHARACTERS)
    }
  }
  return code
}

/** The hash of two neighbours. */
export const pairHash = (one: WordCode, two: WordCode): number => spread(join(one.word, two.word, 0x6a09e667))

/** What two shapes are joined to; not yet spread, so that a third can be joined to it. */
export const joinShapes = (one: WordCode, two: WordCode): number => join(one.shape, two.shape, 0x3ad8025f)

export const twoShapesHash = (shapes: number): number => spread(shapes)

export const threeShapesHash = (shapes: number, three: WordCode): number =>
  spread(join(shapes, three.shape, 0x7f4a7c15))

/** `first` and `last` name the words that the feature is made of; -1 and `codes.length` are the edges. */
export type VisitNeighbours = (hash: number, value: number, first: number, last: number) => void

/** Visits what the words of one sentence say together. */
export const visitNeighbours = (codes: readonly WordCode[], visit: VisitNeighbours): void => {
  const { length } = codes
  for (let at = -1; at < length; at += 1) {
    const one = codes[at] ?? EDGE
    const two = codes[at + 1] ?? EDGE
    visit(pairHash(one, two), PAIR, at, at + 1)
    const shapes = joinShapes(one, two)
    visit(twoShapesHash(shapes), SHAPES, at, at + 1)
    if (at + 1 >= length) continue
    visit(threeShapesHash(shapes, codes[at + 2] ?? EDGE), SHAPES, at, at + 2)
  }
}
