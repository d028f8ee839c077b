import { describe, expect, it } from 'vitest'
import { createEngine } from '../engine.ts'
import { packs } from '../testing/engine.ts'
import type { Hint } from '../types.ts'
import { FEATURES_VERSION, visitWord } from './features.ts'
import type { ModelData } from './model-data.ts'
import { packWeights } from './packing.ts'

const BITS = 12
const categories = ['hostile', 'evasive', 'hype', 'jargon', 'cliche']

/** A model that knows one word of each category, so that what it says can be foretold. */
const knowing = (words: Readonly<Record<string, string>>): ModelData => {
  const weights = new Int8Array(2 ** BITS * categories.length)
  for (const [at, category] of categories.entries()) {
    const word = words[category]
    if (word === undefined) continue
    let isFirst = true
    visitWord(word, (hash) => {
      if (isFirst) weights[(hash & (2 ** BITS - 1)) * categories.length + at] = 127
      isFirst = false
    })
  }
  return {
    featuresVersion: FEATURES_VERSION,
    digest: 'test',
    trainedOn: 'test',
    bits: BITS,
    categories,
    bias: categories.map(() => -4),
    scale: categories.map(() => 1),
    threshold: categories.map(() => 0),
    weights: packWeights(weights),
  }
}

const base = packs.find(({ language }) => language === 'en') ?? {
  language: 'en',
  rules: [],
  lexicon: emptyLexicon(),
}

function emptyLexicon() {
  return { common: [], letters: '', abbreviations: [], classes: {}, axes: {} }
}

const engine = createEngine([
  { ...base, model: knowing({ evasive: 'fog', hostile: 'sneer', cliche: 'rainbow' }) },
])
const byModel = (text: string): Hint[] =>
  engine.analyze(text, { language: 'en' }).hints.filter(({ ruleId }) => ruleId.startsWith('model/'))

describe('a hint of the model', () => {
  it('covers the words that weighed most and names them', () => {
    const [hint, ...others] = byModel('The boats came home on Tuesday, and a certain fog lay over the books.')
    expect(others).toEqual([])
    expect(hint).toMatchObject({ ruleId: 'model/evasive', category: 'evasive', suggestions: [] })
    expect(hint?.quote).toContain('fog')
    expect(hint?.quote.split(' ').length).toBeLessThanOrEqual(6)
    expect(String(hint?.params['words'])).toContain('fog')
  })

  it('stays inside its clause', () => {
    const [hint] = byModel('On Tuesday, in the fog, the boats came home with forty boxes of hake.')
    expect(hint?.quote).toBe('in the fog')
  })

  it('is not given for words that are quoted', () => {
    expect(
      byModel('He called the answer of the board “fog and more fog”, and he was right about it.'),
    ).toEqual([])
  })

  it('is not given for a sentence of too few words', () => {
    expect(byModel('Fog again.')).toEqual([])
  })

  it('is left to the rule that found the same fault in the sentence', () => {
    const text = 'Mistakes were made in the fog of those days.'
    const { hints } = engine.analyze(text, { language: 'en' })
    expect(hints.map(({ category, ruleId }) => [category, ruleId.startsWith('model/')])).toEqual([
      ['evasive', false],
    ])
  })

  it('is one at most in a sentence', () => {
    expect(byModel('There was a sneer and a rainbow and a lot of fog in the yard.').length).toBe(1)
  })

  it('comes from a session as from a first look, while the text is typed', () => {
    const text =
      'The boats came home.\n\nA certain fog lay over the books.\n\nNothing else happened that day.'
    const session = engine.createSession()
    for (let end = 1; end <= text.length; end += 1) {
      const typed = text.slice(0, end)
      expect(session.analyze(typed, { language: 'en' })).toEqual(engine.analyze(typed, { language: 'en' }))
    }
  })

  it('changes the version of the engine with the model', () => {
    const other = createEngine([{ ...base, model: { ...knowing({ hype: 'sun' }), digest: 'other' } }])
    expect(other.version).not.toBe(engine.version)
  })
})
