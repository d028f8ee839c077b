/** Branded identifiers: a draft's id can never be passed where a session's is meant. */
import { z } from 'zod'

const idText = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{7,63}$/)

export const draftIdSchema = idText.brand<'DraftId'>()
export type DraftId = z.infer<typeof draftIdSchema>
export const versionIdSchema = idText.brand<'VersionId'>()
export type VersionId = z.infer<typeof versionIdSchema>
export const publicationIdSchema = idText.brand<'PublicationId'>()
export type PublicationId = z.infer<typeof publicationIdSchema>
export const destinationIdSchema = idText.brand<'DestinationId'>()
export type DestinationId = z.infer<typeof destinationIdSchema>
export const pairIdSchema = idText.brand<'PairId'>()
export type PairId = z.infer<typeof pairIdSchema>
export const sessionIdSchema = idText.brand<'SessionId'>()
export type SessionId = z.infer<typeof sessionIdSchema>
export const ownProgrammeIdSchema = idText.brand<'OwnProgrammeId'>()
export type OwnProgrammeId = z.infer<typeof ownProgrammeIdSchema>
export const roundIdSchema = idText.brand<'RoundId'>()
export type RoundId = z.infer<typeof roundIdSchema>
export const conversationIdSchema = idText.brand<'ConversationId'>()
export type ConversationId = z.infer<typeof conversationIdSchema>
export const feedPostIdSchema = idText.brand<'FeedPostId'>()
export type FeedPostId = z.infer<typeof feedPostIdSchema>

/** Stable, readable name of a piece of content: `listen-first`, `acme:layoffs` for a pack's. */
export const contentIdSchema = z
  .string()
  .regex(/^(?:[a-z0-9-]+:)?[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)
export type ContentId = z.infer<typeof contentIdSchema>

/** A moment: ISO 8601 in UTC, with milliseconds, as `Date.prototype.toISOString` writes it. */
export const instantSchema = z.iso.datetime()
export type Instant = z.infer<typeof instantSchema>

/** A calendar day without a zone: `2026-11-21`. */
export const calendarDaySchema = z.iso.date()

/** Language of a text (not of the interface): a BCP 47 tag such as `es` or `en-GB`. The list can grow. */
export const contentLanguageSchema = z.string().regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/)
export type ContentLanguage = z.infer<typeof contentLanguageSchema>

/** Longest text a draft may hold, in UTF-16 units: a 1 MB paste fits, a runaway program does not. */
export const maxTextUnits = 4_000_000
export const maxTitleUnits = 300

/** A reference to content together with the version that was used. */
export const contentReferenceSchema = z.object({ id: contentIdSchema, version: z.int().min(1) }).readonly()
export type ContentReference = z.infer<typeof contentReferenceSchema>
