/** The twelve situations and the paths that follow: data, with their texts beside it. */
import { z } from 'zod'
import { contentIdSchema } from '../../../../electron/shared/entities/ids.ts'
import { matterSchema, matters } from '../../../../electron/shared/entities/starting-point.ts'
import { name, perLanguage, words } from '../schema-parts.ts'

const choiceSchema = z
  .object({
    id: name,
    /** What the answer tells, and whether it puts the thing off (1) or gives it up (2). Null tells nothing. */
    weighs: z
      .object({ matter: matterSchema, weight: z.union([z.literal(1), z.literal(2)]) })
      .readonly()
      .nullable(),
    texts: perLanguage(words),
  })
  .readonly()
export type Choice = z.infer<typeof choiceSchema>

const situationSchema = z
  .object({
    id: name,
    texts: perLanguage(z.object({ scene: words, ask: words }).readonly()),
    answers: z.array(choiceSchema).length(4).readonly(),
  })
  .readonly()
export type Situation = z.infer<typeof situationSchema>

export const questionsSchema = z
  .object({
    /** Raised when questions or answers change their meaning: earlier takings keep the words they had. */
    version: z.int().min(1),
    questions: z.array(situationSchema).length(12).readonly(),
  })
  .readonly()
export type Questions = z.infer<typeof questionsSchema>

const pathDataSchema = z
  .object({
    texts: perLanguage(z.object({ name: words, meaning: words }).readonly()),
    lessons: z.array(contentIdSchema).length(4).readonly(),
    /** What it puts into the path of another matter when it comes second. */
    lends: z.array(contentIdSchema).max(2).readonly(),
    scenario: contentIdSchema,
    rehearse: perLanguage(z.object({ title: words, text: words }).readonly()),
  })
  .readonly()
export type PathData = z.infer<typeof pathDataSchema>

/** `none`: nothing weighs enough to be named. */
export const pathKeys = [...matters, 'none'] as const
export type PathKey = (typeof pathKeys)[number]
export const pathsSchema = z.record(z.enum(pathKeys), pathDataSchema).readonly()
export type Paths = z.infer<typeof pathsSchema>
