import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../text/tokens.ts'
import { packs } from '../testing/engine.ts'
import { createClassifier } from './classifier.ts'
import { featureKey, normOf, visitNeighbours, visitWord } from './features.ts'
import type { WordCode } from './features.ts'
import { readModel } from './model-data.ts'
import type { Model, ModelData } from './model-data.ts'
import { packWeights } from './packing.ts'

const dataOf = (language: string): ModelData => {
  const data = packs.find((pack) => pack.language === language)?.model
  if (data === undefined) throw new Error(`no model of ${language}`)
  return data
}

const tokensOf = (text: string) => tokenize(text, { abbreviations: new Set() }).tokens

/** The score as its definition says, without any of the classifier's memory. */
const plainScores = (model: Model, text: string): number[] => {
  const features: (readonly [number, number])[] = []
  const add = (hash: number, value: number) => void features.push([hash & model.mask, value])
  const codes: WordCode[] = []
  for (const token of tokensOf(text)) {
    const key = featureKey(token)
    if (key !== '' && !token.quoted) codes.push(visitWord(key, add))
  }
  if (codes.length > 0) visitNeighbours(codes, add)
  const norm = normOf(features.reduce((sum, [, value]) => sum + value * value, 0))
  const width = model.categories.length
  return model.categories.map((_, category) => {
    const sum = features.reduce(
      (all, [bucket, value]) => all + (model.weights[bucket * width + category] ?? 0) * value,
      0,
    )
    return (model.bias[category] ?? 0) + sum * (model.scale[category] ?? 0) * norm
  })
}

const words = [
  'We',
  'could',
  'not',
  'have',
  'known',
  ',',
  '2024',
  'the',
  'délays',
  '“so”',
  '!',
  'were',
  'felt',
]
const sentences = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(' '))

describe('the classifier', () => {
  const model = readModel(dataOf('en'))

  it('takes no sentence for harmless that reaches a threshold, and few others for suspect', () => {
    const classifier = createClassifier(model)
    fc.assert(
      fc.property(sentences, (text) => {
        const tokens = tokensOf(text)
        const isSuspect = classifier.isSuspect(tokens, 0, tokens.length)
        const { scores, count } = classifier.judge(tokens, 0, tokens.length)
        const reaches = (by: number) => model.threshold.some((least, at) => (scores[at] ?? 0) >= least - by)
        if (reaches(0)) expect(isSuspect).toBe(true)
        if (count > 0 && !reaches(1e-5)) expect(isSuspect).toBe(false)
      }),
    )
  })

  it('gives the scores that the features and weights define, however often it has seen the words', () => {
    const classifier = createClassifier(model)
    fc.assert(
      fc.property(sentences, (text) => {
        const tokens = tokensOf(text)
        const expected = plainScores(model, text)
        for (let time = 0; time < 2; time += 1) {
          const { scores } = classifier.judge(tokens, 0, tokens.length)
          for (const [at, score] of expected.entries()) expect(scores[at]).toBeCloseTo(score, 9)
        }
      }),
    )
  })

  it('tells what each word added, so that the parts and the bias make the score', () => {
    const classifier = createClassifier(model)
    const width = model.categories.length
    fc.assert(
      fc.property(sentences, (text) => {
        const tokens = tokensOf(text)
        const { scores, parts, count } = classifier.judge(tokens, 0, tokens.length)
        for (const at of model.categories.keys()) {
          let sum = model.bias[at] ?? 0
          for (let word = 0; word < count; word += 1) sum += parts[word * width + at] ?? 0
          expect(sum).toBeCloseTo(scores[at] ?? Number.NaN, 9)
        }
      }),
    )
  })

  it('does not look at quotations and links', () => {
    const tokens = tokensOf('“Mistakes were made” https://example.org/mistakes')
    const { count, tokens: at } = createClassifier(model).judge(tokens, 0, tokens.length)
    const seen = Array.from({ length: count }, (_, word) => tokens[at[word] ?? -1]?.key)
    expect(seen).not.toContain('mistakes')
  })

  it('takes every number of as many digits for the same', () => {
    const classifier = createClassifier(model)
    const scoreOf = (text: string) => {
      const tokens = tokensOf(text)
      return [...classifier.judge(tokens, 0, tokens.length).scores]
    }
    expect(scoreOf('We sold 1200 boats in 1999.')).toEqual(scoreOf('We sold 9876 boats in 2031.'))
  })
})

describe('a model', () => {
  const data = dataOf('es')

  it('of other features is refused', () => {
    expect(() => readModel({ ...data, featuresVersion: 0 })).toThrow(/features 0/)
  })

  it('with an unknown category is refused', () => {
    expect(() => readModel({ ...data, categories: ['praise'] })).toThrow(/unknown category/)
  })

  it('without a threshold for each category is refused', () => {
    expect(() => readModel({ ...data, threshold: [1] })).toThrow(/every category/)
  })

  it('with too few weights is refused', () => {
    expect(() => readModel({ ...data, weights: packWeights(new Int8Array(5)) })).toThrow(/weights/)
  })
})
