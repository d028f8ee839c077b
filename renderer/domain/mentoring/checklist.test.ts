import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checklistRunSchema } from '../../../electron/shared/entities/session.ts'
import {
  type Checklist,
  countTicked,
  dayOfRun,
  firstOpenItem,
  itemsInView,
  newRun,
  toggleTick,
} from './checklist.ts'
import { textIn } from './localized-text.ts'

const text = { es: 'Sí', en: 'Yes' }
const checklist: Checklist = {
  id: 'a-list',
  version: 3,
  order: 1,
  title: text,
  why: text,
  items: ['one', 'two', 'three'].map((id) => ({ id, text, why: text })),
}

describe('ticks', () => {
  it('come back to where they were when an item is pressed twice', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('one', 'two', 'three'), fc.constant('2026-11-18T10:00:00.000Z')),
        (ticks) => {
          const now = new Date('2026-11-19T10:00:00Z')
          const start = { ...ticks, two: undefined as string | undefined }
          const { two: _two, ...without } = start
          const kept = without as Record<string, string>
          expect(toggleTick(toggleTick(kept, 'two', now), 'two', now)).toEqual(kept)
        },
      ),
    )
  })

  it('of points that the checklist no longer has are kept but not counted', () => {
    const ticks = { one: '2026-11-18T10:00:00.000Z', gone: '2026-11-18T10:00:00.000Z' }
    expect(countTicked(checklist, ticks)).toEqual({ done: 1, total: 3 })
    expect(firstOpenItem(checklist, ticks)?.id).toBe('two')
    expect(toggleTick(ticks, 'two', new Date(0))).toHaveProperty('gone')
  })
})

describe('the points in view', () => {
  const long: Checklist = {
    ...checklist,
    items: Array.from({ length: 13 }, (_, index) => ({ id: `p${index}`, text, why: text })),
  }
  const at = '2026-11-18T10:00:00.000Z'
  const ticked = (count: number) => Object.fromEntries(long.items.slice(0, count).map(({ id }) => [id, at]))
  const inView = (ticks: Readonly<Record<string, string>>) => itemsInView(long, ticks, 4).map(({ id }) => id)

  it('hold the first open one, and the one just ticked stays where the eye is', () => {
    expect(inView({})).toEqual(['p0', 'p1', 'p2', 'p3'])
    expect(inView(ticked(5))).toEqual(['p3', 'p4', 'p5', 'p6'])
    expect(inView(ticked(6))).toContain('p5')
    expect(inView(ticked(13))).toEqual(['p9', 'p10', 'p11', 'p12'])
  })

  it('are as many as asked for, whatever is ticked', () => {
    fc.assert(
      fc.property(fc.subarray(long.items.map(({ id }) => id)), (ids) => {
        expect(inView(Object.fromEntries(ids.map((id) => [id, at])))).toHaveLength(4)
      }),
    )
  })
})

describe('a run', () => {
  it('remembers the version that was walked and can be stored', () => {
    const run = newRun(checklist, 'run-one-0001', new Date('2026-11-18T22:30:00Z'))
    expect(checklistRunSchema.parse(run)).toMatchObject({
      checklist: { id: 'a-list', version: 3 },
      ticks: {},
    })
  })

  it('counts days by the calendar, so that a run begun late at night is on day two the next morning', () => {
    const run = newRun(checklist, 'run-one-0001', new Date(2026, 9, 24, 23, 50))
    expect(dayOfRun(run, new Date(2026, 9, 24, 23, 59))).toBe(1)
    expect(dayOfRun(run, new Date(2026, 9, 25, 7, 0))).toBe(2)
    // Past the night in which much of the world turns its clocks.
    expect(dayOfRun(run, new Date(2026, 9, 26, 0, 5))).toBe(3)
    expect(dayOfRun(run, new Date(2026, 9, 1))).toBe(1)
  })
})

describe('a text in several languages', () => {
  it('is never empty: a language that is not there gives the first that is', () => {
    expect(textIn({ es: 'Hola', en: 'Hello' }, 'en')).toBe('Hello')
    expect(textIn({ es: 'Hola', en: 'Hello' }, 'pt')).toBe('Hola')
    expect(textIn({ pt: 'Olá' }, 'es')).toBe('Olá')
  })
})
