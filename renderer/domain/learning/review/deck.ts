/** Today's cards: those that are due, oldest first, then new ones from finished lessons, up to so many a day. */
import type { CardState, Review, ReviewCardKey } from '../../../../electron/shared/entities/review-card.ts'
import { type ReviewDay, addDays, reviewDay } from './review-day.ts'

export type DeckCard = {
  readonly key: ReviewCardKey
  /** Its lesson was finished: it may be shown for the first time. */
  readonly open: boolean
}

export type Deck = {
  readonly today: ReviewDay
  /** What is left today, in order. Cards that were not known today come last, and stay until they are. */
  readonly queue: readonly ReviewCardKey[]
  /** Cards of today that are through. `done + queue.length` stays the same while one answers. */
  readonly done: number
  /** How many the next day brings, within its limit, once today's are through. */
  readonly tomorrow: number
  /** The first day after today with something to review, or null. */
  readonly nextDay: ReviewDay | null
}

export type States = Readonly<Record<ReviewCardKey, CardState>>

/**
 * `cards` in the order of the curriculum. States of cards that are not among them are left alone.
 *
 * Runs between a grade and the next card, so it sorts no more than the day asks for.
 */
export function createDeck(cards: readonly DeckCard[], states: States, now: Date, perDay = 10): Deck {
  const today = reviewDay(now)
  const tomorrow = addDays(today, 1)
  const dueBy = new Map<ReviewDay, Seen[]>()
  const repeats: Seen[] = []
  const fresh: ReviewCardKey[] = []
  let answered = 0
  let due = 0
  let dueTomorrow = 0
  let firstLater: ReviewDay | null = null
  for (const { key, open } of cards) {
    const state = states[key]
    if (!state) {
      if (open) fresh.push(key)
      continue
    }
    if (state.last === today) answered += 1
    if (state.due > today) {
      if (state.due <= tomorrow) dueTomorrow += 1
      if (firstLater === null || state.due < firstLater) firstLater = state.due
    } else if (state.last === today) repeats.push({ key, state })
    else {
      due += 1
      const ofDay = dueBy.get(state.due)
      if (ofDay) ofDay.push({ key, state })
      else dueBy.set(state.due, [{ key, state }])
    }
  }
  const room = Math.max(0, perDay - answered)
  const left = Math.max(0, due + fresh.length - room)
  return {
    today,
    queue: [
      ...oldest(dueBy, room),
      ...fresh.slice(0, Math.max(0, room - due)),
      ...repeats.toSorted(firstAnswered).map(({ key }) => key),
    ],
    done: answered - repeats.length,
    tomorrow: Math.min(perDay, left + dueTomorrow),
    nextDay: left > 0 && perDay > 0 ? tomorrow : firstLater,
  }
}

/** The first so many by the day on which they were due, then by the day of their last answer. */
function oldest(dueBy: ReadonlyMap<ReviewDay, readonly Seen[]>, room: number): readonly ReviewCardKey[] {
  const found: ReviewCardKey[] = []
  for (const day of [...dueBy.keys()].toSorted(compare)) {
    if (found.length >= room) break
    for (const { key } of (dueBy.get(day) ?? []).toSorted(byLastAnswer)) found.push(key)
  }
  return found.slice(0, room)
}

/** The last answer when it was given today: older ones are history. */
export const canUndo = (review: Review, now: Date): boolean => review.trail.at(-1)?.day === reviewDay(now)

type Seen = { readonly key: ReviewCardKey; readonly state: CardState }
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byLastAnswer = (a: Seen, b: Seen): number => compare(a.state.last, b.state.last)
const firstAnswered = (a: Seen, b: Seen): number => compare(a.state.at, b.state.at)
