import type { Token } from '../../text/tokens.ts'
import type { WordCode } from './features.ts'
import {
  EDGE,
  PAIR,
  SHAPES,
  featureKey,
  joinShapes,
  normOf,
  pairHash,
  threeShapesHash,
  twoShapesHash,
  visitNeighbours,
  visitWord,
} from './features.ts'
import type { Model } from './model-data.ts'

/** What a word brings by itself, for all categories; made once for each word. */
interface KnownWord {
  readonly code: WordCode
  /** Sum of its own features' weights times their values, one a category, unscaled. */
  readonly sums: Float64Array
  /** Sum of its own features' squared values. */
  readonly square: number
}

/** Words remembered: more than a book uses, and a few megabytes at most. */
const MOST_WORDS = 20_000

/** The judged sentence. Valid until the next call of `judge`: its arrays are used again. */
export interface Judgement {
  /** Log odds, one a category. */
  readonly scores: Float64Array
  /** Words that were looked at. */
  readonly count: number
  /** Their indices among the tokens. */
  readonly tokens: Int32Array
  /** What each word added to each category's score: `category + at * categories`. */
  readonly parts: Float64Array
}

/** The order in which numbers are added moves a score by less than this. */
const ROUNDING = 1e-6

export interface Classifier {
  readonly model: Model
  /**
   * Whether any category may reach its threshold: most sentences need no closer look. True whenever a score of
   * `judge` reaches one.
   */
  readonly isSuspect: (tokens: readonly Token[], from: number, to: number) => boolean
  /** Judges the tokens `from`..`to` (half-open) as one sentence; quotations and links say nothing. */
  readonly judge: (tokens: readonly Token[], from: number, to: number) => Judgement
}

export const createClassifier = (model: Model): Classifier => {
  const { weights, mask } = model
  const width = model.categories.length
  const known = new Map<string, KnownWord>()
  const scores = new Float64Array(width)
  const totals = new Float64Array(width)
  const codes: WordCode[] = []
  let tokensAt = new Int32Array(64)
  let parts = new Float64Array(64 * width)
  let square = 0

  const learn = (key: string): KnownWord => {
    const sums = new Float64Array(width)
    let own = 0
    const code = visitWord(key, (hash, value) => {
      const bucket = (hash & mask) * width
      own += value * value
      for (let at = 0; at < width; at += 1) sums[at] = (sums[at] ?? 0) + (weights[bucket + at] ?? 0) * value
    })
    const made: KnownWord = { code, sums, square: own }
    if (known.size >= MOST_WORDS) known.clear()
    known.set(key, made)
    return made
  }

  // By the token's own key, before folding: most words come again, and folding has its price.
  const byToken = new Map<string, KnownWord>()
  const wordOf = (token: Token): KnownWord | null => {
    if (token.kind === 'masked' || token.quoted) return null
    const name = token.kind === 'number' ? '0' : token.key
    const seen = byToken.get(name)
    if (seen !== undefined) return seen
    const key = featureKey(token)
    if (key === '') return null
    const made = known.get(key) ?? learn(key)
    if (byToken.size >= MOST_WORDS) byToken.clear()
    byToken.set(name, made)
    return made
  }

  const addNeighbours = (hash: number, value: number, first: number, last: number): void => {
    const bucket = (hash & mask) * width
    square += value * value
    const from = Math.max(0, first)
    const to = Math.min(codes.length - 1, last)
    const share = value / (to - from + 1)
    for (let category = 0; category < width; category += 1) {
      const weight = weights[bucket + category] ?? 0
      if (weight === 0) continue
      for (let at = from; at <= to; at += 1) {
        const place = at * width + category
        parts[place] = (parts[place] ?? 0) + weight * share
      }
    }
  }

  const addAll = (hash: number, value: number): void => {
    const bucket = (hash & mask) * width
    for (let at = 0; at < width; at += 1) totals[at] = (totals[at] ?? 0) + (weights[bucket + at] ?? 0) * value
  }

  /** The same sums as `judge` makes, but not which word adds what. */
  const isSuspect = (tokens: readonly Token[], from: number, to: number): boolean => {
    codes.length = 0
    totals.fill(0)
    let squares = 0
    for (let at = from; at < to; at += 1) {
      const token = tokens[at]
      const word = token === undefined ? null : wordOf(token)
      if (word === null) continue
      for (let category = 0; category < width; category += 1)
        totals[category] = (totals[category] ?? 0) + (word.sums[category] ?? 0)
      codes.push(word.code)
      squares += word.square
    }
    const { length } = codes
    if (length === 0) return true
    for (let at = -1; at < length; at += 1) {
      const one = codes[at] ?? EDGE
      const two = codes[at + 1] ?? EDGE
      const shapes = joinShapes(one, two)
      addAll(pairHash(one, two), PAIR)
      addAll(twoShapesHash(shapes), SHAPES)
      if (at + 1 < length) addAll(threeShapesHash(shapes, codes[at + 2] ?? EDGE), SHAPES)
    }
    // As many pairs as words and one more, as many triples as words.
    squares += (length + 1) * (PAIR * PAIR + SHAPES * SHAPES) + length * SHAPES * SHAPES
    const norm = normOf(squares)
    for (let category = 0; category < width; category += 1) {
      const score =
        (model.bias[category] ?? 0) + (totals[category] ?? 0) * (model.scale[category] ?? 0) * norm
      if (score >= (model.threshold[category] ?? 0) - ROUNDING) return true
    }
    return false
  }

  const grow = (words: number): void => {
    if (words <= tokensAt.length) return
    tokensAt = new Int32Array(words * 2)
    parts = new Float64Array(words * 2 * width)
  }

  return {
    model,
    isSuspect,
    judge: (tokens, from, to) => {
      grow(to - from)
      codes.length = 0
      square = 0
      for (let at = from; at < to; at += 1) {
        const token = tokens[at]
        const word = token === undefined ? null : wordOf(token)
        if (word === null) continue
        const place = codes.length * width
        for (let category = 0; category < width; category += 1)
          parts[place + category] = word.sums[category] ?? 0
        tokensAt[codes.length] = at
        codes.push(word.code)
        square += word.square
      }
      if (codes.length > 0) visitNeighbours(codes, addNeighbours)
      const norm = normOf(square)
      for (let category = 0; category < width; category += 1) {
        const unit = (model.scale[category] ?? 0) * norm
        let sum = 0
        for (let at = 0; at < codes.length; at += 1) {
          const place = at * width + category
          const part = (parts[place] ?? 0) * unit
          parts[place] = part
          sum += part
        }
        scores[category] = (model.bias[category] ?? 0) + sum
      }
      return { scores, count: codes.length, tokens: tokensAt, parts }
    },
  }
}
