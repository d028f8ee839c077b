/**
 * A room as it is read: the same for the same set of events, in whatever order they came.
 *
 * What speaks of something that has not come yet (an answer to a note, a decision, a note on a text) waits, is
 * counted, and appears by itself once the other file was opened.
 */
import {
  type NoteEvent,
  type OverallEvent,
  type ReplyEvent,
  type ReviewEvent,
  type ReviewEventId,
  type Roles,
  type Verdict,
  type VersionEvent,
  compareEvents,
  mayAuthor,
} from './events.ts'

export type ReviewedNote = {
  readonly event: NoteEvent
  readonly verdict: Verdict
  /** When it was decided; null while it is open. */
  readonly decidedAt: string | null
  readonly replies: readonly ReplyEvent[]
}
export type Talk<Event> = { readonly event: Event; readonly replies: readonly ReplyEvent[] }
export type Conversation = {
  /** Oldest first, each with its question and the answers to that. */
  readonly versions: readonly Talk<VersionEvent>[]
  readonly notes: readonly ReviewedNote[]
  readonly overall: readonly Talk<OverallEvent>[]
  /** Events that wait for another file. */
  readonly waiting: number
}

export function foldEvents(given: readonly ReviewEvent[], roles: Roles): Conversation {
  const events = given.filter((event) => mayAuthor(event, roles)).toSorted(compareEvents)
  const byId = new Map<string, ReviewEvent>()
  // Of two with one id the first in order stays. Ids are made from contents: only a forger gets here.
  for (const event of events) if (!byId.has(event.id)) byId.set(event.id, event)
  const known = [...byId.values()]
  const texts = new Set(known.flatMap((event) => (event.kind === 'version' ? [event.textHash] : [])))
  const isThere = (event: ReviewEvent | undefined): boolean =>
    event !== undefined &&
    (event.kind === 'version' ||
      ((event.kind === 'note' || event.kind === 'overall') && texts.has(event.textHash)))

  const replies = new Map<string, ReplyEvent[]>()
  const decisions = new Map<string, { readonly verdict: Verdict; readonly at: string }>()
  let waiting = 0
  for (const event of known) {
    if (event.kind === 'reply') {
      const root = rootOf(event, byId)
      if (root === null || !isThere(root)) waiting += 1
      else replies.set(root.id, [...(replies.get(root.id) ?? []), event])
    } else if (event.kind === 'decision') {
      const note = byId.get(event.on)
      if (note?.kind === 'note' && isThere(note))
        decisions.set(event.on, { verdict: event.verdict, at: event.at })
      else waiting += 1
    } else if (!isThere(event)) waiting += 1
  }
  const repliesTo = (id: ReviewEventId) => replies.get(id) ?? []
  const shown = known.filter(isThere)
  return {
    versions: shown.flatMap((event) =>
      event.kind === 'version' ? [{ event, replies: repliesTo(event.id) }] : [],
    ),
    notes: shown.flatMap((event): readonly ReviewedNote[] => {
      if (event.kind !== 'note') return []
      const decision = decisions.get(event.id)
      const verdict = decision?.verdict ?? 'open'
      const decidedAt = verdict === 'open' ? null : (decision?.at ?? null)
      return [{ event, verdict, decidedAt, replies: repliesTo(event.id) }]
    }),
    overall: shown.flatMap((event) =>
      event.kind === 'overall' ? [{ event, replies: repliesTo(event.id) }] : [],
    ),
    waiting,
  }
}

/** What an answer is about in the end, through answers to answers; null while a link of the chain is missing. */
function rootOf(reply: ReplyEvent, byId: ReadonlyMap<string, ReviewEvent>): ReviewEvent | null {
  const seen = new Set<string>()
  let at: ReviewEvent | undefined = reply
  while (at?.kind === 'reply') {
    if (seen.has(at.id)) return null
    seen.add(at.id)
    at = byId.get(at.to)
  }
  return at === undefined || at.kind === 'decision' ? null : at
}
