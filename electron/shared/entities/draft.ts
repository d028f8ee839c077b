/** A text in the making. Its versions and attachments are documents of their own. */
import { z } from 'zod'
import { type ChannelId, channelIdSchema } from '../channels/channel-id.ts'
import { attachmentSchema, maxImages } from './attachment.ts'
import {
  contentLanguageSchema,
  contentReferenceSchema,
  draftIdSchema,
  instantSchema,
  maxTextUnits,
  maxTitleUnits,
  versionIdSchema,
} from './ids.ts'

export const draftStateSchema = z.enum(['idea', 'rehearsing', 'with-mentor', 'ready', 'published'])
export type DraftState = z.infer<typeof draftStateSchema>

/** Where a passage sits: its words and what stands around them, so that it is found again after edits. */
export const anchorSchema = z
  .object({ quote: z.string().max(4000), prefix: z.string().max(80), suffix: z.string().max(80) })
  .readonly()
export type Anchor = z.infer<typeof anchorSchema>

/** "Ignore here": this rule, at this passage. */
export const ignoredHintSchema = z.object({ ruleId: z.string().max(120), anchor: anchorSchema }).readonly()
export type IgnoredHint = z.infer<typeof ignoredHintSchema>

/** `free` may be published. The others go to the practice feed only, unless duplicated on purpose. */
export const draftOriginSchema = z.enum(['free', 'scenario', 'exercise', 'session'])

const textSchema = z.string().max(maxTextUnits)
const perChannelSchema = z.partialRecord(channelIdSchema, textSchema)
const attachmentsSchema = z.array(attachmentSchema).max(maxImages)

export const draftSchema = z
  .object({
    id: draftIdSchema,
    /** Working title. Never published. */
    title: z.string().max(maxTitleUnits),
    language: contentLanguageSchema,
    /** True when the person chose the language by hand. Otherwise it follows what is written. */
    languageChosen: z.boolean().optional(),
    /** The shared core. A channel without a variant uses it. */
    text: textSchema,
    variants: perChannelSchema.readonly(),
    /** The core as it stood when each variant was made or last compared: tells whether it moved on since. */
    variantCores: perChannelSchema.readonly().optional(),
    /** Threads end each post with its number. */
    numbered: z.boolean().optional(),
    /** Images, in order. Their bytes are documents of their own. */
    attachments: attachmentsSchema.readonly().optional(),
    channel: channelIdSchema,
    state: draftStateSchema,
    origin: draftOriginSchema,
    scenario: contentReferenceSchema.nullable(),
    objective: z.string().max(300).nullable(),
    labels: z.array(z.string().max(60)).max(40).readonly(),
    ignoredHints: z.array(ignoredHintSchema).max(2000).readonly(),
    /** Words the person let stand in this text; not there in drafts of the first format. */
    ignoredWords: z.array(z.string().min(1).max(80)).max(2000).readonly().optional(),
    /** Number of the rehearsal round under way: "Ensayo 3" in the interface. Starts at 1. */
    round: z.int().min(1),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    /** Set while the draft lies in the bin. */
    binnedAt: instantSchema.nullable(),
    /** Set while the draft lies in the archive: out of the list, found by searching. */
    archivedAt: instantSchema.nullable().optional(),
    /** Grows by one with every acknowledged save. */
    revision: z.int().min(1),
  })
  .readonly()
export type Draft = z.infer<typeof draftSchema>

/** What the interface may change of a draft. */
export const draftPatchSchema = z
  .object({
    title: z.string().max(maxTitleUnits),
    language: contentLanguageSchema,
    languageChosen: z.boolean(),
    text: textSchema,
    variants: perChannelSchema,
    variantCores: perChannelSchema,
    numbered: z.boolean(),
    attachments: attachmentsSchema,
    channel: channelIdSchema,
    state: draftStateSchema,
    objective: z.string().max(300).nullable(),
    labels: z.array(z.string().max(60)).max(40),
    ignoredHints: z.array(ignoredHintSchema).max(2000),
    ignoredWords: z.array(z.string().min(1).max(80)).max(2000),
  })
  .partial()
export type DraftPatch = z.infer<typeof draftPatchSchema>

/** What a channel shows: its own text where it has one, else the core. An empty text of its own counts. */
export const textOfChannel = (
  draft: Pick<Draft, 'text' | 'variants' | 'channel'>,
  channel: ChannelId = draft.channel,
): string => draft.variants[channel] ?? draft.text

export type DraftSummary = Pick<
  Draft,
  | 'id'
  | 'title'
  | 'language'
  | 'channel'
  | 'state'
  | 'origin'
  | 'scenario'
  | 'round'
  | 'labels'
  | 'createdAt'
  | 'updatedAt'
  | 'binnedAt'
  | 'archivedAt'
> & {
  /** The first 140 UTF-16 units of the text, for a list. */
  readonly excerpt: string
  readonly words: number
}

/** Counts taken by the tone engine when a version was made; the raw material of Impact. */
export const measuresSchema = z
  .object({
    words: z.int().min(0),
    warnings: z.int().min(0),
    advice: z.int().min(0),
    notes: z.int().min(0),
    engineVersion: z.string().max(40),
  })
  .readonly()
export type Measures = z.infer<typeof measuresSchema>

export const versionReasonSchema = z.enum([
  'round',
  'named',
  'automatic',
  'before-restore',
  'published',
  'practice',
])

export const versionSchema = z
  .object({
    id: versionIdSchema,
    draftId: draftIdSchema,
    reason: versionReasonSchema,
    /** Given by hand, or null: the interface then says "Ensayo n" and the time. */
    name: z.string().max(120).nullable(),
    round: z.int().min(1),
    title: z.string().max(maxTitleUnits),
    text: textSchema,
    variants: z.partialRecord(channelIdSchema, textSchema).readonly(),
    measures: measuresSchema.nullable(),
    createdAt: instantSchema,
  })
  .readonly()
export type Version = z.infer<typeof versionSchema>
export type VersionSummary = Omit<Version, 'text' | 'variants'> & { readonly words: number }
