/**
 * Review files in. A file is refused with its reason and changes nothing, or it is merged into its room by one
 * write: after a crash it was merged or it was not, and opening it again is always right.
 */
import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { type DraftId, maxTextUnits } from '../../shared/entities/ids.ts'
import { AppError } from '../../shared/errors.ts'
import {
  type Arrival,
  type BundleManifest,
  type OpenedBundle,
  type ReviewEvent,
  type Room,
  type RoomSide,
  foldEvents,
  maxBundleBytes,
  mayAuthor,
  mergeArrival,
  reviewEventSchema,
} from '../../shared/review/index.ts'
import { maxEvents } from '../../shared/review/room.ts'
import type { Identity } from '../identity/identity.ts'
import { fingerprintOf } from '../identity/signatures.ts'
import type { Clock } from '../ports.ts'
import { type BundleContent, readContent } from './bundle-content.ts'
import { parseJson, readContactLine } from './contact-line.ts'
import type { Contacts } from './contacts.ts'
import { eventIdOf, roomIdOf, textHash } from './hashes.ts'
import type { Rooms } from './rooms.ts'
import { unseal } from './sealing.ts'
import { newRoom } from './send.ts'

export type ReceiveParts = {
  readonly rooms: Rooms
  readonly contacts: Contacts
  readonly identity: Identity
  readonly hasDraft: (id: DraftId) => Promise<boolean>
  readonly clock: Clock
}

type Refused = Extract<OpenedBundle, { readonly kind: 'refused' }>
type Reason = Exclude<Refused['reason'], 'stranger'>
const refused = (reason: Reason): Refused => ({ kind: 'refused', reason })

/** All texts of one room together, in UTF-16 units. */
const maxRoomUnits = 8 * maxTextUnits

export function createReceiving({ rooms, contacts, identity, hasDraft, clock }: ReceiveParts) {
  const open = async (bytes: Uint8Array): Promise<OpenedBundle> => {
    const unsealed = await unseal(bytes, await identity.ageSecrets())
    if (unsealed.kind === 'refused') return refusedFor(unsealed.reason)
    const content = readContent(unsealed.value)
    return content.kind === 'refused' ? refusedFor(content.reason) : take(content.value)
  }

  const take = async (content: BundleContent): Promise<OpenedBundle> => {
    const { manifest } = content
    const { from, to, room: about } = manifest
    if (roomIdOf(about) !== about.id || !isBetween(manifest)) return refused('altered')
    if (!(await identity.isOwn(to))) {
      if (!(await identity.isOwn(from))) return refused('for-someone-else')
      const side = from.signingKey === about.owner ? 'owner' : 'reviewer'
      return { kind: 'unchanged', why: 'own', roomId: about.id, side, draftId: about.draftId }
    }
    const contact = await contacts.knownAs(from)
    if (contact === null) return stranger(manifest)
    const brought = readArrival(content, clock.now().toISOString())
    if (brought === null) return refused('altered')
    const side = to.signingKey === about.owner ? 'owner' : 'reviewer'
    return merge(content, brought, side, contact.name)
  }

  const merge = async (
    { manifest }: BundleContent,
    arrival: Arrival,
    side: RoomSide,
    contactName: string,
  ): Promise<OpenedBundle> => {
    const { id: roomId, draftId } = manifest.room
    const place = { roomId, side, draftId } as const
    const answers: OpenedBundle[] = []
    await rooms.change(side, roomId, async (before) => {
      if (before?.seen.some(({ id }) => id === manifest.id) === true) {
        answers.push({ kind: 'unchanged', why: 'seen', ...place })
        return before
      }
      if (before === null && side === 'owner' && !(await hasDraft(draftId))) {
        answers.push(refused('unknown-draft'))
        return null
      }
      const room =
        before ?? newRoom({ ...manifest.room, contact: manifest.from, at: clock.now().toISOString() })
      const merged = mergeArrival({ ...room, contactName }, arrival)
      if (isTooMuch(merged)) {
        answers.push(refused('too-large'))
        return before
      }
      const known = new Set<string>(room.events.map(({ id }) => id))
      const added = merged.events.filter(({ id }) => !known.has(id)).map(({ id }) => id)
      answers.push({
        kind: 'opened',
        ...place,
        from: contactName,
        bundle: manifest.kind,
        added: added.length,
        order: room.seen.some(({ number }) => number > manifest.number) ? 'late' : 'next',
        waiting: foldEvents(merged.events, merged).waiting,
      })
      return { ...merged, fresh: [...room.fresh, ...added] }
    })
    const [answer] = answers
    if (answer === undefined) throw new Error('a review file got no answer')
    return answer
  }

  /** A file the system, a dialog or the window named. Looks at the size first: a file of gigabytes is never read. */
  const receiveFile = async (path: string): Promise<OpenedBundle> => {
    try {
      const { size } = await stat(path)
      if (size > maxBundleBytes) return refused('too-large')
      return await open(new Uint8Array(await readFile(path)))
    } catch (error) {
      if (error instanceof Error && 'syscall' in error)
        throw new AppError('disk-failed', { details: { reason: 'bundle-unreadable' } })
      throw error
    }
  }
  return { open, receiveFile }
}

/** What comes from the two lower layers never is `stranger`: that one is known here only. */
const refusedFor = (reason: Refused['reason']): Refused => refused(reason === 'stranger' ? 'altered' : reason)

function stranger({ from, contact }: BundleManifest): OpenedBundle {
  const line = readContactLine(contact)
  if (line.kind !== 'card') return refused('altered')
  const { recipient, signingKey, name } = line.card
  if (recipient !== from.recipient || signingKey !== from.signingKey) return refused('altered')
  return {
    kind: 'refused',
    reason: 'stranger',
    sender: { name, fingerprint: fingerprintOf(line.card), contact },
  }
}

/** A room has two people, and a text goes from its owner to its reviewer. */
function isBetween({ from, to, kind, room: { owner, reviewer } }: BundleManifest): boolean {
  if (owner === reviewer) return false
  if (from.signingKey === owner) return to.signingKey === reviewer
  return kind === 'notes' && from.signingKey === reviewer && to.signingKey === owner
}

/** Null when the events are not what this sender may say in this room. */
function readArrival({ manifest, parts }: BundleContent, at: string): Arrival | null {
  const { id, number, from, room, kind } = manifest
  const json = parts['events.json']
  const events = json && eventsSchema.safeParse(parseJson(json))
  if (!events?.success || (kind === 'draft') !== (parts['text.md'] !== undefined)) return null
  const isHonest = (event: ReviewEvent) =>
    event.author === from.signingKey && mayAuthor(event, room) && eventIdOf(room.id, event) === event.id
  if (!events.data.every(isHonest)) return null
  const arrival = { events: events.data, texts: {}, seen: [{ id, number, at }] }
  if (parts['text.md'] === undefined) return arrival
  const text = decode(parts['text.md'])
  if (text === null || text.length > maxTextUnits) return null
  const hash = textHash(text)
  const isNamed = events.data.some((event) => event.kind === 'version' && event.textHash === hash)
  return isNamed ? { ...arrival, texts: { [hash]: text } } : null
}
const eventsSchema = z.array(reviewEventSchema).max(maxEvents)

function decode(bytes: Uint8Array): string | null {
  try {
    // Without `ignoreBOM` a mark at the start would be lost, and the hash with it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const isTooMuch = ({ events, texts }: Pick<Room, 'events' | 'texts'>): boolean =>
  events.length > maxEvents ||
  Object.values(texts).reduce((sum, { length }) => sum + length, 0) > maxRoomUnits
