/**
 * When a card comes again: FSRS over `ts-fsrs`, in whole days, aiming at nine cards known in ten.
 *
 * `again` brings the card back on the same day, until it is known. The few days by which an interval is spread
 * hang on the card and the number of its answers alone: the same history gives the same days everywhere.
 */
import {
  type CardInput,
  type Grade,
  GenSeedStrategyWithCardId,
  Rating,
  State,
  StrategyMode,
  createEmptyCard,
  fsrs,
} from 'ts-fsrs'
import {
  type CardState,
  type GivenGrade,
  type ReviewCardKey,
  type ReviewGrade,
  reviewGrades,
} from '../../../../electron/shared/entities/review-card.ts'
import { type ReviewDay, dayAsDate, daysBetween, reviewDay } from './review-day.ts'

/** Ten years: past that a plan is a wish. */
const longestInterval = 3650

const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: longestInterval,
  enable_fuzz: true,
  enable_short_term: false,
}).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('id'))

const ratings: Readonly<Record<ReviewGrade, Grade>> = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
}

/** What answering does. `before` is null for a card that was never seen. */
export function giveGrade(
  card: ReviewCardKey,
  before: CardState | null,
  grade: ReviewGrade,
  now: Date,
): GivenGrade {
  const day = dayFor(before, now)
  const { card: next } = scheduler.next(asInput(card, before, day), dayAsDate(day), ratings[grade])
  const at = now.toISOString()
  const after: CardState = {
    due: grade === 'again' ? day : next.due.toISOString().slice(0, 10),
    last: day,
    at,
    stability: next.stability,
    difficulty: next.difficulty,
    reps: next.reps,
    lapses: next.lapses,
  }
  return { card, grade, at, day, before, after }
}

/** In how many days each answer would bring the card back; 0 is today. Never negative. */
export function intervals(
  card: ReviewCardKey,
  before: CardState | null,
  now: Date,
): Readonly<Record<ReviewGrade, number>> {
  const days = reviewGrades.map((grade) => {
    const { day, after } = giveGrade(card, before, grade, now)
    return [grade, daysBetween(day, after.due)] as const
  })
  return Object.fromEntries(days) as Record<ReviewGrade, number>
}

/** A clock that was set back does not undo days that were lived. */
function dayFor(before: CardState | null, now: Date): ReviewDay {
  const today = reviewDay(now)
  return before !== null && before.last > today ? before.last : today
}

function asInput(
  card: ReviewCardKey,
  before: CardState | null,
  day: ReviewDay,
): CardInput & { readonly id: string } {
  if (before === null) return { ...createEmptyCard(dayAsDate(day)), id: card }
  const { due, last, stability, difficulty, reps, lapses } = before
  return {
    id: card,
    due: dayAsDate(due),
    last_review: dayAsDate(last),
    stability,
    difficulty,
    reps,
    lapses,
    state: State.Review,
    elapsed_days: 0,
    scheduled_days: Math.max(0, daysBetween(last, due)),
    learning_steps: 0,
  }
}
