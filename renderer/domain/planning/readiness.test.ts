import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftIdSchema } from '../../../electron/shared/entities/ids.ts'
import { type Readiness, readinessSchema } from '../../../electron/shared/entities/readiness.ts'
import { messageWords } from './key-message.ts'
import { policyHash, policyItems, policyListSchema } from './policy-list.ts'
import { readinessOf, recordOf, type ReadinessFacts } from './readiness.ts'
import { textHash } from './text-hash.ts'

const at = '2026-11-21T10:00:00.000Z'
const text = 'El lote 24-118 vuelve de las tiendas.'
const list = policyListSchema.parse(
  JSON.parse(readFileSync('assets/policies/before-publishing.json', 'utf8')),
)
const policy = { ids: list.items.map(({ id }) => id), hash: policyHash(null, list) }

const kept = (patch: Partial<Readiness> = {}): Readiness =>
  readinessSchema.parse({
    id: draftIdSchema.parse('draft-0001'),
    channel: 'linkedin',
    shouldI: null,
    keyMessage: '',
    policy: null,
    confidential: null,
    updatedAt: at,
    ...patch,
  })
const facts = (patch: Partial<ReadinessFacts> = {}): ReadinessFacts => ({
  readiness: null,
  text,
  objective: null,
  outcome: null,
  confidential: [],
  policy,
  ...patch,
})
const allYes = Object.fromEntries(policy.ids.map((id) => [id, 'yes' as const]))

describe('readiness', () => {
  it('has everything open for a draft that nobody looked at', () => {
    const states = readinessOf(facts())
    expect(new Set(Object.values(states))).toEqual(new Set(['open']))
    expect(recordOf(states, null).open).toHaveLength(5)
  })

  it('takes the policy as looked at only when every item has an answer', () => {
    const some = { ...allYes }
    delete some['clients']
    const state = (answers: typeof allYes) =>
      readinessOf(
        facts({
          readiness: kept({ policy: { listHash: policy.hash, answers, textHash: textHash(text), at } }),
        }),
      ).policy
    expect(state(some)).toBe('open')
    expect(state(allYes)).toBe('done')
    expect(state({ ...allYes, clients: 'no' as never })).toBe('done')
  })

  it('says that the text changed since the policy and the confidential passages were looked at', () => {
    const readiness = kept({
      policy: { listHash: policy.hash, answers: allYes, textHash: textHash('otro texto'), at },
      confidential: { textHash: textHash('otro texto'), decisions: [], looked: true, engineVersion: '1', at },
    })
    const states = readinessOf(facts({ readiness }))
    expect(states.policy).toBe('changed')
    expect(states.confidential).toBe('changed')
    expect(recordOf(states, null).open).toContain('policy')
  })

  it('keeps a passage open until it was decided about, also when it is to be taken out', () => {
    const state = (decision: 'public' | 'will-remove' | null) =>
      readinessOf(
        facts({
          confidential: ['12 millones'],
          readiness: kept({
            confidential: {
              textHash: textHash(text),
              decisions: decision ? [{ quote: '12 millones', decision, at }] : [],
              looked: true,
              engineVersion: '1',
              at,
            },
          }),
        }),
      ).confidential
    expect(state(null)).toBe('open')
    expect(state('will-remove')).toBe('open')
    expect(state('public')).toBe('done')
  })

  it('does not take a text for clean before the engine has read it', () => {
    const readiness = kept({
      confidential: { textHash: textHash(text), decisions: [], looked: true, engineVersion: '1', at },
    })
    expect(readinessOf(facts({ readiness, confidential: null })).confidential).toBe('open')
  })
})

describe('the list before publishing', () => {
  it('is the company’s own when there is one', () => {
    const own = { items: [{ id: 'a', text: 'Lo ha leído jurídico', why: '' }], updatedAt: at }
    expect(policyItems(own, list, 'es')).toEqual(own.items)
    expect(policyItems(null, list, 'en')[0]?.text).toMatch(/^I may speak/)
    expect(policyHash(own, list)).not.toBe(policyHash(null, list))
  })
})

describe('the words of a key message', () => {
  it.each([
    ['Las fechas se dan antes que las razones', 'Primero la fecha, luego la razón.', ['fechas', 'razones']],
    ['We pay back 3,200 curds', 'We paid for every curd: 3,200 of them.', ['3,200', 'curds']],
    ['Nadie se queda sin turno en marzo', 'Todos conservan su turno.', ['turno']],
    ['Cerramos la línea 2', 'La línea 2 cerrará', ['Cerramos', 'línea', '2']],
  ])('of «%s» are found in «%s»', (message, said, found) => {
    expect(
      messageWords(message, said)
        .filter((word) => word.found)
        .map(({ word }) => word),
    ).toEqual(found)
  })

  it('are all found in the message itself, and none in an empty text', () => {
    fc.assert(
      fc.property(fc.string(), (message) => {
        expect(messageWords(message, message).every(({ found }) => found)).toBe(true)
        expect(messageWords(message, '').some(({ found }) => found)).toBe(false)
      }),
    )
  })
})

describe('the hash of a text', () => {
  it('differs after any one-letter change, and is short', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (words, place) => {
        const index = place % words.length
        const other = `${words.slice(0, index)}§${words.slice(index + 1)}`
        if (other !== words) expect(textHash(other)).not.toBe(textHash(words))
        expect(textHash(words).length).toBeLessThanOrEqual(16)
      }),
    )
  })
})
