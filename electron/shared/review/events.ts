/**
 * What two people say about a draft, as events that never change once they were made.
 *
 * An event's id is made from its contents, so that nobody can change what was said and keep its name. `seq` is
 * a Lamport clock: one more than the highest its author knew of. The order of a conversation is (`seq`, author,
 * id): the same on both laptops, whatever their clocks say.
 */
import { z } from 'zod'
import { noteAnchorSchema } from '../anchors/note-anchor.ts'
import { channelIdSchema } from '../channels/channel-id.ts'
import { signingKeySchema } from '../entities/identity.ts'
import { contentLanguageSchema, instantSchema, maxTitleUnits, versionIdSchema } from '../entities/ids.ts'

export const eventIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'ReviewEventId'>()
export type ReviewEventId = z.infer<typeof eventIdSchema>

/** SHA-256, hex, of a text in UTF-8: which text a note speaks of. */
export const textHashSchema = z.string().regex(/^[0-9a-f]{64}$/)

export const maxSeq = 1_000_000_000
export const maxWordsUnits = 20_000
/** What somebody wrote about a draft. */
export const wordsSchema = z.string().min(1).max(maxWordsUnits)

export const noteKindSchema = z.enum(['works', 'question', 'concern', 'wording'])
export type NoteKind = z.infer<typeof noteKindSchema>
export const verdictSchema = z.enum(['accepted', 'set-aside', 'open'])
export type Verdict = z.infer<typeof verdictSchema>

const common = {
  id: eventIdSchema,
  author: signingKeySchema,
  at: instantSchema,
  seq: z.int().min(1).max(maxSeq),
}

/** The executive handed over this text. */
export const versionEventSchema = z.strictObject({
  kind: z.literal('version'),
  ...common,
  textHash: textHashSchema,
  /** The version in the executive's vault; null when the draft was handed over as it stood. */
  versionId: versionIdSchema.nullable(),
  /** What the executive calls the draft. */
  title: z.string().max(maxTitleUnits),
  /** "Ensayo 3" in the interface. */
  round: z.int().min(1),
  language: contentLanguageSchema,
  channel: channelIdSchema,
  question: z.string().max(maxWordsUnits).nullable(),
})
/** A note on a passage; with `rewording` a suggestion of other words for it. */
export const noteEventSchema = z.strictObject({
  kind: z.literal('note'),
  ...common,
  textHash: textHashSchema,
  anchor: noteAnchorSchema,
  noteKind: noteKindSchema,
  text: z.string().max(maxWordsUnits),
  rewording: z.string().max(maxWordsUnits).nullable(),
})
/** A note on the whole. */
export const overallEventSchema = z.strictObject({
  kind: z.literal('overall'),
  ...common,
  textHash: textHashSchema,
  text: wordsSchema,
})
/** An answer to any event but a decision. */
export const replyEventSchema = z.strictObject({
  kind: z.literal('reply'),
  ...common,
  to: eventIdSchema,
  text: wordsSchema,
})
/** The executive's, on a note. The last one counts. */
export const decisionEventSchema = z.strictObject({
  kind: z.literal('decision'),
  ...common,
  on: eventIdSchema,
  verdict: verdictSchema,
})

export const reviewEventSchema = z.discriminatedUnion('kind', [
  versionEventSchema,
  noteEventSchema,
  overallEventSchema,
  replyEventSchema,
  decisionEventSchema,
])
export type ReviewEvent = z.infer<typeof reviewEventSchema>
export type EventOf<Kind extends ReviewEvent['kind']> = Extract<ReviewEvent, { readonly kind: Kind }>
export type VersionEvent = EventOf<'version'>
export type NoteEvent = EventOf<'note'>
export type OverallEvent = EventOf<'overall'>
export type ReplyEvent = EventOf<'reply'>

/** An event before it has an id. */
export type NewEvent = ReviewEvent extends infer Each
  ? Each extends ReviewEvent
    ? Omit<Each, 'id'>
    : never
  : never

/** Who may say what: the owner of the draft hands over and decides, the reviewer notes, both answer. */
export function mayAuthor(event: ReviewEvent, { owner, reviewer }: Roles): boolean {
  if (event.kind === 'reply') return event.author === owner || event.author === reviewer
  const ownersOnly = event.kind === 'version' || event.kind === 'decision'
  return event.author === (ownersOnly ? owner : reviewer)
}
export type Roles = { readonly owner: string; readonly reviewer: string }

/** The order of a conversation. */
export function compareEvents(a: ReviewEvent, b: ReviewEvent): number {
  return a.seq - b.seq || compareText(a.author, b.author) || compareText(a.id, b.id)
}
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The same value always gives the same text: keys in order, no spaces. For JSON values only. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toSorted(([a], [b]) => compareText(a, b))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`
}
