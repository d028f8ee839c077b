/** A lesson's `lesson.json` and the shared `modules.json`. The prose is in `<language>.md`. */
import { z } from 'zod'
import { contentIdSchema } from '../../../electron/shared/entities/ids.ts'
import { name, perLanguage, words } from './schema-parts.ts'

/** Where the one thing to do happens: a part of the app's routes, as data. */
export const lessonRouteSchema = z.discriminatedUnion('place', [
  z.strictObject({ place: z.literal('rehearse'), create: z.boolean().exactOptional() }).readonly(),
  z
    .strictObject({
      place: z.literal('audience'),
      scenarioId: contentIdSchema.exactOptional(),
      feed: z.boolean().exactOptional(),
    })
    .readonly(),
  z.strictObject({ place: z.literal('lessons'), lessonId: contentIdSchema.exactOptional() }).readonly(),
  z.strictObject({ place: z.literal('sessions'), checklistId: contentIdSchema.exactOptional() }).readonly(),
  z.strictObject({ place: z.literal('impact') }).readonly(),
])
export type LessonRoute = z.infer<typeof lessonRouteSchema>

export const sourceSchema = z
  .strictObject({
    id: name,
    /** Who said it and where, as the reader sees it. */
    texts: perLanguage(words),
    url: z
      .url({ protocol: /^https$/ })
      .max(500)
      .exactOptional(),
    /** Proper names that belong to this source: a text that uses one must cite it. */
    names: z.array(words).readonly().default([]),
  })
  .readonly()
export type Source = z.infer<typeof sourceSchema>

export const lessonSchema = z
  .strictObject({
    format: z.literal(1),
    id: contentIdSchema,
    /** Raised when steps or exercises change, so that kept progress knows. */
    version: z.int().min(1),
    module: name,
    /** Place in the whole curriculum, from 1. */
    order: z.int().min(1),
    /** Reading and doing, as told to the reader; the check compares it with the texts. */
    minutes: z.int().min(1).max(30),
    texts: perLanguage(z.strictObject({ title: words, summary: words }).readonly()),
    /** Names of people and companies that the house made up. */
    invented: z.array(words).readonly().default([]),
    sources: z.array(sourceSchema).readonly(),
    /** The one thing to do in the app before the lesson ends. */
    action: z
      .strictObject({
        route: lessonRouteSchema,
        texts: perLanguage(z.strictObject({ title: words, text: words, button: words }).readonly()),
      })
      .readonly(),
  })
  .readonly()
export type LessonData = z.infer<typeof lessonSchema>

export const modulesSchema = z
  .array(z.strictObject({ id: name, order: z.int().min(1), texts: perLanguage(words) }).readonly())
  .readonly()
export type LessonModule = z.infer<typeof modulesSchema>[number]
