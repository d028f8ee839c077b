/**
 * How the review cards stand: what each card's memory is worth, when it comes again, what was answered.
 *
 * Days are review days (they begin at 04:00 where the person is), so nothing here moves with a time zone.
 */
import { z } from 'zod'
import { calendarDaySchema, instantSchema } from './ids.ts'

/** `lessonId/cardId`: the same card in every language. */
export const reviewCardKeySchema = z
  .string()
  .regex(/^(?:[a-z0-9-]+:)?[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(160)
export type ReviewCardKey = z.infer<typeof reviewCardKeySchema>

/** From "not at all" to "without thinking", in the order of the keys 1 to 4. */
export const reviewGrades = ['again', 'hard', 'good', 'easy'] as const
export const reviewGradeSchema = z.enum(reviewGrades)
export type ReviewGrade = z.infer<typeof reviewGradeSchema>

export const cardStateSchema = z
  .object({
    /** The review day on which it comes again; the day of the answer itself after `again`. */
    due: calendarDaySchema,
    /** The review day of the last answer, and its moment. */
    last: calendarDaySchema,
    at: instantSchema,
    /** Days until nine in ten would still know it. */
    stability: z.number().min(0).max(100_000),
    /** From 1 to 10. */
    difficulty: z.number().min(0).max(10),
    reps: z.int().min(0),
    lapses: z.int().min(0),
  })
  .readonly()
export type CardState = z.infer<typeof cardStateSchema>

/** One answer, with what it found and what it left: enough to take it back and to tell the history. */
export const givenGradeSchema = z
  .object({
    card: reviewCardKeySchema,
    grade: reviewGradeSchema,
    /** With `card`, the name of this answer. */
    at: instantSchema,
    day: calendarDaySchema,
    before: cardStateSchema.nullable(),
    after: cardStateSchema,
  })
  .readonly()
export type GivenGrade = z.infer<typeof givenGradeSchema>

export const perDayChoices = [5, 10, 20] as const
export const perDaySchema = z.union([z.literal(5), z.literal(10), z.literal(20)])
export type PerDay = z.infer<typeof perDaySchema>

/** How many of the last answers can be taken back. */
const longestTrail = 20

/** One document: every card that was ever answered. Cards that are no longer in any lesson stay. */
export const reviewSchema = z
  .object({
    perDay: perDaySchema,
    states: z.record(reviewCardKeySchema, cardStateSchema).readonly(),
    /** The last answers, newest last. */
    trail: z.array(givenGradeSchema).max(longestTrail).readonly(),
  })
  .readonly()
export type Review = z.infer<typeof reviewSchema>
export const emptyReview: Review = { perDay: 10, states: {}, trail: [] }

/** An answer in the history. One that was taken back stays, and says so. */
export const reviewLogEntrySchema = givenGradeSchema.unwrap().extend({ undone: z.boolean() }).readonly()
export type ReviewLogEntry = z.infer<typeof reviewLogEntrySchema>

type AnswerName = Pick<GivenGrade, 'card' | 'at'>
export const isSameAnswer = (one: AnswerName, other: AnswerName): boolean =>
  one.card === other.card && one.at === other.at

/** The same answer given twice (a save that was tried again) counts once. */
export function withGrade(review: Review, given: GivenGrade): Review {
  const trail = review.trail.filter((each) => !isSameAnswer(each, given))
  return {
    ...review,
    states: { ...review.states, [given.card]: given.after },
    trail: [...trail, given].slice(-longestTrail),
  }
}

/** As it was before the last answer, exactly; the same object when there is none to take back. */
export function withoutLast(review: Review): Review {
  const last = review.trail.at(-1)
  if (!last) return review
  const { [last.card]: _, ...others } = review.states
  return {
    ...review,
    states: last.before === null ? others : { ...others, [last.card]: last.before },
    trail: review.trail.slice(0, -1),
  }
}
