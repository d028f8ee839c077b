/**
 * The statements that may leave in a file for HR: a strict part of xAPI 1.0.3 that 2.0 accepts as well.
 *
 * Main checks every statement against this before it writes one. No field has room for a text that the person
 * wrote: a response is made of the ids of options, names and descriptions are those of the lessons.
 */
import { z } from 'zod'
import { contentLanguageSchema, instantSchema } from '../entities/ids.ts'

const iri = z.url({ protocol: /^https?$/ }).max(500)
const languageMap = z.record(contentLanguageSchema, z.string().min(1).max(2000)).readonly()

/** Ids of options: `a`, `a[,]b` for several, `a[.]b` for pairs. */
const responseSchema = z
  .string()
  .regex(/^[a-z0-9-]+(?:\[[.,]\][a-z0-9-]+)*$/)
  .max(4000)

const componentsSchema = z
  .array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), description: languageMap }).readonly())
  .max(40)
  .readonly()

export const activityDefinitionSchema = z
  .strictObject({
    type: iri,
    name: languageMap,
    description: languageMap.exactOptional(),
    interactionType: z.enum(['choice', 'sequencing', 'matching', 'long-fill-in', 'other']).exactOptional(),
    choices: componentsSchema.exactOptional(),
    source: componentsSchema.exactOptional(),
    target: componentsSchema.exactOptional(),
    correctResponsesPattern: z.array(responseSchema).min(1).max(20).readonly().exactOptional(),
  })
  .readonly()
export type ActivityDefinition = z.infer<typeof activityDefinitionSchema>

const activity = z
  .strictObject({ objectType: z.literal('Activity'), id: iri, definition: activityDefinitionSchema })
  .readonly()

/** Who did it: an account (with a name only if the person gave one) or an address of e-mail. */
export const actorSchema = z.union([
  z
    .strictObject({
      objectType: z.literal('Agent'),
      name: z.string().min(1).max(200).exactOptional(),
      account: z.strictObject({ homePage: iri, name: z.string().min(1).max(100) }).readonly(),
    })
    .readonly(),
  z
    .strictObject({
      objectType: z.literal('Agent'),
      name: z.string().min(1).max(200).exactOptional(),
      mbox: z
        .string()
        .regex(/^mailto:[^\s@<>",;:\\]+@[^\s@<>",;:\\]+\.[^\s@<>",;:\\]+$/)
        .max(300),
    })
    .readonly(),
])
export type Actor = z.infer<typeof actorSchema>

export const resultSchema = z
  .strictObject({
    success: z.boolean().exactOptional(),
    completion: z.boolean().exactOptional(),
    response: responseSchema.exactOptional(),
    /** ISO 8601, to a hundredth of a second. */
    duration: z
      .string()
      .regex(/^PT(?:\d+H)?(?:\d+M)?\d+(?:\.\d{1,2})?S$/)
      .exactOptional(),
    extensions: z
      .record(iri, z.union([z.int().min(0), z.string().regex(/^[A-Za-z0-9-]{1,120}$/)]))
      .readonly()
      .exactOptional(),
  })
  .readonly()
export type Result = z.infer<typeof resultSchema>

export const statementSchema = z
  .strictObject({
    id: z.uuid(),
    actor: actorSchema,
    verb: z.strictObject({ id: iri, display: languageMap }).readonly(),
    object: activity,
    result: resultSchema.exactOptional(),
    context: z
      .strictObject({
        platform: z.literal('Ensayo').exactOptional(),
        contextActivities: z
          .strictObject({
            parent: z
              .array(
                z
                  .strictObject({
                    objectType: z.literal('Activity'),
                    id: iri,
                    definition: activityDefinitionSchema.exactOptional(),
                  })
                  .readonly(),
              )
              .max(2)
              .readonly(),
          })
          .readonly()
          .exactOptional(),
      })
      .readonly()
      .exactOptional(),
    timestamp: instantSchema,
  })
  .readonly()
export type Statement = z.infer<typeof statementSchema>

/** Far above what one person can do; a file of it is a few megabytes. */
export const mostStatements = 20_000
export const statementsSchema = z.array(statementSchema).min(1).max(mostStatements).readonly()
