/** The drafts as a collection: where they lie, labels, searching, and files in and out. */
import { z } from 'zod'
import { channelIdSchema, type ChannelId } from '../channels/channel-id.ts'
import { draftStateSchema } from './draft.ts'
import { contentLanguageSchema, draftIdSchema, type DraftId } from './ids.ts'

/** As many as one act may name. */
export const maxDraftsAtOnce = 20_000
export const draftIdsSchema = z.array(draftIdSchema).min(1).max(maxDraftsAtOnce)

/** Where a draft lies. The bin is emptied by itself, 30 days after a draft came to it. */
export const shelfSchema = z.enum(['list', 'archive', 'bin'])
export type Shelf = z.infer<typeof shelfSchema>
export const daysInTheBin = 30

/** The bin wins: what was archived and then binned lies in the bin. */
export function shelfOf(draft: {
  readonly binnedAt: string | null
  readonly archivedAt?: string | null | undefined
}): Shelf {
  if (draft.binnedAt !== null) return 'bin'
  return draft.archivedAt ? 'archive' : 'list'
}

/** One line, without spaces around it. */
export const labelSchema = z
  .string()
  .max(60)
  .transform((label) => label.replaceAll(/\s+/g, ' ').trim())
  .pipe(z.string().min(1))

/** Narrows a list or a search: null lets everything through. */
export const draftFilterSchema = z
  .object({
    label: z.string().max(60).nullable(),
    state: draftStateSchema.nullable(),
    channel: channelIdSchema.nullable(),
    language: contentLanguageSchema.nullable(),
  })
  .readonly()
export type DraftFilter = z.infer<typeof draftFilterSchema>

export const maxQueryUnits = 200
export const draftQuerySchema = z.strictObject({
  query: z.string().max(maxQueryUnits),
  shelves: z.array(shelfSchema).min(1).max(3),
  filter: draftFilterSchema,
  /** Answers at most this many. */
  limit: z.int().min(1).max(500),
})
export type DraftQuery = z.infer<typeof draftQuerySchema>

/** UTF-16 units of a text, the end not included. */
export type TextRange = { readonly start: number; readonly end: number }

export type DraftFind = {
  readonly id: DraftId
  readonly title: string
  readonly inTitle: readonly TextRange[]
  readonly labels: readonly string[]
  /** Words around the first place in the text; null when only title or labels match. */
  readonly snippet: {
    readonly text: string
    readonly matches: readonly TextRange[]
    /** The channel whose variant it stands in; null for the shared text. */
    readonly channel: ChannelId | null
  } | null
}
export type DraftFinds = {
  readonly finds: readonly DraftFind[]
  /** How many match in all. */
  readonly total: number
  /** False while texts are still being read after unlocking: `drafts.indexed` tells when it is worth asking again. */
  readonly complete: boolean
}

/** Largest text file that is taken in, in bytes: 1 MiB. */
export const maxImportBytes = 1024 * 1024
export const maxFilesAtOnce = 500

export const importSettingsSchema = z.strictObject({
  /** For files that do not say their own. */
  language: contentLanguageSchema,
  channel: channelIdSchema,
})
export type ImportSettings = z.infer<typeof importSettingsSchema>

/** `bytes` is null for a file that is too large to be worth carrying over: its size tells why. */
export const droppedFileSchema = z.object({
  name: z.string().max(400),
  size: z.number().min(0),
  bytes: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.length <= maxImportBytes)
    .nullable(),
})
export type DroppedFile = z.infer<typeof droppedFileSchema>

/** Something to know about a file that was taken in. */
export type ImportNotice = 'old-encoding' | 'from-html'
export type ImportRefusal = 'too-large' | 'not-text' | 'empty' | 'unreadable'
export type ImportReport = {
  readonly imported: readonly {
    readonly id: DraftId
    readonly fileName: string
    readonly notices: readonly ImportNotice[]
  }[]
  readonly refused: readonly { readonly fileName: string; readonly why: ImportRefusal }[]
}

export type ExportReport = {
  readonly files: number
  /** Name of the file, or of the folder that was made. */
  readonly name: string
}
