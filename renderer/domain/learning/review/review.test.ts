import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CardState,
  type Review,
  emptyReview,
  reviewGrades,
  reviewSchema,
  withGrade,
  withoutLast,
} from '../../../../electron/shared/entities/review-card.ts'
import { canUndo, createDeck } from './deck.ts'
import { addDays, daysBetween, reviewDay } from './review-day.ts'
import { giveGrade, intervals } from './schedule.ts'

const grades = fc.constantFrom(...reviewGrades)
const start = new Date(2026, 10, 2, 9, 0)
const after = (days: number, minutes = 0) =>
  new Date(start.getFullYear(), start.getMonth(), start.getDate() + days, 9, minutes)

/** A life with one card: grades and the days between them, some of them negative (a clock set back). */
const life = fc.array(fc.record({ grade: grades, pause: fc.integer({ min: -3, max: 400 }) }), {
  minLength: 1,
  maxLength: 25,
})
type Life = readonly { readonly grade: (typeof reviewGrades)[number]; readonly pause: number }[]
function live(card: string, steps: Life): readonly CardState[] {
  let day = 0
  let state: CardState | null = null
  return steps.map(({ grade, pause }) => {
    day += pause
    state = giveGrade(card, state, grade, after(day)).after
    return state
  })
}

describe('the review day', () => {
  it('begins at four in the morning', () => {
    expect(reviewDay(new Date(2026, 10, 22, 3, 59))).toBe('2026-11-21')
    expect(reviewDay(new Date(2026, 10, 22, 4, 0))).toBe('2026-11-22')
    expect(reviewDay(new Date(2027, 0, 1, 0, 30))).toBe('2026-12-31')
  })

  it('counts days over the ends of months and years', () => {
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3)
  })
})

describe('the schedule', () => {
  it('never brings a card back before the day it was answered, whatever the clock does', () => {
    fc.assert(
      fc.property(life, (steps) => {
        for (const state of live('listen-first/columns', steps)) {
          expect(daysBetween(state.last, state.due)).toBeGreaterThanOrEqual(0)
          expect(reviewSchema.safeParse({ ...emptyReview, states: { 'a/b': state } }).success).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('gives the same days for the same history of the same card', () => {
    fc.assert(
      fc.property(life, (steps) => {
        expect(live('a/b', steps)).toEqual(live('a/b', steps))
      }),
      { numRuns: 100 },
    )
  })

  it('spreads different cards of the same history over different days', () => {
    const steps: Life = [0, 10, 40, 120].map((pause) => ({ grade: 'good', pause }))
    const due = Array.from({ length: 30 }, (_, index) => live(`a/card-${index}`, steps).at(-1)?.due)
    expect(new Set(due).size).toBeGreaterThan(3)
  })

  it('brings a card back the later the better it was known, and today when it was not', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 0, max: 200 }), (steps, pause) => {
        const day = steps.reduce((sum, step) => sum + step.pause, 0) + pause
        const { again, hard, good, easy } = intervals('a/b', live('a/b', steps).at(-1) ?? null, after(day))
        expect(again).toBe(0)
        expect(hard).toBeGreaterThan(0)
        // Ten years is the longest plan, so the three may meet there, give or take the spread.
        if (good < 3000) expect(good).toBeGreaterThan(hard)
        if (easy < 3000) expect(easy).toBeGreaterThan(good)
      }),
      { numRuns: 200 },
    )
  })

  it('does not let what was answered again on the same day count as days remembered', () => {
    const first = giveGrade('a/b', null, 'again', after(0)).after
    const second = giveGrade('a/b', first, 'good', after(0, 5)).after
    expect(second.stability).toBeLessThan(giveGrade('a/b', null, 'good', after(0)).after.stability)
    expect(daysBetween(second.last, second.due)).toBeLessThan(10)
  })
})

describe('the deck', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `lesson-${index}/card`)
  const open = (count: number) => names(count).map((key) => ({ key, open: true }))
  const seen = (due: string, last = '2026-10-01'): CardState => ({
    due,
    last,
    at: `${last}T09:00:00.000Z`,
    stability: 3,
    difficulty: 5,
    reps: 1,
    lapses: 0,
  })

  it('shows those that are due first, the oldest first, then new ones in the order of the curriculum', () => {
    const cards = [...open(5), { key: 'closed/card', open: false }]
    const states = { 'lesson-1/card': seen('2026-11-01'), 'lesson-3/card': seen('2026-10-20') }
    expect(createDeck(cards, states, start).queue).toEqual([
      'lesson-3/card',
      'lesson-1/card',
      'lesson-0/card',
      'lesson-2/card',
      'lesson-4/card',
    ])
  })

  it('keeps a card that was seen although its lesson is closed again', () => {
    const deck = createDeck([{ key: 'a/b', open: false }], { 'a/b': seen('2026-11-01') }, start)
    expect(deck.queue).toEqual(['a/b'])
  })

  it('never brings more different cards a day than the limit, and ends each day', () => {
    const day = fc.array(grades, { minLength: 0, maxLength: 60 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(5, 10, 20),
        fc.array(day, { minLength: 1, maxLength: 12 }),
        (count, perDay, days) => {
          let review: Review = emptyReview
          for (const [index, given] of days.entries()) {
            const met = new Set<string>()
            let minutes = 0
            const now = () => after(index, minutes)
            for (const grade of given) {
              const deck = createDeck(open(count), review.states, now(), perDay)
              const key = deck.queue[0]
              if (key === undefined) break
              expect(deck.done + deck.queue.length).toBeLessThanOrEqual(perDay)
              met.add(key)
              minutes += 1
              review = withGrade(review, giveGrade(key, review.states[key] ?? null, grade, now()))
              const next = createDeck(open(count), review.states, now(), perDay)
              // "3 of 10" only moves on.
              expect(next.done + next.queue.length).toBe(deck.done + deck.queue.length)
              expect(next.done).toBe(grade === 'again' ? deck.done : deck.done + 1)
            }
            expect(met.size).toBeLessThanOrEqual(perDay)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('puts a card that was not known at the end of today, and first among the oldest tomorrow', () => {
    const { after: state } = giveGrade('lesson-0/card', null, 'again', start)
    expect(createDeck(open(3), { 'lesson-0/card': state }, start).queue).toEqual([
      'lesson-1/card',
      'lesson-2/card',
      'lesson-0/card',
    ])
    expect(createDeck(open(3), { 'lesson-0/card': state }, after(1)).queue[0]).toBe('lesson-0/card')
  })

  it('says truly what tomorrow brings once today is through', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(5, 10, 20),
        fc.array(grades, { minLength: 60, maxLength: 60 }),
        (count, perDay, given) => {
          const states: Record<string, CardState> = {}
          for (const grade of [...given, ...Array.from({ length: 20 }, () => 'good' as const)]) {
            const key = createDeck(open(count), states, start, perDay).queue[0]
            if (key === undefined) break
            states[key] = giveGrade(key, states[key] ?? null, grade, start).after
          }
          const today = createDeck(open(count), states, start, perDay)
          fc.pre(today.queue.length === 0)
          const tomorrow = createDeck(open(count), states, after(1), perDay)
          expect(today.tomorrow).toBe(tomorrow.queue.length)
          if (today.nextDay === null) expect(count).toBe(0)
          else if (today.tomorrow > 0) expect(today.nextDay).toBe(reviewDay(after(1)))
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('taking back', () => {
  it('puts everything back exactly as it was, answer by answer', () => {
    const key = fc.constantFrom('a/one', 'a/two', 'b/three')
    fc.assert(
      fc.property(fc.array(fc.tuple(key, grades), { minLength: 1, maxLength: 15 }), (answers) => {
        const stages: Review[] = [emptyReview]
        for (const [index, [card, grade]] of answers.entries()) {
          const review = stages.at(-1) ?? emptyReview
          const now = after(index)
          stages.push(withGrade(review, giveGrade(card, review.states[card] ?? null, grade, now)))
        }
        for (const [index, stage] of stages.entries())
          if (index > 0) expect(withoutLast(stage)).toEqual(stages[index - 1])
        expect(withoutLast(emptyReview)).toBe(emptyReview)
      }),
      { numRuns: 100 },
    )
  })

  it('is offered for answers of today and no older ones', () => {
    const review = withGrade(emptyReview, giveGrade('a/b', null, 'good', start))
    expect(canUndo(review, after(0, 30))).toBe(true)
    expect(canUndo(review, after(1))).toBe(false)
    expect(canUndo(emptyReview, start)).toBe(false)
  })

  it('counts the same answer once when its save is tried again', () => {
    const given = giveGrade('a/b', null, 'good', start)
    const once = withGrade(emptyReview, given)
    expect(withGrade(once, given)).toEqual(once)
  })
})
