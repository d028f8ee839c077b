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

/** `cards` in the order of the curriculum. States of cards that are not among them are left alone. */
export function createDeck(cards: readonly DeckCard[], states: States, now: Date, perDay = 10): Deck {
  const today = reviewDay(now)
  const due: Seen[] = []
  const repeats: Seen[] = []
  const later: ReviewDay[] = []
  const fresh: ReviewCardKey[] = []
  let answered = 0
  for (const { key, open } of cards) {
    const state = states[key]
    if (!state) {
      if (open) fresh.push(key)
      continue
    }
    const isRepeat = state.last === today && state.due <= today
    if (state.last === today) answered += 1
    if (isRepeat) repeats.push({ key, state })
    else if (state.due <= today) due.push({ key, state })
    else later.push(state.due)
  }
  const room = Math.max(0, perDay - answered)
  const waiting = [...due.toSorted(oldestFirst).map(({ key }) => key), ...fresh]
  const left = waiting.slice(room)
  const nextDays = left.length > 0 && perDay > 0 ? [addDays(today, 1)] : later
  return {
    today,
    queue: [...waiting.slice(0, room), ...repeats.toSorted(firstAnswered).map(({ key }) => key)],
    done: answered - repeats.length,
    tomorrow: Math.min(perDay, left.length + later.filter((day) => day <= addDays(today, 1)).length),
    nextDay: nextDays.reduce<ReviewDay | null>(
      (first, day) => (first === null || day < first ? day : first),
      null,
    ),
  }
}

/** The last answer when it was given today: older ones are history. */
export const canUndo = (review: Review, now: Date): boolean => review.trail.at(-1)?.day === reviewDay(now)

type Seen = { readonly key: ReviewCardKey; readonly state: CardState }
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const oldestFirst = (a: Seen, b: Seen): number =>
  compare(a.state.due, b.state.due) || compare(a.state.last, b.state.last)
const firstAnswered = (a: Seen, b: Seen): number => compare(a.state.at, b.state.at)
