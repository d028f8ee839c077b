/**
 * Reviews between two laptops, without a server. What the window asks is in the contract: `contacts.*`, `review.*`.
 *
 * The executive (owner of a draft):
 *   review.exportDraft   this text, with a question if there is one, as a file for one contact
 *   review.choose, .open a file from the system's dialog, or its bytes (drag and drop)
 *   review.threads       what was said about a draft, a thread for each contact, each note placed in the stored text
 *   review.decide        accept a note, set it aside, or open it again; the draft itself is changed by the window
 *   review.reply, .exportNotes   answers and decisions travel back in a file
 * The mentor:
 *   review.rooms, .room  drafts that were handed over, each text of them, and what was said
 *   review.addNote       a note on a passage of one text, with other words for it if there are any
 *   review.addOverall, .reply, .removeUnsent, .exportNotes, .removeRoom
 * Both: review.looked (nothing is new any more); the event `review.changed` after every change.
 *
 * Guarantees: acknowledged is on disk; a file changes one document by one write, or none; the same file twice
 * changes nothing; files in any order give the same room (`electron/shared/review`); notes live in documents of
 * their own and are no part of any draft. Files that the system opens come to `offerFile` and wait until the window
 * asks for them (`review.openWaiting`).
 */
import { makeNoteAnchor } from '../../shared/anchors/index.ts'
import type { Draft, Version } from '../../shared/entities/draft.ts'
import type { DraftId, VersionId } from '../../shared/entities/ids.ts'
import { AppError } from '../../shared/errors.ts'
import {
  type NewEvent,
  type OpenedBundle,
  type ReviewEventId,
  type Room,
  type RoomId,
  type RoomView,
  compareText,
  foldEvents,
  nextSeq,
} from '../../shared/review/index.ts'
import type { Documents } from '../documents/collection.ts'
import { unlessDamaged } from '../documents/create-documents.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Identity } from '../identity/identity.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Clock, Dialogs, Emit, Ids } from '../ports.ts'
import { type ContactMethod, createContacts, type Contacts } from './contacts.ts'
import { named } from './hashes.ts'
import { createIncoming } from './incoming.ts'
import { createReceiving } from './receive.ts'
import { summariseRoom, viewRoom, viewThread } from './room-views.ts'
import { createRooms, type Kept, ownKeyOf, type Rooms, without } from './rooms.ts'
import { assertPresentIdentity, createSending } from './send.ts'

export type ReviewMethod =
  | ContactMethod
  | `review.${'exportDraft' | 'exportNotes' | 'choose' | 'open' | 'threads' | 'decide' | 'reply'}`
  | 'review.openWaiting'
  | 'review.openAgain'
  | `review.${'rooms' | 'room' | 'addNote' | 'addOverall' | 'removeUnsent' | 'removeRoom' | 'looked'}`

export type ReviewParts = {
  readonly documents: Documents
  readonly identity: Identity
  readonly drafts: { get(id: DraftId): Promise<Draft> }
  readonly versionOf: (id: VersionId) => Promise<Version>
  readonly ownName: () => Promise<string>
  readonly dialogs: Pick<Dialogs, 'chooseSaveFile' | 'chooseBundle'>
  readonly ledger: Ledger
  readonly clock: Clock
  readonly ids: Ids
  readonly emit: Emit
}

export type Review = {
  readonly handlers: HandlersOf<ReviewMethod>
  /** A file that the system opened (a double click): its absolute path. Needs an open vault. */
  receiveFile(path: string): Promise<OpenedBundle>
  /** The same, whether the vault is open or not: it waits until the window asks for it. */
  offerFile(path: string): void
  /** Answers while the vault is locked. */
  readonly atTheDoor: HandlersOf<'review.waiting'>
  readonly contacts: Contacts
  /** Threads about own drafts: they go with their draft. */
  readonly threads: Rooms['threads']
}

export function createReview(parts: ReviewParts): Review {
  const { documents, identity, drafts, versionOf, ownName, dialogs, ledger, clock, ids, emit } = parts
  const rooms = createRooms(documents, clock, emit)
  const contacts = createContacts({ documents, identity, clock, ownName })
  const hasDraft = async (id: DraftId) => (await unlessDamaged(drafts.get(id))) !== null
  const receiving = createReceiving({ rooms, contacts, identity, hasDraft, clock })
  const incoming = createIncoming(receiving.receiveFile, emit)
  const sending = createSending({ rooms, contacts, identity, drafts, versionOf, dialogs, ledger, clock, ids })

  /** Under the name the contact has now; a removed one keeps the name it had. */
  const renamed = async ({ side, room }: Kept): Promise<Kept> => {
    const contact = await contacts.find(room.contactId)
    return contact === null ? { side, room } : { side, room: { ...room, contactName: contact.name } }
  }
  const shown = async (kept: Kept): Promise<RoomView> => viewRoom(await renamed(kept))
  const listed = async (side: Kept['side']): Promise<readonly Kept[]> =>
    Promise.all((await rooms.list(side)).map((room) => renamed({ side, room })))

  /** One more event of one's own. `check` sees the room as it is written to. */
  const say = async (
    roomId: RoomId,
    event: (kept: Kept) => WithoutCommon<NewEvent>,
    replaces: ReviewEventId | null = null,
  ): Promise<RoomView> => {
    const kept = await rooms.get(roomId)
    await assertPresentIdentity(identity, kept)
    const room = await rooms.change(kept.side, roomId, (stored) => {
      if (stored === null) throw new AppError('not-found')
      const before = { side: kept.side, room: replaces === null ? stored : takenBack(stored, replaces) }
      const own = { author: ownKeyOf(before), at: clock.now().toISOString(), seq: nextSeq(stored.events) }
      const made = named(roomId, { ...event(before), ...own })
      const { events, unsent } = before.room
      return { ...before.room, events: [...events, made], unsent: [...unsent, made.id] }
    })
    if (room === null) throw new AppError('not-found')
    return shown({ side: kept.side, room })
  }

  return {
    receiveFile: receiving.receiveFile,
    offerFile: incoming.offer,
    atTheDoor: incoming.atTheDoor,
    contacts,
    threads: rooms.threads,
    handlers: {
      ...contacts.handlers,
      ...incoming.handlers,
      'review.exportDraft': sending.exportDraft,
      'review.exportNotes': ({ roomId }) => sending.exportNotes(roomId),
      'review.choose': async () => {
        const path = await dialogs.chooseBundle()
        return path === null ? null : incoming.receive(path)
      },
      'review.open': ({ bytes }) => receiving.open(bytes),
      'review.threads': async ({ draftId }) => {
        const draft = await drafts.get(draftId)
        const threads = (await listed('owner')).filter(({ room }) => room.draftId === draftId)
        return threads.map((kept) => viewThread(kept, draft)).toSorted(lastChangedFirst)
      },
      'review.rooms': async () => {
        const all = [...(await listed('owner')), ...(await listed('reviewer'))]
        return all.map(summariseRoom).toSorted(lastChangedFirst)
      },
      'review.room': async ({ id }) => shown(await rooms.get(id)),
      'review.addNote': ({ roomId, textHash, range, noteKind, text, rewording, replaces }) =>
        say(
          roomId,
          (kept) => {
            const anchor = makeNoteAnchor(textIn(kept, 'reviewer', textHash), range)
            if (anchor === null) throw new AppError('invalid-parameters', { details: { reason: 'range' } })
            return { kind: 'note', textHash, anchor, noteKind, text, rewording }
          },
          replaces,
        ),
      'review.addOverall': ({ roomId, textHash, text, replaces }) =>
        say(
          roomId,
          (kept) => {
            textIn(kept, 'reviewer', textHash)
            return { kind: 'overall', textHash, text }
          },
          replaces,
        ),
      'review.reply': ({ roomId, to, text }) =>
        say(roomId, ({ room }) => {
          const about = room.events.find(({ id }) => id === to)
          if (about === undefined || about.kind === 'decision') throw new AppError('not-found')
          return { kind: 'reply', to, text }
        }),
      'review.decide': ({ roomId, noteId, verdict }) =>
        say(roomId, (kept) => {
          assertSide(kept, 'owner')
          const note = foldEvents(kept.room.events, kept.room).notes.find(({ event }) => event.id === noteId)
          if (note === undefined) throw new AppError('not-found')
          return { kind: 'decision', on: noteId, verdict }
        }),
      'review.removeUnsent': async ({ roomId, eventId }) => {
        const { side } = await rooms.get(roomId)
        const room = await rooms.change(side, roomId, (stored) => stored && takenBack(stored, eventId))
        if (room === null) throw new AppError('not-found')
        return shown({ side, room })
      },
      'review.removeRoom': async ({ id }) => {
        // Threads about an own draft go with the draft.
        assertSide(await rooms.get(id), 'reviewer')
        await rooms.remove(id)
      },
      'review.looked': async ({ id }) => {
        const { side } = await rooms.get(id)
        await rooms.change(side, id, (room) =>
          room === null || room.fresh.length === 0 ? room : { ...room, fresh: [] },
        )
      },
    },
  }
}

/** Instants are ASCII: comparing code units is their order. */
const lastChangedFirst = (a: { readonly updatedAt: string }, b: { readonly updatedAt: string }): number =>
  compareText(b.updatedAt, a.updatedAt)

type WithoutCommon<Event> = Event extends NewEvent ? Omit<Event, 'author' | 'at' | 'seq'> : never

function assertSide({ side }: Kept, expected: Kept['side']): void {
  if (side !== expected) throw new AppError('forbidden', { details: { reason: 'side' } })
}

function textIn(kept: Kept, side: Kept['side'], textHash: string): string {
  assertSide(kept, side)
  const text = kept.room.texts[textHash]
  if (text === undefined) throw new AppError('not-found')
  return text
}

/** What is in a file already cannot be taken back: `too-late`. Own answers to it that are unsent go with it. */
function takenBack(room: Room, eventId: ReviewEventId): Room {
  if (!room.events.some(({ id }) => id === eventId)) throw new AppError('not-found')
  if (!room.unsent.includes(eventId)) throw new AppError('too-late')
  const answers = room.events.filter((event) => event.kind === 'reply' && event.to === eventId)
  const rest: Room = {
    ...room,
    events: room.events.filter(({ id }) => id !== eventId),
    unsent: without(room.unsent, eventId),
  }
  return answers.reduce<Room>((left, { id }) => takenBack(left, id), rest)
}
