import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerFreeDraft, answerScenario } from './react-to.ts'
import { findPhrase, wordsOf } from './phrase-match.ts'
import { readDraft } from './reading.ts'
import { freeAudienceSchema, type Scenario, scenarioSchema } from './scenario.ts'

const assets = join(import.meta.dirname, '../../../assets')
const read = (path: string): unknown => JSON.parse(readFileSync(join(assets, path), 'utf8'))
const scenarios: readonly Scenario[] = readdirSync(join(assets, 'scenarios')).map((file) =>
  scenarioSchema.parse(read(`scenarios/${file}`)),
)
const scenario = (id: string): Scenario => {
  const found = scenarios.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no scenario ${id}`)
  return found
}
const free = freeAudienceSchema.parse(read('audience/free-readers.json'))

const goodRecall = {
  es: 'Retire de su nevera el lote 24-118 de nuestra cuajada: no la coma. Lo supimos ayer a las 18:40, por un control propio: el sellado no cerraba bien. No nos consta ningún enfermo. Se la pagamos en cualquier tienda, sin tique. A las 19:00 daremos el resultado de los lotes vecinos.',
  en: 'If you have curd from batch 24-118 at home, don’t eat it. We learned at 18:40 yesterday, from our own check, that the seal wasn’t closing. Nobody is known to be ill. Any shop will refund you, no receipt. At 19:00 we’ll have the tests of the neighbouring batches.',
}
const evasiveRecall = {
  es: 'Se han producido incidencias en un producto. Estamos trabajando en ello y daremos más información próximamente.',
  en: 'Issues were identified in a product. We are working on it and more information will follow shortly.',
}

describe.each(['es', 'en'] as const)('the audience of a recall, in %s', (language) => {
  const recall = scenario('recalled-batch')
  test('a post that says what, since when and until when meets the whole rubric', () => {
    const answer = answerScenario(recall, { text: goodRecall[language], language, hints: [] })
    expect(answer.rubric.filter((item) => !item.met)).toEqual([])
    expect(answer.headline).toBe(
      recall.headlines.find((headline) => headline.id === 'headline-good')?.text[language],
    )
  })

  test('an evasive post leaves every persona lower than the good one', () => {
    const good = answerScenario(recall, { text: goodRecall[language], language, hints: [] })
    const bad = answerScenario(recall, { text: evasiveRecall[language], language, hints: [] })
    for (const [index, reaction] of bad.reactions.entries())
      expect(reaction.lean).toBeLessThan(good.reactions[index]?.lean ?? -2)
  })

  test('pointing at the staff is what the delegate and the headline pick up', () => {
    const text =
      language === 'es'
        ? 'El lote 24-118 salió mal por un error humano.'
        : 'Batch 24-118 went wrong through human error.'
    const answer = answerScenario(recall, { text, language, hints: [] })
    const delegate = answer.reactions.find((reaction) => reaction.personaId === 'delegate')
    expect(delegate?.templateId).toBe('delegate-blame')
    expect(delegate?.text).toContain(language === 'es' ? 'error humano' : 'human error')
    expect(answer.headline).toBe(recall.headlines[0]?.text[language])
  })
})

test('every reaction quotes the draft or names what is missing, whatever is written', () => {
  const word = fc.constantFrom(
    'lote',
    '24-118',
    'ayer',
    'no',
    'calentador',
    'gracias',
    'mañana',
    'sorry',
    '7',
    '.',
    '?',
    '\n',
    '😀',
    '2',
    'diciembre',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom('es', 'en'), (words, language) => {
      const text = words.join(' ')
      const answers = [
        ...scenarios.map((one) => ({ one, answer: answerScenario(one, { text, language, hints: [] }) })),
        { one: null, answer: answerFreeDraft(free, { text, language, hints: [] }) },
      ]
      for (const { one, answer } of answers)
        for (const reaction of answer.reactions) {
          expect(reaction.text).not.toContain('{{')
          expect(reaction.templateId).not.toBe('')
          expect(reaction.lean).toBeGreaterThanOrEqual(-1)
          expect(reaction.lean).toBeLessThanOrEqual(1)
          const labels = one?.facts.map((fact) => fact.label[language as 'es' | 'en']) ?? []
          const quoted = /[«“]([^»”]*)[»”]/.exec(reaction.text)?.[1]?.replace(/…$/, '') ?? ''
          const isBound = labels.some((label) => reaction.text.includes(label)) || text.includes(quoted)
          expect(isBound).toBe(true)
        }
    }),
    { numRuns: 200 },
  )
})

test('the same text gives the same answer', () => {
  const input = {
    text: goodRecall.es,
    language: 'es',
    hints: [{ category: 'absolute', quote: 'no la coma' }],
  }
  expect(answerScenario(scenario('recalled-batch'), input)).toEqual(
    answerScenario(scenario('recalled-batch'), input),
  )
})

test('a fact is not taken as said when the sentence denies it, and then it is not missing either', () => {
  const recall = scenario('recalled-batch')
  const reading = readDraft('No hay ningún enfermo.', 'es', recall, [])
  expect(reading.facts.has('nobody-ill')).toBe(false)
  expect(reading.denied.get('nobody-ill')).toContain('enfermo')
})

test('a time in the past is no next step; a time beside a promise is', () => {
  const past = readDraft('Ayer a las 18:40 lo supimos.', 'es', null, [])
  const ahead = readDraft('A las 19:00 tendrá el resultado.', 'es', null, [])
  expect([past.signals.has('next-step'), ahead.signals.has('next-step')]).toEqual([false, true])
})

test('phrases ignore case and accents, stop at a sentence and end on hostile text', () => {
  const words = wordsOf('La CUAJADÁ. Mañana sale a las 19.00 del almacén.')
  expect(findPhrase(words, ['cuajada … sale'])).toBeNull()
  expect(findPhrase(words, ['sale … 19.00|19'])).not.toBeNull()
  expect(findPhrase(wordsOf('a '.repeat(20_000)), ['a … a … a … b'])).toBeNull()
})

test('a scenario without a language, or with a name that it does not have, is refused with the reason', () => {
  const recall = JSON.parse(JSON.stringify(scenario('recalled-batch'))) as Record<string, unknown>
  expect(scenarioSchema.safeParse({ ...recall, title: { es: 'Solo español' } }).success).toBe(false)
  const lost = scenarioSchema.safeParse({
    ...recall,
    headlines: [
      { id: 'x', when: { fact: 'nowhere' }, text: { es: 'a', en: 'a' } },
      { id: 'y', when: { always: true }, text: { es: 'a', en: 'a' } },
    ],
  })
  expect(lost.error?.issues.map((issue) => issue.message).join()).toContain('nowhere')
})
