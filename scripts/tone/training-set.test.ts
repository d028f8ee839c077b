import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ModelData } from '../../renderer/domain/tone/model/model-data.ts'
import { tokenize } from '../../renderer/domain/text/tokens.ts'
import { packLanguages } from '../../renderer/workers/packs/load.ts'
import { readDevSet } from './dev-set.ts'
import { LEARNT, plainForm, readExample, readTrainingSet } from './training-set.ts'

const assets = path.join(import.meta.dirname, '../../assets/tone')

describe('a training sentence', () => {
  it('is read with its labels', () => {
    expect(readExample('{"text":"Así.","labels":["hype"]}')).toEqual({
      text: 'Así.',
      labels: ['hype'],
      hard: false,
    })
    expect(readExample('{"text":"Así.","labels":[],"hard":true}').hard).toBe(true)
  })

  it.each([
    ['a label that is none', { text: 'a', labels: ['praise'] }],
    ['no labels', { text: 'a' }],
    ['no text', { text: ' ', labels: [] }],
    ['a fault that is called hard', { text: 'a', labels: ['hype'], hard: true }],
  ])('is refused with %s', (_, value) => {
    expect(() => readExample(JSON.stringify(value))).toThrow(Error)
  })

  it('is the same as one that differs in case, accents and marks only', () => {
    expect(plainForm('¡Qué día!')).toBe(plainForm('que DIA'))
    expect(plainForm('Un día')).not.toBe(plainForm('Dos días'))
  })
})

describe.each(packLanguages)('the training sentences of %s', (language) => {
  const read = readTrainingSet(path.join(assets, 'training', language))

  it('can all be read', async () => {
    expect((await read).problems).toEqual([])
  })

  it('are at least 2,500', async () => {
    expect((await read).examples.length).toBeGreaterThanOrEqual(2_500)
  })

  it('are half clean, more or less, many of them hard', async () => {
    const { examples } = await read
    const clean = examples.filter(({ labels }) => labels.length === 0)
    expect(clean.length / examples.length).toBeGreaterThan(0.4)
    expect(clean.length / examples.length).toBeLessThan(0.65)
    expect(clean.filter(({ hard }) => hard).length / clean.length).toBeGreaterThan(0.3)
  })

  it.each(LEARNT)('hold at least 250 of %s', async (label) => {
    const { examples } = await read
    expect(examples.filter(({ labels }) => labels.includes(label)).length).toBeGreaterThanOrEqual(250)
  })

  it('are all different', async () => {
    const seen = new Set<string>()
    const { examples } = await read
    const doubles = examples.filter(
      ({ text }) => seen.has(plainForm(text)) || seen.add(plainForm(text)).size === 0,
    )
    expect(doubles.map(({ text }) => text)).toEqual([])
  })

  it('hold no sentence of the development set', async () => {
    const { examples } = await read
    const known = new Set(examples.map(({ text }) => plainForm(text)))
    const { posts } = await readDevSet(path.join(assets, 'dev', language))
    const shared = posts.flatMap(({ id, text }) =>
      text.split('\n').flatMap((line) =>
        tokenize(line, { abbreviations: new Set() })
          .sentences.map(({ start, end }) => plainForm(line.slice(start, end)))
          // "Thank you." is nobody's sentence.
          .filter((sentence) => sentence.split(' ').length > 5 && known.has(sentence))
          .map((sentence) => `${id}: ${sentence}`),
      ),
    )
    expect(shared).toEqual([])
  })

  it('are those the model was trained on (npm run tone:train)', async () => {
    const model = JSON.parse(
      await readFile(path.join(assets, 'models', `${language}.json`), 'utf8'),
    ) as ModelData
    expect(model.trainedOn).toBe((await read).digest)
  })
})
