/** What the simulated audience said, and the practice feed. Nothing here ever leaves. */
import { z } from 'zod'
import { channelIdSchema } from '../channels/channel-id.ts'
import {
  contentReferenceSchema,
  draftIdSchema,
  feedPostIdSchema,
  instantSchema,
  maxTextUnits,
  roundIdSchema,
} from './ids.ts'

export const reactionSchema = z
  .object({
    personaId: z.string().max(80),
    /** The template that fired, so that a result can be explained and repeated. */
    templateId: z.string().max(120),
    name: z.string().max(120),
    role: z.string().max(160),
    text: z.string().max(2000),
    /** -1 against, 1 in favour. */
    lean: z.number().min(-1).max(1),
  })
  .readonly()
export type Reaction = z.infer<typeof reactionSchema>

export const rubricItemSchema = z
  .object({ id: z.string().max(80), met: z.boolean(), words: z.string().max(400) })
  .readonly()

export const roundSchema = z
  .object({
    id: roundIdSchema,
    draftId: draftIdSchema,
    /** Null for a free draft: personas then react to the engine's findings alone. */
    scenario: contentReferenceSchema.nullable(),
    engineVersion: z.string().max(40),
    text: z.string().max(maxTextUnits),
    reactions: z.array(reactionSchema).max(40).readonly(),
    rubric: z.array(rubricItemSchema).max(40).readonly(),
    headline: z.string().max(300).nullable(),
    createdAt: instantSchema,
  })
  .readonly()
export type Round = z.infer<typeof roundSchema>

/** A post on the practice feed: green, inside, never called published. */
export const feedPostSchema = z
  .object({
    id: feedPostIdSchema,
    draftId: draftIdSchema,
    channel: channelIdSchema,
    language: z.string().max(20),
    text: z.string().max(maxTextUnits),
    reactions: z.array(reactionSchema).max(40).readonly(),
    createdAt: instantSchema,
  })
  .readonly()
export type FeedPost = z.infer<typeof feedPostSchema>
