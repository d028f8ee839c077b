/** What the simulated audience said and asked, drills, and the practice feed. Nothing here ever leaves. */
import { z } from 'zod'
import { channelIdSchema } from '../channels/channel-id.ts'
import {
  contentLanguageSchema,
  contentReferenceSchema,
  conversationIdSchema,
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

/** Of the tone engine, and of what reads facts and signals: the same text gives the same answer under both. */
const engineVersionSchema = z.string().max(80)

export const roundSchema = z
  .object({
    id: roundIdSchema,
    draftId: draftIdSchema,
    /** Null for a free draft: personas then react to the engine's findings alone. */
    scenario: contentReferenceSchema.nullable(),
    engineVersion: engineVersionSchema,
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

const foundHintSchema = z
  .object({ category: z.string().max(60), quote: z.string().max(maxTextUnits) })
  .readonly()
const heardTextSchema = {
  text: z.string().max(maxTextUnits),
  /** The engine's findings when it was said: a conversation is played again from what it holds. */
  hints: z.array(foundHintSchema).max(2000).readonly(),
}
const spokenSchema = z.string().max(4000)

export const conversationTurnSchema = z
  .object({
    nodeId: z.string().max(80),
    says: spokenSchema,
    askedAt: instantSchema,
    /** Null while the question waits. An empty text is silence: the time ran out. */
    reply: z
      .object({
        ...heardTextSchema,
        voice: z.string().max(80).nullable(),
        /** Story minutes since the question; null without a clock. */
        minutes: z.number().min(0).nullable(),
        at: instantSchema,
      })
      .readonly()
      .nullable(),
    branchId: z.string().max(80).nullable(),
    aside: spokenSchema.nullable(),
    /** Where the persona stands when the turn is over. */
    lean: z.number().min(-1).max(1),
    /** The words that decided it. */
    quote: z.string().max(1000),
    questionsAfter: z.int().min(0).max(20),
  })
  .readonly()
export type ConversationTurn = z.infer<typeof conversationTurnSchema>

/** One attempt at a conversation after a post. Going back to an earlier turn makes another one. */
export const conversationSchema = z
  .object({
    id: conversationIdSchema,
    draftId: draftIdSchema,
    language: contentLanguageSchema,
    scenario: contentReferenceSchema.nullable(),
    threadId: z.string().max(80),
    personaId: z.string().max(80),
    personaName: z.string().max(160),
    engineVersion: engineVersionSchema,
    /** The text as the persona read it. */
    post: z.object(heardTextSchema).readonly(),
    /** Where the persona stood after reading it. */
    lean: z.number().min(-1).max(1),
    /** Whether story minutes count. `lateMinutes`: by how many the post itself came late. */
    clock: z
      .object({ lateMinutes: z.number().min(0) })
      .readonly()
      .nullable(),
    turns: z.array(conversationTurnSchema).min(1).max(20).readonly(),
    /** The reply under way: it survives a restart. */
    unsent: z.string().max(maxTextUnits),
    voice: z.string().max(80).nullable(),
    ending: z
      .object({
        id: z.string().max(80),
        tone: z.enum(['holds', 'mends', 'drags', 'breaks']),
        title: z.string().max(300),
        text: spokenSchema,
        headline: z.string().max(1000).nullable(),
      })
      .readonly()
      .nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly()
export type Conversation = z.infer<typeof conversationSchema>

/** A drill under way: one a draft, under the draft's own id. */
export const drillSchema = z
  .object({
    id: draftIdSchema,
    scenario: contentReferenceSchema,
    /** False: one writes without hurry. Can be changed at any time. */
    clock: z.boolean(),
    /** From here the story runs, also while the app is closed. */
    startedAt: instantSchema,
    /** When the text was first brought before the audience. */
    broughtAt: instantSchema.nullable(),
    updatedAt: instantSchema,
  })
  .readonly()
export type Drill = z.infer<typeof drillSchema>
