import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../electron/shared/entities/ids.ts'
import { calendarDay, dayToDate, sessionsDue } from './due.ts'
import { makeAction, makeSession } from './testing/make.ts'

const now = new Date(2026, 10, 18, 9, 30)
const id = (name: string) => `session-${name}` as SessionId

describe('what is due', () => {
  it('puts what is under way first, then each day in turn', () => {
    const due = sessionsDue(
      [
        makeSession({
          id: id('finished'),
          state: 'finished',
          actions: [
            makeAction({ id: 'tomorrow', due: '2026-11-19' }),
            makeAction({ id: 'yesterday', due: '2026-11-17' }),
            makeAction({ id: 'done', due: '2026-11-18', done: true }),
            makeAction({ id: 'undated', due: null }),
            makeAction({ id: 'far-away', due: '2026-12-24' }),
          ],
        }),
        makeSession({ id: id('tomorrow'), plannedFor: new Date(2026, 10, 19, 17, 30).toISOString() }),
        makeSession({ id: id('next-month'), plannedFor: new Date(2026, 11, 19, 17, 30).toISOString() }),
        makeSession({ id: id('undated') }),
        makeSession({ id: id('paused'), state: 'paused' }),
      ],
      now,
    )
    expect(due.map((one) => (one.kind === 'action' ? one.actionId : `${one.kind} ${one.sessionId}`))).toEqual(
      ['under-way session-paused', 'yesterday', 'planned session-tomorrow', 'tomorrow'],
    )
    expect(due.map((one) => one.kind !== 'under-way' && one.past)).toEqual([false, true, false, false])
  })

  it('says of a session of this morning that its hour has passed', () => {
    const due = sessionsDue([makeSession({ plannedFor: new Date(2026, 10, 18, 8, 0).toISOString() })], now)
    expect(due).toMatchObject([{ kind: 'planned', past: true }])
  })
})

describe('a calendar day', () => {
  it('is the local one, and comes back to itself', () => {
    expect(calendarDay(new Date(2026, 0, 2, 0, 1))).toBe('2026-01-02')
    expect(calendarDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31')
    for (const day of ['2026-03-29', '2026-10-25', '2028-02-29'])
      expect(calendarDay(dayToDate(day))).toBe(day)
  })
})
