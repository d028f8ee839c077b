// One linear model a category over hashed n-grams: logistic regression, AdaGrad, a fixed seed. Nothing here
// depends on the clock or on chance, so the same sentences give the same bytes.

import type { WordCode } from '../../renderer/domain/tone/model/features.ts'
import {
  FEATURES_VERSION,
  featureKey,
  normOf,
  visitNeighbours,
  visitWord,
} from '../../renderer/domain/tone/model/features.ts'
import type { ModelData } from '../../renderer/domain/tone/model/model-data.ts'
import { packWeights } from '../../renderer/domain/tone/model/packing.ts'
import { hashText } from '../../renderer/domain/tone/hash.ts'
import { tokenize } from '../../renderer/domain/text/tokens.ts'
import { type Example, LEARNT } from './training-set.ts'

export const BITS = 16
const BUCKETS = 2 ** BITS
const WIDTH = LEARNT.length
const EPOCHS = 25
const RATE = 0.2
const BIAS_RATE = 0.02
const DECAY = 1e-4
const SEED = 20_261_121
/** A feature that one sentence alone has says nothing about others. */
const FEWEST_SENTENCES = 2
export const FOLDS = 5

/** A sentence as the trainer sees it: buckets and values, of length 1 together. */
export interface Vector {
  readonly buckets: Int32Array
  readonly values: Float64Array
}

const noAbbreviations: ReadonlySet<string> = new Set()

/** The same features as at run time, read as one sentence. Each bucket comes as often as a feature falls there. */
export const toVector = (text: string): Vector => {
  const { tokens } = tokenize(text, { abbreviations: noAbbreviations })
  const buckets: number[] = []
  const values: number[] = []
  const codes: WordCode[] = []
  const add = (hash: number, value: number): void => {
    buckets.push(hash & (BUCKETS - 1))
    values.push(value)
  }
  for (const token of tokens) {
    const key = featureKey(token)
    if (key !== '' && !token.quoted) codes.push(visitWord(key, add))
  }
  if (codes.length > 0) visitNeighbours(codes, add)
  const norm = normOf(values.reduce((sum, value) => sum + value * value, 0))
  return { buckets: Int32Array.from(buckets), values: Float64Array.from(values, (value) => value * norm) }
}

/** mulberry32: small, even, and the same everywhere. */
const createRandom = (seed: number): (() => number) => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const shuffle = (list: Int32Array, random: () => number): void => {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const kept = list[at] ?? 0
    list[at] = list[other] ?? 0
    list[other] = kept
  }
}

export interface Weights {
  readonly weights: Float64Array
  readonly bias: Float64Array
}

/** How many of the sentences have each bucket. */
const sentencesByBucket = (vectors: readonly Vector[], chosen: readonly number[]): Uint16Array => {
  const sentences = new Uint16Array(BUCKETS)
  for (const at of chosen)
    for (const bucket of new Set(vectors[at]?.buckets ?? [])) sentences[bucket] = (sentences[bucket] ?? 0) + 1
  return sentences
}

export const scoreWith = ({ weights, bias }: Weights, vector: Vector, category: number): number => {
  let score = bias[category] ?? 0
  const { buckets, values } = vector
  for (let at = 0; at < buckets.length; at += 1)
    score += (weights[(buckets[at] ?? 0) * WIDTH + category] ?? 0) * (values[at] ?? 0)
  return score
}

/** Learns from the chosen examples. */
export const fit = (
  vectors: readonly Vector[],
  examples: readonly Example[],
  chosen: readonly number[],
): Weights => {
  const model: Weights = { weights: new Float64Array(BUCKETS * WIDTH), bias: new Float64Array(WIDTH) }
  const { weights, bias } = model
  const squares = new Float64Array(BUCKETS * WIDTH)
  const sentences = sentencesByBucket(vectors, chosen)
  const random = createRandom(SEED)
  const order = Int32Array.from(chosen)
  const step = (vector: Vector, category: number, isPositive: boolean): void => {
    const odds = scoreWith(model, vector, category)
    const error = 1 / (1 + Math.exp(-odds)) - (isPositive ? 1 : 0)
    bias[category] = (bias[category] ?? 0) - BIAS_RATE * error
    // What is known for certain teaches nothing more, and skipping it halves the time.
    if (Math.abs(error) < 0.002) return
    const { buckets, values } = vector
    for (let at = 0; at < buckets.length; at += 1) {
      const bucket = buckets[at] ?? 0
      if ((sentences[bucket] ?? 0) < FEWEST_SENTENCES) continue
      const place = bucket * WIDTH + category
      const weight = weights[place] ?? 0
      const slope = error * (values[at] ?? 0) + DECAY * weight
      const square = (squares[place] ?? 0) + slope * slope
      squares[place] = square
      weights[place] = weight - (RATE * slope) / (Math.sqrt(square) + 1e-3)
    }
  }
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random)
    for (const at of order) {
      const vector = vectors[at]
      const example = examples[at]
      if (vector === undefined || example === undefined) continue
      for (const [category, name] of LEARNT.entries()) step(vector, category, example.labels.includes(name))
    }
  }
  return model
}

/** The score of every example from a model that has not seen it: one row an example. */
export const crossValidate = (
  vectors: readonly Vector[],
  examples: readonly Example[],
  note: (detail: string) => void = () => undefined,
): readonly Float64Array[] => {
  const all = examples.map((_, at) => at)
  const scores = examples.map(() => new Float64Array(WIDTH))
  for (let fold = 0; fold < FOLDS; fold += 1) {
    note(`fold ${fold + 1} of ${FOLDS}`)
    const model = fit(
      vectors,
      examples,
      all.filter((at) => at % FOLDS !== fold),
    )
    for (const at of all.filter((one) => one % FOLDS === fold)) {
      const vector = vectors[at]
      const row = scores[at]
      if (vector === undefined || row === undefined) continue
      for (let category = 0; category < WIDTH; category += 1)
        row[category] = scoreWith(model, vector, category)
    }
  }
  return scores
}

export interface Cut {
  readonly threshold: number
  readonly precision: number
  readonly recall: number
  /** Share of clean sentences over the threshold. */
  readonly falseOnClean: number
}

/**
 * Of clean sentences this share at most may be taken for faulty, and of those pointed out this share must be
 * right. Sentences with another fault stay out of it: the engine asks which fault is the strongest.
 */
export const MOST_FALSE_ON_CLEAN = 0.002
export const LEAST_PRECISION = 0.95
/**
 * Added to every threshold, in logits: what people write is further from the training sentences than these are from
 * each other. Chosen on sentences of the scenarios' authors, who knew nothing of the model.
 */
export const MARGIN = 0.4

/** The lowest threshold that keeps both promises on sentences the model has not seen. */
export const chooseThreshold = (
  examples: readonly Example[],
  scores: readonly Float64Array[],
  category: number,
): Cut => {
  const name = LEARNT[category] ?? ''
  const rows = examples
    .map(({ labels }, at) => ({
      score: scores[at]?.[category] ?? 0,
      isRight: labels.includes(name),
      isClean: labels.length === 0,
    }))
    .filter(({ isRight, isClean }) => isRight || isClean)
    .sort((a, b) => b.score - a.score)
  const positives = rows.filter(({ isRight }) => isRight).length
  const clean = rows.filter(({ isClean }) => isClean).length
  let best: Cut = { threshold: (rows[0]?.score ?? 0) + 1, precision: 1, recall: 0, falseOnClean: 0 }
  let right = 0
  let falseClean = 0
  for (const [at, { score, isRight, isClean }] of rows.entries()) {
    if (isRight) right += 1
    if (isClean) falseClean += 1
    const precision = right / (at + 1)
    const falseOnClean = falseClean / Math.max(1, clean)
    if (falseOnClean > MOST_FALSE_ON_CLEAN) break
    if (isRight && precision >= LEAST_PRECISION)
      best = { threshold: score, precision, recall: right / Math.max(1, positives), falseOnClean }
  }
  return best
}

/** Finer steps change no judgement and make the asset larger. */
const LARGEST_STEP = 40

const round = (value: number): number => Number(value.toPrecision(6))

/** Weights as signed bytes, one scale a category. */
const quantise = ({ weights }: Weights): { readonly bytes: Int8Array; readonly scale: number[] } => {
  const bytes = new Int8Array(weights.length)
  const scale = LEARNT.map((_, category) => {
    let largest = 0
    for (let at = category; at < weights.length; at += WIDTH)
      largest = Math.max(largest, Math.abs(weights[at] ?? 0))
    const unit = largest === 0 ? 1 : round(largest / LARGEST_STEP)
    for (let at = category; at < weights.length; at += WIDTH)
      bytes[at] = Math.round((weights[at] ?? 0) / unit)
    return unit
  })
  return { bytes, scale }
}

export const toModelData = (model: Weights, cuts: readonly Cut[], trainedOn: string): ModelData => {
  const { bytes, scale } = quantise(model)
  const weights = packWeights(bytes)
  const figures = {
    categories: [...LEARNT],
    bias: [...model.bias].map(round),
    scale,
    threshold: cuts.map(({ threshold }) => round(threshold + MARGIN)),
  }
  return {
    featuresVersion: FEATURES_VERSION,
    digest: hashText(JSON.stringify([FEATURES_VERSION, figures, weights])),
    trainedOn,
    bits: BITS,
    ...figures,
    weights,
  }
}

/** Learns from all examples; thresholds come from sentences held out in turn. */
export const trainModel = (
  examples: readonly Example[],
  trainedOn: string,
  note: (detail: string) => void = () => undefined,
): { readonly data: ModelData; readonly cuts: readonly Cut[]; readonly scores: readonly Float64Array[] } => {
  const vectors = examples.map(({ text }) => toVector(text))
  const scores = crossValidate(vectors, examples, note)
  const cuts = LEARNT.map((_, category) => chooseThreshold(examples, scores, category))
  note('all sentences')
  const model = fit(
    vectors,
    examples,
    examples.map((_, at) => at),
  )
  return { data: toModelData(model, cuts, trainedOn), cuts, scores }
}
