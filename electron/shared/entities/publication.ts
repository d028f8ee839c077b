/** One text, one destination, one act of the executive, and what became of it. */
import { z } from 'zod'
import { channelIdSchema } from '../channels/channel-id.ts'
import { attachmentSchema, maxImages } from './attachment.ts'
import {
  destinationIdSchema,
  draftIdSchema,
  instantSchema,
  maxTextUnits,
  publicationIdSchema,
} from './ids.ts'
import { readinessRecordSchema } from './readiness.ts'

export const destinationKindSchema = z.enum([
  'clipboard',
  'file',
  'linkedin',
  'x',
  'bluesky',
  'threads',
  'email',
])
export type DestinationKind = z.infer<typeof destinationKindSchema>

/** Built-in destinations have these ids; accounts get random ones. */
export const builtInDestinationIds = {
  clipboard: 'builtin-clipboard',
  file: 'builtin-file',
  linkedin: 'builtin-linkedin',
  x: 'builtin-x',
  threads: 'builtin-threads',
  email: 'builtin-email',
} as const

export const destinationSchema = z
  .object({
    id: destinationIdSchema,
    kind: destinationKindSchema,
    /** What a person recognises: `@elena.tormera.example`, or empty for a built-in one. */
    label: z.string().max(200),
    /** Origin of the server for an account: `https://bsky.social`. Null for built-in ones. */
    service: z.url().nullable(),
    /** The network's own stable name for the account (a DID on Bluesky). */
    account: z.string().max(300).nullable(),
    createdAt: instantSchema,
  })
  .readonly()
export type Destination = z.infer<typeof destinationSchema>

export const publicationStateSchema = z.enum([
  'held', // thirty seconds to undo
  'ready', // the thirty seconds are over, not yet taken up
  'waiting-network',
  'waiting-unlock',
  'sending',
  'partly-sent',
  'sent',
  'unknown', // sent, no answer: looked up before anything is sent again
  'handed-over', // a composer was opened; the outcome is not ours to know
  'failed',
  'cancelled',
  'retracted',
])
export type PublicationState = z.infer<typeof publicationStateSchema>

export const receiptSchema = z
  .object({
    at: instantSchema,
    /** Link to the post, when the network gave one or the executive pasted it. */
    url: z.url().nullable(),
    /** The network's own identifier (an AT URI on Bluesky). */
    remoteId: z.string().max(500).nullable(),
    /** True when the executive said so by hand (handed-over texts). */
    confirmedByHand: z.boolean(),
  })
  .readonly()

export const publicationSchema = z
  .object({
    id: publicationIdSchema,
    draftId: draftIdSchema,
    destination: destinationSchema,
    channel: channelIdSchema,
    language: z.string().max(20),
    /** The exact text that was shown and agreed to. A draft may change afterwards; this does not. */
    text: z.string().max(maxTextUnits),
    /**
     * Which post of a thread it is, from 0. `parent` and `root` are the network's names of the posts it answers
     * to; null for the first, and where they are not ours to know. Absent for a text that goes out whole.
     */
    part: z
      .object({
        index: z.int().min(0),
        total: z.int().min(2),
        parent: z.string().max(500).nullable(),
        root: z.string().max(500).nullable(),
      })
      .readonly()
      .optional(),
    /** The images that go with it, as shown and agreed to. Absent where none do. */
    images: z.array(attachmentSchema).max(maxImages).readonly().optional(),
    consent: z
      .object({
        at: instantSchema,
        /** SHA-256, hex, of the text (with its images, if any) and of the destination as the review showed them. */
        contentHash: z.string().length(64),
        destinationHash: z.string().length(64),
      })
      .readonly(),
    state: publicationStateSchema,
    /** End of the thirty seconds. */
    sendAt: instantSchema,
    /** The key under which the record is written at the network, fixed before the first attempt. */
    idempotencyKey: z.string().max(100),
    sendWhenConnected: z.boolean(),
    /** When that choice lapses: 24 hours after it was made. */
    sendWhenConnectedUntil: instantSchema.nullable().optional(),
    attempts: z.int().min(0),
    /** Code of the last failure, from errors.ts. */
    failure: z.string().max(60).nullable(),
    receipt: receiptSchema.nullable(),
    /** How the checks before publishing stood when the executive confirmed. Absent in older records. */
    readiness: readinessRecordSchema.nullable().optional(),
    updatedAt: instantSchema,
  })
  .readonly()
export type Publication = z.infer<typeof publicationSchema>

/** An exit, or an attempt at one that was refused. Never holds the text itself. */
export const ledgerEntrySchema = z
  .object({
    id: z.string().min(8).max(64),
    at: instantSchema,
    kind: z.enum([
      'publication',
      'hand-over',
      'clipboard',
      'file',
      'destination-check',
      'link',
      'retraction',
      'blocked',
    ]),
    /** Who or what received it: `Bluesky`, `LinkedIn`, a file's name without its folder, a host that was refused. */
    recipient: z.string().max(300),
    /** Bytes that went out, or were refused. */
    bytes: z.int().min(0),
    /** Graphemes of the user's own text among them: 0 for a check. */
    characters: z.int().min(0),
    /** First 12 hex digits of the text's SHA-256, or null when none of the user's text went out. */
    fingerprint: z.string().length(12).nullable(),
    publicationId: publicationIdSchema.nullable(),
    outcome: z.enum(['started', 'done', 'failed', 'unknown', 'blocked']),
  })
  .readonly()
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

/** Raw material of the door's sentence. "Today" is the system's local day. */
export type DoorState = {
  readonly everLeft: boolean
  /** Texts sent or handed over to another program. */
  readonly textsToday: number
  /** Copies made outside the vault, which may still be on this laptop: files, the clipboard. */
  readonly copiesToday: number
  readonly checksToday: number
  /** What else went out without a word of the user's text: a link that was opened, a retraction. */
  readonly othersToday: number
  /** A publication within its thirty seconds. */
  readonly held: { readonly publicationId: string; readonly sendAt: string } | null
  /** Texts that wait for the network, or for a decision. */
  readonly waiting: number
  /** False when the ledger itself could not be read: the sentence must then say so. */
  readonly certain: boolean
}
