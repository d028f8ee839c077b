import { expect, test } from 'vitest'
import { actsByDay } from './acts-by-day.ts'

test('the seven days end with today and count by the local day', () => {
  const now = new Date(2026, 2, 29, 23, 30) // a day on which many zones change their clocks
  const moments = [new Date(2026, 2, 29, 0, 5), new Date(2026, 2, 28, 23, 59), new Date(2026, 2, 22, 12)]
  const days = actsByDay(
    moments.map((moment) => moment.toISOString()),
    now,
  )
  expect(days.map((day) => day.day.getDate())).toEqual([23, 24, 25, 26, 27, 28, 29])
  expect(days.map((day) => day.acts)).toEqual([0, 0, 0, 0, 0, 1, 1])
})
