import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../renderer/domain/text/tokens.ts'
import { createClassifier } from '../../renderer/domain/tone/model/classifier.ts'
import { readModel } from '../../renderer/domain/tone/model/model-data.ts'
import { explainHint } from '../../renderer/domain/tone/explain.ts'
import type { Hint } from '../../renderer/domain/tone/types.ts'
import { hints as english } from '../../renderer/i18n/en/hints.ts'
import { hints as spanish } from '../../renderer/i18n/es/hints.ts'
import { packLanguages } from '../../renderer/workers/packs/load.ts'
import { chooseThreshold, crossValidate, fit, scoreWith, toModelData, toVector, trainModel } from './train.ts'
import { type Example, LEARNT, readTrainingSet } from './training-set.ts'

const assets = path.join(import.meta.dirname, '../../assets/tone')
const someExamples = async (language: string): Promise<readonly Example[]> =>
  (await readTrainingSet(path.join(assets, 'training', language))).examples.slice(0, 150)

describe('training', () => {
  it('gives the same bytes from the same sentences', async () => {
    const examples = await someExamples('en')
    const [one, two] = [trainModel(examples, 'x'), trainModel(examples, 'x')]
    expect(JSON.stringify(one.data)).toBe(JSON.stringify(two.data))
  })

  it('gives another model when a sentence changes', async () => {
    const examples = await someExamples('es')
    const changed = examples.map((example, at) =>
      at === 7 ? { ...example, text: 'Otra cosa muy distinta.' } : example,
    )
    expect(trainModel(examples, 'x').data.digest).not.toBe(trainModel(changed, 'x').data.digest)
  })

  it('scores at run time what it scored in training, but for the rounding of the weights', async () => {
    const examples = await someExamples('es')
    const vectors = examples.map(({ text }) => toVector(text))
    const weights = fit(vectors, examples, [...examples.keys()])
    const cuts = LEARNT.map(() => ({ threshold: 0, precision: 1, recall: 0, falseOnClean: 0 }))
    const classifier = createClassifier(readModel(toModelData(weights, cuts, 'x')))
    for (const [at, { text }] of examples.slice(0, 60).entries()) {
      const { tokens } = tokenize(text, { abbreviations: new Set() })
      const { scores } = classifier.judge(tokens, 0, tokens.length)
      const vector = vectors[at]
      if (vector === undefined) throw new Error('no vector')
      for (const category of LEARNT.keys())
        expect(Math.abs((scores[category] ?? 0) - scoreWith(weights, vector, category))).toBeLessThan(0.35)
    }
  })

  it('judges each sentence by a model that has not seen it', () => {
    const texts = ['red boats', 'blue boats', 'red cars', 'blue cars', 'green boats'].flatMap((text) => [
      text,
      text,
    ])
    const examples = texts.map((text, at): Example => ({
      text,
      labels: at === 0 ? ['hype'] : [],
      hard: false,
    }))
    const scores = crossValidate(texts.map(toVector), examples)
    // Its twin is clean, and the fold that judges the first sentence knows only the twin.
    expect(scores[0]?.[LEARNT.indexOf('hype')]).toBeLessThan(0)
  })

  it('takes the lowest threshold that keeps precision and leaves clean sentences alone', () => {
    const labels = ['hype', 'hype', 'hype', '', '', '', '', '', '', '']
    const examples = labels.map((label): Example => ({
      text: 'x',
      labels: label === '' ? [] : [label],
      hard: false,
    }))
    const at = LEARNT.indexOf('hype')
    const scores = [3, 2, 0.5, 1, 0, 0, 0, 0, 0, 0].map((score) => {
      const row = new Float64Array(LEARNT.length)
      row[at] = score
      return row
    })
    expect(chooseThreshold(examples, scores, at)).toMatchObject({
      threshold: 2,
      precision: 1,
      falseOnClean: 0,
    })
  })
})

describe.each(packLanguages)('the model of %s', (language) => {
  it('takes no more than 250 kB compressed', async () => {
    const content = await readFile(path.join(assets, 'models', `${language}.json`))
    expect(gzipSync(content, { level: 9 }).length).toBeLessThanOrEqual(250_000)
  })
})

describe('a hint of the model', () => {
  it.each(LEARNT)('of %s is explained in both languages, with the words that weighed most', (category) => {
    const hint: Hint = {
      id: 'x',
      ruleId: `model/${category}`,
      category,
      severity: 'note',
      language: 'es',
      start: 0,
      end: 1,
      quote: 'q',
      params: { words: 'niebla, bruma' },
      suggestions: [],
    }
    for (const catalogue of [spanish, english]) {
      const { sentence } = explainHint(catalogue, hint)
      expect(sentence).toContain('niebla, bruma')
      expect(sentence).not.toContain('{{')
    }
  })
})
