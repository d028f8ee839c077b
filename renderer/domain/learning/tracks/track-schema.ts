/** A track as its author writes it: `track.json` says which lessons in which order, `questions.json` what ends it. */
import { z } from 'zod'
import { contentIdSchema } from '../../../../electron/shared/entities/ids.ts'
import { exerciseSchema } from '../exercise-schema.ts'
import { sourceSchema } from '../lesson-schema.ts'
import { name, perLanguage, words } from '../schema-parts.ts'

const minutes = z.int().min(1).max(600)

/** What stands at the end: questions of which some must hold, or a look back that nobody judges. */
const endingSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('assessment'),
      /** How many must hold, the key ones always among them. */
      needs: z.int().min(1).max(40),
      texts: perLanguage(z.strictObject({ title: words, text: words, passed: words }).readonly()),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('look-back'),
      texts: perLanguage(z.strictObject({ title: words, text: words, passed: words }).readonly()),
    })
    .readonly(),
])

export const trackSchema = z
  .strictObject({
    format: z.literal(1),
    id: contentIdSchema,
    /** Raised when lessons or questions change. What was answered before is judged by the new ones. */
    version: z.int().min(1),
    order: z.int().min(1),
    /** The promise: in every language the whole takes as long as this. The check times the content. */
    minutes: z.strictObject({ from: minutes, to: minutes }).readonly(),
    texts: perLanguage(
      z
        .strictObject({
          title: words,
          summary: words,
          /** What it is and whom it is for, on its own page. */
          about: words,
          /** What the palette offers: `Open the 45-minute track`. */
          command: words,
        })
        .readonly(),
    ),
    sources: z.array(sourceSchema).readonly().default([]),
    parts: z
      .array(
        z
          .strictObject({
            id: name,
            texts: perLanguage(words),
            lessons: z.array(contentIdSchema).min(1).max(20).readonly(),
          })
          .readonly(),
      )
      .min(1)
      .max(12)
      .readonly(),
    ending: endingSchema,
  })
  .readonly()
export type TrackData = z.infer<typeof trackSchema>
export type TrackEnding = TrackData['ending']

/** Kinds that can be answered without being told at once whether it is right, and one that nobody judges. */
export const questionKinds = ['single', 'multiple', 'order', 'match', 'reflection'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const questionSchema = z
  .strictObject({
    /** The lesson to look at again when the answer does not hold. */
    lesson: contentIdSchema,
    /** Must hold, whatever else does. */
    key: z.boolean().default(false),
    exercise: exerciseSchema.refine(({ kind }) => (questionKinds as readonly string[]).includes(kind), {
      error: `kind is one of ${questionKinds.join(', ')}`,
    }),
  })
  .readonly()
export type TrackQuestion = z.infer<typeof questionSchema>
