import type { Category } from '../types.ts'
import { CATEGORIES } from '../types.ts'
import { FEATURES_VERSION } from './features.ts'
import { unpackWeights } from './packing.ts'

/** A trained model as it lies in `assets/tone/models/<language>.json`, written by `npm run tone:train`. */
export interface ModelData {
  readonly featuresVersion: number
  /** Names the training sentences and the weights; part of the engine's version. */
  readonly digest: string
  /** Digest of the training sentences alone: tells a stale model. */
  readonly trainedOn: string
  /** There are 2^bits buckets. */
  readonly bits: number
  readonly categories: readonly string[]
  /** Per category. A weight is its whole number times the scale. */
  readonly bias: readonly number[]
  readonly scale: readonly number[]
  /** Per category: from this score (log odds) on the sentence has the fault. */
  readonly threshold: readonly number[]
  /** One signed byte a bucket and category, category by category within a bucket; see `packing.ts`. */
  readonly weights: string
}

export interface Model {
  readonly digest: string
  readonly mask: number
  readonly categories: readonly Category[]
  readonly bias: readonly number[]
  readonly scale: readonly number[]
  readonly threshold: readonly number[]
  readonly weights: Int8Array
}

const isCategory = (name: string): name is Category => (CATEGORIES as readonly string[]).includes(name)

/** Throws an Error when the data is of another version of the features or does not fit its own description. */
export const readModel = (data: ModelData): Model => {
  if (data.featuresVersion !== FEATURES_VERSION)
    throw new Error(`tone model of features ${data.featuresVersion}, not ${FEATURES_VERSION}`)
  const { categories, bias, scale, threshold } = data
  if (!categories.every(isCategory)) throw new Error('tone model with an unknown category')
  if ([bias, scale, threshold].some(({ length }) => length !== categories.length))
    throw new Error('tone model without a figure for every category')
  return {
    digest: data.digest,
    mask: 2 ** data.bits - 1,
    categories,
    bias,
    scale,
    threshold,
    weights: unpackWeights(data.weights, 2 ** data.bits * categories.length),
  }
}
