/** How far a person has come on a track: several lessons in a row with something at their end. */
import { z } from 'zod'
import { contentIdSchema, instantSchema } from './ids.ts'
import { answerSchema } from './learning.ts'

/** Question id -> what was answered. */
const answersSchema = z.record(z.string().max(120), answerSchema).readonly()

/** The questions that were handed in together, with their answers as given. Judged anew whenever it is read. */
export const trackAttemptSchema = z.object({ at: instantSchema, answers: answersSchema }).readonly()
export type TrackAttempt = z.infer<typeof trackAttemptSchema>

export const mostAttempts = 100

/** One document a track. */
export const trackProgressSchema = z
  .object({
    trackId: contentIdSchema,
    trackVersion: z.int().min(1),
    startedAt: instantSchema,
    updatedAt: instantSchema,
    /** Seconds with one of its pages open in a focused window. */
    secondsSpent: z.int().min(0).default(0),
    /** The stop that was open last: a lesson's id or `ending`; null before the first. */
    at: z.string().max(120).nullable().default(null),
    /** Answers to the questions at its end that were not handed in yet. */
    answers: answersSchema.default({}),
    /** Oldest first. */
    attempts: z.array(trackAttemptSchema).max(mostAttempts).readonly().default([]),
    passedAt: instantSchema.nullable().default(null),
    certificateId: z.string().max(120).nullable().default(null),
  })
  .readonly()
export type TrackProgress = z.infer<typeof trackProgressSchema>
