/**
 * Review files out: written where the person chooses, an exit in the ledger before the first byte.
 *
 * The room says "sent" before the file is written, so that nothing which may have left can be taken back; when
 * writing fails it says "not sent" again.
 */
import { basename } from 'node:path'
import { type Draft, type Version, textOfChannel } from '../../shared/entities/draft.ts'
import type { ChannelId } from '../../shared/channels/channel-id.ts'
import type { Contact, ContactId } from '../../shared/entities/contact.ts'
import { type DraftId, type VersionId, contentLanguageSchema } from '../../shared/entities/ids.ts'
import { AppError } from '../../shared/errors.ts'
import {
  type BundleManifest,
  type ExportedBundle,
  type ReviewEvent,
  type Room,
  type RoomId,
  bundleExtension,
  maxBundleBytes,
  nextSeq,
} from '../../shared/review/index.ts'
import { textFigures } from '../documents/text-figures.ts'
import { fileEntry } from '../export/save-file.ts'
import type { Identity } from '../identity/identity.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Clock, Dialogs, Ids } from '../ports.ts'
import { writeFileDurably } from '../vault/durable-file.ts'
import { type Part, writeContent } from './bundle-content.ts'
import type { Contacts } from './contacts.ts'
import { contactIdOf, named, roomIdOf, textHash } from './hashes.ts'
import { notesAsMarkdown } from './notes-markdown.ts'
import { type Kept, type Rooms, isOwnEvent, ownKeyOf } from './rooms.ts'
import { seal } from './sealing.ts'

export type SendParts = {
  readonly rooms: Rooms
  readonly contacts: Contacts
  readonly identity: Identity
  readonly drafts: { get(id: DraftId): Promise<Draft> }
  readonly versionOf: (id: VersionId) => Promise<Version>
  readonly dialogs: Pick<Dialogs, 'chooseSaveFile'>
  readonly ledger: Ledger
  readonly clock: Clock
  readonly ids: Ids
}

export type DraftToSend = {
  readonly draftId: DraftId
  readonly versionId: VersionId | null
  readonly channel?: ChannelId | undefined
  readonly contactId: ContactId
  readonly question: string | null
}

export function createSending(parts: SendParts) {
  const { rooms, contacts, identity, drafts, versionOf, dialogs, ledger, clock, ids } = parts
  const now = () => clock.now().toISOString()

  /** The name on the outside tells the day and nothing of the draft; no two are the same by accident. */
  const choosePath = () => {
    const mark = Buffer.from(ids.bytes(2)).toString('hex')
    const suggestedName = `ensayo-${now().slice(0, 10)}-${mark}`
    return dialogs.chooseSaveFile({ suggestedName, extension: bundleExtension })
  }

  const exportDraft = async (given: DraftToSend): Promise<ExportedBundle> => {
    const contact = await contacts.get(given.contactId)
    const { signingKey } = await identity.own()
    const draft = await drafts.get(given.draftId)
    const version = given.versionId === null ? null : await versionOf(given.versionId)
    if (version !== null && version.draftId !== draft.id) throw new AppError('not-found')
    const channel = given.channel ?? draft.channel
    // Half a character has no place in UTF-8: both laptops speak of the text as it travels.
    const text = wellFormed(textOfChannel({ ...draft, ...version, channel }, channel))
    const roles = { draftId: draft.id, owner: signingKey, reviewer: contact.signingKey }
    const roomId = roomIdOf(roles)
    const path = await choosePath()
    if (path === null) return null
    const about = {
      kind: 'version',
      author: signingKey,
      at: now(),
      textHash: textHash(text),
      versionId: version?.id ?? null,
      title: wellFormed(version?.title ?? draft.title),
      round: version?.round ?? draft.round,
      language: contentLanguageSchema.parse(draft.language),
      channel,
      question: wellFormed(given.question?.trim() ?? '') || null,
    } as const
    const made: ReviewEvent[] = []
    const kept = await rooms.change('owner', roomId, (before) => {
      const room = before ?? newRoom({ ...roles, id: roomId, contact, at: now() })
      made.push(named(roomId, { ...about, seq: nextSeq(room.events) }))
      return {
        ...sentFrom(room, now()),
        contactName: contact.name,
        events: [...room.events, ...made],
        texts: { ...room.texts, [about.textHash]: text },
      }
    })
    if (kept === null) throw new Error('a room was not kept')
    await writeOut({ side: 'owner', room: kept }, contact, path, text, (room) => ({
      ...room,
      events: room.events.filter(({ id }) => !made.some((event) => event.id === id)),
    }))
    return { fileName: basename(path), roomId }
  }

  const exportNotes = async (roomId: RoomId): Promise<ExportedBundle> => {
    const found = await rooms.get(roomId)
    await assertPresentIdentity(identity, found)
    const contact = await contacts.get(found.room.contactId)
    const path = await choosePath()
    if (path === null) return null
    let unsent: Room['unsent'] = []
    const room = await rooms.change(found.side, roomId, (before) => {
      if (before === null) throw new AppError('not-found')
      unsent = before.unsent
      return sentFrom(before, now())
    })
    if (room === null) throw new AppError('not-found')
    await writeOut({ side: found.side, room }, contact, path, null, (after) => ({
      ...after,
      unsent: [...new Set([...unsent, ...after.unsent])],
      lastSentAt: found.room.lastSentAt,
    }))
    return { fileName: basename(path), roomId }
  }

  const writeOut = async (
    kept: Kept,
    contact: Contact,
    path: string,
    text: string | null,
    takeBack: (room: Room) => Room,
  ) => {
    const { side, room } = kept
    try {
      const { plain, sealed } = await makeBundle(kept, contact, text)
      const figures = { ...textFigures(plain), bytes: sealed.length }
      const { id } = await ledger.append(fileEntry(basename(path), figures))
      try {
        await writeFileDurably(path, sealed)
      } catch (error) {
        await ledger.update(id, 'failed')
        throw error
      }
      await ledger.update(id, 'done').catch((error: unknown) => {
        // The file is there: failing now would say that it is not. At the next start the entry says "unknown".
        if (!(error instanceof AppError)) throw error
      })
    } catch (error) {
      await rooms.change(side, room.id, (after) => (after === null ? null : takeBack(after)))
      throw error
    }
  }

  const makeBundle = async (kept: Kept, contact: Contact, text: string | null) => {
    const { room } = kept
    const own = await identity.own()
    const card = await contacts.ownCard()
    const events = room.events.filter((event) => isOwnEvent(kept, event))
    const notes = notesAsMarkdown(room, events, { from: card.name, to: contact.name })
    const bytes = (words: string) => Buffer.from(words, 'utf8')
    const all: readonly Part[] = [
      { name: 'notes.md', bytes: bytes(notes) },
      ...(text === null ? [] : [{ name: 'text.md' as const, bytes: bytes(text) }]),
      { name: 'events.json', bytes: bytes(JSON.stringify(events, null, 1)) },
    ]
    const about: Omit<BundleManifest, 'format' | 'parts'> = {
      id: Buffer.from(ids.bytes(16)).toString('hex'),
      kind: text === null ? 'notes' : 'draft',
      from: { recipient: own.recipient, signingKey: own.signingKey, name: card.name },
      to: { recipient: contact.recipient, signingKey: contact.signingKey },
      room: { id: room.id, draftId: room.draftId, owner: room.owner, reviewer: room.reviewer },
      number: room.sent,
      createdAt: now(),
      contact: card.text,
    }
    const content = await writeContent(about, all, identity.sign)
    const sealed = await seal(content, [contact.recipient, own.recipient])
    if (sealed.length > maxBundleBytes) throw new AppError('too-large', { details: { reason: 'bundle' } })
    return { sealed, plain: text === null ? notes : `${text}\n${notes}` }
  }

  return { exportDraft, exportNotes }
}

const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8')

const sentFrom = (room: Room, at: string): Room => ({
  ...room,
  sent: room.sent + 1,
  lastSentAt: at,
  unsent: [],
})

/** A room belongs to the identity it was made with; a renewed one starts rooms of its own. */
export async function assertPresentIdentity(identity: Identity, kept: Kept): Promise<void> {
  if ((await identity.own()).signingKey !== ownKeyOf(kept))
    throw new AppError('forbidden', { details: { reason: 'identity-renewed' } })
}

export function newRoom(about: {
  readonly id: RoomId
  readonly draftId: DraftId
  readonly owner: string
  readonly reviewer: string
  readonly contact: Pick<Contact, 'signingKey' | 'name'>
  readonly at: string
}): Room {
  const { contact, at, ...roles } = about
  return {
    ...roles,
    contactId: contactIdOf(contact.signingKey),
    contactName: contact.name,
    events: [],
    texts: {},
    seen: [],
    unsent: [],
    sent: 0,
    lastSentAt: null,
    fresh: [],
    createdAt: at,
    updatedAt: at,
  }
}
