/** Where a person stands before the lessons: twelve situations, answered; what weighs most, in matters and not in points. */
import { z } from 'zod'
import { calendarDaySchema, instantSchema } from './ids.ts'

/** What keeps people with a position from social networks. Where two weigh the same, the earlier is named first. */
export const matters = ['fear', 'control', 'fad', 'time', 'skill'] as const
export const matterSchema = z.enum(matters)
export type Matter = z.infer<typeof matterSchema>

export const startingPointIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{7,63}$/)
  .brand<'StartingPointId'>()
export type StartingPointId = z.infer<typeof startingPointIdSchema>

/** What comes out, kept as it was said: later questions never change the words of an earlier taking. */
export const weighingSchema = z
  .object({
    /** Null when none of the five weighs enough to be named. */
    first: matterSchema.nullable(),
    second: matterSchema.nullable(),
    /** True when the second weighs as much as the first. */
    even: z.boolean(),
  })
  .readonly()
export type Weighing = z.infer<typeof weighingSchema>

const name = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)

/** One document a taking. */
export const startingPointSchema = z
  .object({
    id: startingPointIdSchema,
    /** Version of the questions that were asked. */
    questionsVersion: z.int().min(1),
    /** Question -> answer; the first question without one is where it goes on. */
    answers: z.record(name, name).readonly(),
    startedAt: instantSchema,
    updatedAt: instantSchema,
    /** Set together with `result`: every question has its answer. */
    finishedAt: instantSchema.nullable(),
    result: weighingSchema.nullable(),
    /** Left alone on purpose: it is not proposed again, and can be gone on with. */
    setAsideAt: instantSchema.nullable().default(null),
    /** From this day the questions are proposed again; null while it is unfinished. */
    askAgainOn: calendarDaySchema.nullable().default(null),
  })
  .readonly()
export type StartingPoint = z.infer<typeof startingPointSchema>
