// Copies of programmes: whatever is done to one, the vault takes it; what would break it changes nothing.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Programme, programmeSchema } from '../../../electron/shared/entities/programme.ts'
import * as change from './own-programme.ts'

const file = path.resolve(import.meta.dirname, '../../../assets/programmes/four-sessions.json')
const shipped = programmeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
const copy = change.copyIn(shipped, 'es')

const words: change.NewSessionWords = {
  title: 'Sesión nueva',
  goal: 'Meta',
  preparation: 'Traer algo',
  agenda: [
    { title: 'Llegar', hint: 'Sentarse', minutes: 10 },
    { title: 'Practicar', hint: 'Escribir', minutes: 35 },
  ],
  points: [
    { text: 'Uno', why: 'Porque sí' },
    { text: 'Dos', why: 'Porque también' },
  ],
  exercise: 'Escribir',
  homework: 'Leer',
  question: '¿Qué tal?',
}

describe('a copy', () => {
  it('is in one language, with every text of the original', () => {
    expect(JSON.stringify(copy)).not.toContain('"en":')
    expect(change.languageOf(copy)).toBe('es')
    expect(change.textAt(copy, ['sessions', 0, 'goal'])).toBe(shipped.sessions[0]?.goal['es'])
    expect(copy.sessions).toHaveLength(shipped.sessions.length)
  })

  it('takes a text in its place and nowhere else, and keeps the last one instead of an empty one', () => {
    const at = ['sessions', 1, 'agenda', 0, 'title'] as const
    const changed = change.withText(copy, at, 'Sentarse')
    expect(change.textAt(changed, at)).toBe('Sentarse')
    expect(change.withText(changed, at, change.textAt(copy, at))).toEqual(copy)
    expect(change.withText(changed, at, '  \n')).toBe(changed)
  })

  it('adds up a session’s minutes, and refuses a sum that no session can last', () => {
    const [first] = copy.sessions
    const before = first?.agenda[0]?.minutes ?? 0
    const changed = change.withMinutes(copy, 0, 0, before + 5)
    expect(changed.sessions[0]?.minutes).toBe((first?.minutes ?? 0) + 5)
    expect(change.withMinutes(copy, 0, 0, 90)).toBe(copy)
  })

  it('moves a session there and back, and not beyond the ends', () => {
    const ids = (programme: Programme) => programme.sessions.map(({ id }) => id)
    const moved = change.withSessionMoved(copy, 0, 1)
    expect(ids(moved).slice(0, 2)).toEqual(ids(copy).slice(0, 2).toReversed())
    expect(change.withSessionMoved(moved, 1, -1)).toEqual(copy)
    expect(ids(change.withSessionMoved(copy, 0, -1))).toEqual(ids(copy))
  })

  it('never gives a new session, part or point the name of another', () => {
    const one = change.withNewSession(change.withoutSession(change.withNewSession(copy, words), 0), words)
    expect(new Set(one.sessions.map(({ id }) => id)).size).toBe(one.sessions.length)
    const two = change.withItem(copy, 0, 'checklist', { text: 'Tres', about: 'Porque' })
    const three = change.withItem(change.withoutItem(two, 0, 'checklist', 0), 0, 'checklist', {
      text: 'Cuatro',
      about: 'Porque',
    })
    const points = three.sessions[0]?.checklist.map(({ id }) => id) ?? []
    expect(new Set(points).size).toBe(points.length)
  })

  it('can be kept after any number of changes, whatever they are', () => {
    const index = fc.integer({ min: -1, max: 6 })
    const list = fc.constantFrom('agenda' as const, 'checklist' as const)
    const by = fc.constantFrom(-1 as const, 1 as const)
    const act = fc.oneof(
      fc.tuple(index, by).map(
        ([at, way]) =>
          (one: Programme) =>
            change.withSessionMoved(one, at, way),
      ),
      index.map((at) => (one: Programme) => change.withoutSession(one, at)),
      fc.constant((one: Programme) => change.withNewSession(one, words)),
      fc.tuple(index, index, fc.integer({ min: -5, max: 200 })).map(
        ([at, part, minutes]) =>
          (one: Programme) =>
            change.withMinutes(one, at, part, minutes),
      ),
      fc.tuple(index, list, index).map(
        ([at, which, item]) =>
          (one: Programme) =>
            change.withoutItem(one, at, which, item),
      ),
      fc.tuple(index, list, index, by).map(
        ([at, which, from, way]) =>
          (one: Programme) =>
            change.withItemMoved(one, at, which, { from, by: way }),
      ),
      fc.tuple(index, list, fc.string()).map(
        ([at, which, text]) =>
          (one: Programme) =>
            change.withItem(one, at, which, { text, about: text }),
      ),
      fc.tuple(index, fc.string()).map(
        ([at, text]) =>
          (one: Programme) =>
            change.withText(one, ['sessions', at, 'goal'], text),
      ),
      fc.integer({ min: -1, max: 200 }).map((days) => (one: Programme) => change.withEveryDays(one, days)),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const end = acts.reduce((one, how) => how(one), copy)
        expect(programmeSchema.safeParse(end).success).toBe(true)
        expect(end.sessions.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})
