/** Names that are made from what they name: an event, a room, a contact. 128 bits of SHA-256, hex. */
import { createHash } from 'node:crypto'
import { type ContactId, contactIdSchema } from '../../shared/entities/contact.ts'
import {
  type NewEvent,
  type ReviewEvent,
  type ReviewEventId,
  type RoomId,
  canonicalJson,
  eventIdSchema,
  reviewEventSchema,
  roomIdSchema,
} from '../../shared/review/index.ts'

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)

export const textHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export const contactIdOf = (signingKey: string): ContactId =>
  contactIdSchema.parse(hashOf('ensayo-contact-id-1', signingKey))

export const roomIdOf = (room: {
  readonly draftId: string
  readonly owner: string
  readonly reviewer: string
}): RoomId => roomIdSchema.parse(hashOf('ensayo-room-1', room.draftId, room.owner, room.reviewer))

/** Bound to its room: an event cannot be carried into another one. */
export function eventIdOf(roomId: RoomId, event: NewEvent): ReviewEventId {
  const { id: _, ...contents } = event as NewEvent & { readonly id?: string }
  return eventIdSchema.parse(hashOf('ensayo-event-1', roomId, canonicalJson(contents)))
}

export const named = (roomId: RoomId, event: NewEvent): ReviewEvent =>
  reviewEventSchema.parse({ ...event, id: eventIdOf(roomId, event) })
