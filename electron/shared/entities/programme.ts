/**
 * A mentoring programme: its sessions with goals, preparation, agenda, checklist, exercise, homework, questions.
 *
 * The same shape serves the programmes that come with the app or a pack and a person's own copies, which may
 * be in one language only. Texts are per language (BCP 47).
 */
import { z } from 'zod'
import { contentIdSchema, contentReferenceSchema, instantSchema, ownProgrammeIdSchema } from './ids.ts'

const textSchema = z
  .record(z.string().regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/), z.string().trim().min(1).max(2000))
  .refine((texts) => Object.keys(texts).length > 0, { message: 'no-language' })
  .readonly()

/** One line for each of the two. */
const forBothSchema = z.strictObject({ mentor: textSchema, executive: textSchema }).readonly()

/** Where the exercise happens in the app. */
export const exercisePlaceSchema = z.discriminatedUnion('place', [
  z.strictObject({ place: z.literal('rehearse') }).readonly(),
  z.strictObject({ place: z.literal('audience'), scenarioId: contentIdSchema }).readonly(),
  z.strictObject({ place: z.literal('lessons'), lessonId: contentIdSchema }).readonly(),
  /** Without a checklist: the pair's own page, where the self-assessments are. */
  z.strictObject({ place: z.literal('sessions'), checklistId: contentIdSchema.exactOptional() }).readonly(),
  z.strictObject({ place: z.literal('impact') }).readonly(),
])
export type ExercisePlace = z.infer<typeof exercisePlaceSchema>

export const programmeSessionSchema = z
  .strictObject({
    id: contentIdSchema,
    title: textSchema,
    /** What is different afterwards, in one sentence. */
    goal: textSchema,
    /** Sum of the agenda. Said apart so that a slip of the pen is noticed. */
    minutes: z.int().min(15).max(120),
    preparation: forBothSchema,
    agenda: z
      .array(
        z
          .strictObject({
            id: contentIdSchema,
            minutes: z.int().min(1).max(90),
            title: textSchema,
            /** One stage direction: what the two of them do now. */
            hint: textSchema,
          })
          .readonly(),
      )
      .min(2)
      .max(12)
      .readonly(),
    /** What must have happened before the two get up. */
    checklist: z
      .array(
        z
          .strictObject({
            id: contentIdSchema,
            text: textSchema,
            why: textSchema,
            lesson: contentIdSchema.optional(),
          })
          .readonly(),
      )
      .min(2)
      .max(12)
      .readonly(),
    /** What is done together in Ensayo. */
    exercise: z.strictObject({ text: textSchema, opens: exercisePlaceSchema }).readonly(),
    homework: forBothSchema,
    /** For each to ask the other. */
    questions: z
      .strictObject({
        mentor: z.array(textSchema).min(1).max(6).readonly(),
        executive: z.array(textSchema).min(1).max(6).readonly(),
      })
      .readonly(),
  })
  .readonly()
export type ProgrammeSession = z.infer<typeof programmeSessionSchema>

export const programmeSchema = z
  .strictObject({
    id: contentIdSchema,
    version: z.int().min(1),
    order: z.int().min(1),
    title: textSchema,
    summary: textSchema,
    /** Who it is for, and when not to choose it. */
    forWhom: textSchema,
    /** Days from one session to the next, as proposed. */
    everyDays: z.int().min(1).max(90),
    sessions: z.array(programmeSessionSchema).min(1).max(20).readonly(),
  })
  .superRefine((programme, context) => {
    const twice = (ids: readonly string[]) => new Set(ids).size !== ids.length
    const wrong = (...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message: 'inconsistent', path: ['sessions', ...path] })
    if (twice(programme.sessions.map(({ id }) => id))) wrong('id')
    programme.sessions.forEach((session, index) => {
      if (session.agenda.reduce((sum, item) => sum + item.minutes, 0) !== session.minutes)
        wrong(index, 'minutes')
      if (twice(session.agenda.map(({ id }) => id))) wrong(index, 'agenda')
      if (twice(session.checklist.map(({ id }) => id))) wrong(index, 'checklist')
    })
  })
  .readonly()
export type Programme = z.infer<typeof programmeSchema>

/** A copy that a person changes. Kept in the vault; `basedOn` says from what it was made. */
export const ownProgrammeSchema = z
  .object({
    id: ownProgrammeIdSchema,
    basedOn: contentReferenceSchema.nullable(),
    programme: programmeSchema,
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly()
export type OwnProgramme = z.infer<typeof ownProgrammeSchema>
