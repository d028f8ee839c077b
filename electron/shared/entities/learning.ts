import { z } from 'zod'
import { contentIdSchema, instantSchema } from './ids.ts'

/** What a person answered in an exercise: plain data whose shape the exercise's kind decides. */
export const answerSchema = z.union([
  z.string().max(20_000),
  z.array(z.string().max(4000)).max(200),
  z.record(z.string().max(200), z.string().max(4000)),
])
export type Answer = z.infer<typeof answerSchema>

/** One document a lesson. */
export const lessonProgressSchema = z
  .object({
    lessonId: contentIdSchema,
    lessonVersion: z.int().min(1),
    /** Index of the step the reader is on. */
    step: z.int().min(0),
    /** Exercise id -> last answer. */
    answers: z.record(z.string().max(120), answerSchema).readonly(),
    startedAt: instantSchema,
    updatedAt: instantSchema,
    completedAt: instantSchema.nullable(),
  })
  .readonly()
export type LessonProgress = z.infer<typeof lessonProgressSchema>
