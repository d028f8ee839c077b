import { expect, test } from 'vitest'
import { hintsOverTime } from './hints-over-time.ts'

const measures = (words: number, hints: number) => ({
  words,
  warnings: 0,
  advice: hints,
  notes: 0,
  engineVersion: '1',
})

test('only the first measured rehearsal of each text counts, in the order of time', () => {
  const points = hintsOverTime([
    { draftId: 'b', createdAt: '2026-02-01T00:00:00.000Z', measures: measures(100, 2) },
    { draftId: 'a', createdAt: '2026-01-01T00:00:00.000Z', measures: measures(50, 3) },
    { draftId: 'a', createdAt: '2026-03-01T00:00:00.000Z', measures: measures(50, 0) },
    { draftId: 'c', createdAt: '2026-03-02T00:00:00.000Z', measures: null },
    { draftId: 'd', createdAt: '2026-03-03T00:00:00.000Z', measures: measures(5, 1) },
  ])
  expect(points.map((point) => [point.draftId, point.rate, point.mean])).toEqual([
    ['a', 6, 6],
    ['b', 2, 4],
  ])
})

test('the line is the mean of three', () => {
  const points = hintsOverTime(
    [9, 6, 3, 0].map((hints, index) => ({
      draftId: String(index),
      createdAt: `2026-01-0${index + 1}T00:00:00.000Z`,
      measures: measures(100, hints),
    })),
  )
  expect(points.map((point) => point.mean)).toEqual([9, 7.5, 6, 3])
})
