import { describe, expect, it } from 'vitest'
import { calendarDay, dayToDate } from './due.ts'

describe('a calendar day', () => {
  it('is the local one, and comes back to itself', () => {
    expect(calendarDay(new Date(2026, 0, 2, 0, 1))).toBe('2026-01-02')
    expect(calendarDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31')
    for (const day of ['2026-03-29', '2026-10-25', '2028-02-29'])
      expect(calendarDay(dayToDate(day))).toBe(day)
  })
})
