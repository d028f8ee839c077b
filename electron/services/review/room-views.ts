/** Rooms as the window sees them. */
import { placeNotes } from '../../shared/anchors/index.ts'
import { type Draft, textOfChannel } from '../../shared/entities/draft.ts'
import { type RoomSummary, type RoomView, type ThreadView, foldEvents } from '../../shared/review/index.ts'
import { type Kept, isOwnEvent } from './rooms.ts'

export const summariseRoom = (kept: Kept): RoomSummary => summaryAndTalk(kept).summary

export function viewRoom(kept: Kept): RoomView {
  const { summary, conversation } = summaryAndTalk(kept)
  return { ...summary, conversation, texts: kept.room.texts, unsentIds: kept.room.unsent }
}

/** Each note is looked for in the text of the channel that it was written on. */
export function viewThread(kept: Kept, draft: Draft): ThreadView {
  const view = viewRoom(kept)
  const { versions, notes } = view.conversation
  const placed = notes.map(({ event }) => {
    const channel = versions.find((version) => version.event.textHash === event.textHash)?.event.channel
    return { noteId: event.id, anchor: event.anchor, text: textOfChannel(draft, channel) }
  })
  const found = [...new Set(placed.map(({ text }) => text))].flatMap((text) => {
    const here = placed.filter((note) => note.text === text)
    const placements = placeNotes(
      text,
      here.map(({ anchor }) => anchor),
    )
    return here.map(({ noteId }, index) => ({
      noteId,
      placement: placements[index] ?? { kind: 'gone' as const },
    }))
  })
  return { ...view, placed: found, revision: draft.revision }
}

function summaryAndTalk(kept: Kept) {
  const { side, room } = kept
  const conversation = foldEvents(room.events, room)
  const newest = conversation.versions.at(-1)?.event
  const unsent = new Set<string>(room.unsent)
  const lastSeq = (own: boolean) =>
    room.events
      .filter((event) => isOwnEvent(kept, event) === own && !unsent.has(event.id))
      .reduce((most, { seq }) => Math.max(most, seq), 0)
  const summary: RoomSummary = {
    id: room.id,
    side,
    draftId: room.draftId,
    contactId: room.contactId,
    contactName: room.contactName,
    title: newest?.title ?? '',
    language: newest?.language ?? null,
    channel: newest?.channel ?? null,
    versions: conversation.versions.length,
    question: newest?.question ?? null,
    notes: conversation.notes.length,
    openNotes: conversation.notes.filter(({ verdict }) => verdict === 'open').length,
    unsent: room.unsent.length,
    fresh: room.fresh.length,
    waiting: conversation.waiting,
    turn: lastSeq(false) > lastSeq(true) ? 'mine' : 'theirs',
    lastReceivedAt: room.seen.reduce<string | null>(
      (last, { at }) => (last === null || at > last ? at : last),
      null,
    ),
    lastSentAt: room.lastSentAt,
    updatedAt: room.updatedAt,
  }
  return { summary, conversation }
}
