/** The day as somebody who works late counts it: until four in the morning it is still yesterday. */
import type { CardState } from '../../../../electron/shared/entities/review-card.ts'

/** `2026-11-22`, as the `due` of a card says it. Days compare as text. */
export type ReviewDay = CardState['due']
const firstHour = 4

/** In the local time zone. */
export function reviewDay(at: Date): ReviewDay {
  const before = at.getHours() < firstHour ? 1 : 0
  return fromParts(at.getFullYear(), at.getMonth(), at.getDate() - before)
}

export function addDays(day: ReviewDay, days: number): ReviewDay {
  const date = dayAsDate(day)
  return fromParts(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + days)
}

/** Whole days from one to the other, negative when `to` is the earlier. */
export const daysBetween = (from: ReviewDay, to: ReviewDay): number =>
  Math.round((dayAsDate(to).getTime() - dayAsDate(from).getTime()) / 86_400_000)

/** Midnight UTC: every day is as long as any other, whatever the clocks on the wall do. */
export const dayAsDate = (day: ReviewDay): Date => new Date(`${day}T00:00:00.000Z`)

const fromParts = (year: number, month: number, day: number): ReviewDay =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
