/**
 * What was looked at before a text leaves: the executive's own answers, kept with the draft.
 *
 * It advises and records, and never blocks. Every answer remembers the text it was given about
 * (`textHash`), so that a later change of the text shows as "looked at before the text changed".
 */
import { z } from 'zod'
import { channelIdSchema } from '../channels/channel-id.ts'
import { contentReferenceSchema, draftIdSchema, instantSchema } from './ids.ts'

/** The five things one looks at, in the order of the page. */
export const readinessChecks = ['should-i', 'objective', 'key-message', 'policy', 'confidential'] as const
export const readinessCheckSchema = z.enum(readinessChecks)
export type ReadinessCheck = z.infer<typeof readinessCheckSchema>

/** A short name of the text, not a protection: 53 bits, base 36. */
export const textHashSchema = z.string().min(1).max(16)

const stepSchema = z.object({ node: z.string().min(1).max(60), answer: z.string().min(1).max(60) }).readonly()

const treeAnswersSchema = z
  .object({
    tree: contentReferenceSchema,
    steps: z.array(stepSchema).max(40).readonly(),
    /** Id of the outcome, or null while the questions go on. */
    outcome: z.string().max(60).nullable(),
    at: instantSchema,
  })
  .readonly()
export type TreeAnswers = z.infer<typeof treeAnswersSchema>

export const policyAnswerSchema = z.enum(['yes', 'no', 'not-applicable'])
export type PolicyAnswer = z.infer<typeof policyAnswerSchema>

/** What was decided about one passage that may be confidential. `quote` is the passage. */
export const confidentialDecisionSchema = z
  .object({
    quote: z.string().max(4000),
    decision: z.enum(['public', 'mine-to-say', 'will-remove']),
    at: instantSchema,
  })
  .readonly()
export type ConfidentialDecision = z.infer<typeof confidentialDecisionSchema>

export const readinessSchema = z
  .object({
    /** One a draft: the draft's own id. */
    id: draftIdSchema,
    channel: channelIdSchema,
    shouldI: treeAnswersSchema.nullable(),
    /** One sentence: what a reader should tell someone else afterwards. */
    keyMessage: z.string().max(300),
    policy: z
      .object({
        /** Hash of the list's items, so that a changed list shows. */
        listHash: textHashSchema,
        answers: z.record(z.string().max(60), policyAnswerSchema).readonly(),
        textHash: textHashSchema,
        at: instantSchema,
      })
      .readonly()
      .nullable(),
    confidential: z
      .object({
        textHash: textHashSchema,
        decisions: z.array(confidentialDecisionSchema).max(200).readonly(),
        /** "I have looked for what no program can find." */
        looked: z.boolean(),
        engineVersion: z.string().max(40),
        at: instantSchema,
      })
      .readonly()
      .nullable(),
    updatedAt: instantSchema,
  })
  .readonly()
export type Readiness = z.infer<typeof readinessSchema>

/** How it stood when a text left: kept with the publication. */
export const readinessRecordSchema = z
  .object({
    done: z.array(readinessCheckSchema).max(10).readonly(),
    open: z.array(readinessCheckSchema).max(10).readonly(),
    /** Outcome of "Should I answer?", by id, or null. */
    outcome: z.string().max(60).nullable(),
  })
  .readonly()
export type ReadinessRecord = z.infer<typeof readinessRecordSchema>

const policyItemsSchema = z
  .array(
    z
      .object({
        id: z.string().min(1).max(60),
        text: z.string().trim().min(1).max(300),
        why: z.string().max(600),
      })
      .readonly(),
  )
  .min(1)
  .max(40)
  .readonly()

/** The company's own list before publishing. Without one the list that came with the app is used. */
export const policySchema = z
  .object({
    items: policyItemsSchema,
    /**
     * A content pack's list that is followed: while the pack is installed its own items count, and `items` is the
     * copy that stays when the pack goes.
     */
    list: contentReferenceSchema.optional(),
    /** The list written by hand that was in force before a pack's. */
    before: policyItemsSchema.optional(),
    updatedAt: instantSchema,
  })
  .readonly()
export type Policy = z.infer<typeof policySchema>
