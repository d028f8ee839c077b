import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDraft } from './reading.ts'
import { answerFreeDraft, answerScenario } from './react-to.ts'
import { freeAudienceSchema } from './scenario.ts'
import { fixture } from './testing/fixture.ts'
import { root } from './testing/corpus.ts'

const free = freeAudienceSchema.parse(
  JSON.parse(readFileSync(path.join(root, 'audience/free-readers.json'), 'utf8')),
)
const answer = (text: string) => answerScenario(fixture, { text, language: 'es', hints: [] })

describe('the audience of a scenario', () => {
  test('names the missing fact, or quotes the words that it stopped at', () => {
    expect(answer('Hay agua en el archivo.').reactions[0]?.text).toBe('Falta a qué hora fue.')
    expect(answer('A las 4:20 se mojaron las escrituras.').reactions[0]?.text).toBe(
      '«A las 4:20 se mojaron las escrituras». Bien.',
    )
  })

  test('leans by every reaction that holds, within its bounds', () => {
    expect(answer('Hay agua.').reactions[0]?.lean).toBe(-0.3)
    expect(answer('A las 4:20, las escrituras.').reactions[0]?.lean).toBe(0.1)
  })

  test('prints the first headline that holds', () => {
    expect(answer('El vigilante dormía.').headlineId).toBe('blames')
    expect(answer('No fue el vigilante.').headlineId).toBe('plain')
  })

  test('judges by the rubric in words, met or not', () => {
    expect(answer('A las 4:20.').rubric).toEqual([
      { id: 'says-hour', met: true, words: 'Lo dice.' },
      { id: 'says-papers', met: false, words: 'No lo dice.' },
      { id: 'no-blame', met: true, words: 'No señala.' },
    ])
  })

  test('hears what must not be said even in a denial, where the author says so', () => {
    expect(readDraft('No es de Norva.', 'es', fixture, []).forbidden.has('client')).toBe(true)
    expect(readDraft('No fue el vigilante.', 'es', fixture, []).forbidden.has('blame')).toBe(false)
  })

  test('takes a fact that is denied in one place and said in another as said', () => {
    const reading = readDraft('No son papeles sin valor. Son las escrituras.', 'es', fixture, [])
    expect([...reading.facts.keys()]).toEqual(['papers'])
    expect(reading.denied.size).toBe(0)
  })
})

test('every reaction quotes the draft or names what is missing, whatever is written', () => {
  const word = fc.constantFrom(
    'escrituras',
    '4:20',
    'ayer',
    'no',
    'gracias',
    'mañana',
    'sorry',
    '7',
    '.',
    '?',
    '\n',
    '😀',
    '$1',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom('es', 'en'), (words, language) => {
      const text = words.join(' ')
      const input = { text, language, hints: [] }
      for (const reaction of [
        ...answerScenario(fixture, input).reactions,
        ...answerFreeDraft(free, input).reactions,
      ]) {
        expect(reaction.text).not.toContain('{{')
        const labels = fixture.facts.map((fact) => fact.label[language as 'es' | 'en'])
        const quoted = /[«“]([^»”]*)[»”]/.exec(reaction.text)?.[1]?.replace(/…$/, '') ?? ''
        expect(labels.some((label) => reaction.text.includes(label)) || text.includes(quoted)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('the same text gives the same answer', () => {
  const input = {
    text: 'A las 4:20, las escrituras.',
    language: 'es',
    hints: [{ category: 'absolute', quote: '4:20' }],
  }
  expect(answerScenario(fixture, input)).toEqual(answerScenario(fixture, input))
})

test('a megabyte of text is answered in about a second', () => {
  const text =
    'A las 4:20 no sabíamos nada, pero mañana a las 19:00 daremos las escrituras a cada vecina. '.repeat(
      11_500,
    )
  readDraft('hola', 'es', fixture, [])
  const start = performance.now()
  readDraft(text, 'es', fixture, [])
  // A second on a quiet machine; the limit leaves room for a busy one and still catches a quadratic step.
  expect(performance.now() - start).toBeLessThan(4000)
})
