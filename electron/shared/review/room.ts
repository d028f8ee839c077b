/**
 * The conversation about one draft between its owner and one reviewer, as each of the two laptops keeps it.
 *
 * `mergeRooms` is a union: any order of files, any of them twice, gives the same room. Nothing of a room is
 * part of a draft, and nothing of it is ever published.
 */
import { z } from 'zod'
import { contactIdSchema } from '../entities/contact.ts'
import { signingKeySchema } from '../entities/identity.ts'
import { draftIdSchema, instantSchema, maxTextUnits } from '../entities/ids.ts'
import {
  type ReviewEvent,
  canonicalJson,
  compareEvents,
  compareText,
  eventIdSchema,
  reviewEventSchema,
  textHashSchema,
} from './events.ts'

/** Made from the draft and both signing keys: both laptops come to the same one. */
export const roomIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'RoomId'>()
export type RoomId = z.infer<typeof roomIdSchema>

export const bundleIdSchema = z.string().regex(/^[0-9a-f]{32}$/)

/** A file that came: its id and its number among its sender's files for this room. */
export const seenBundleSchema = z
  .object({ id: bundleIdSchema, number: z.int().min(1).max(1_000_000), at: instantSchema })
  .readonly()
export type SeenBundle = z.infer<typeof seenBundleSchema>

export const maxEvents = 20_000

export const roomSchema = z
  .object({
    id: roomIdSchema,
    draftId: draftIdSchema,
    /** Signing keys. */
    owner: signingKeySchema,
    reviewer: signingKeySchema,
    /** The other one of the two. The contact may have been removed since. */
    contactId: contactIdSchema,
    contactName: z.string().max(120),
    events: z.array(reviewEventSchema).max(maxEvents).readonly(),
    /** Every text that was handed over, by its hash. */
    texts: z.record(textHashSchema, z.string().max(maxTextUnits)).readonly(),
    seen: z.array(seenBundleSchema).readonly(),
    /** Own events that are in no file yet: they can be taken back. */
    unsent: z.array(eventIdSchema).readonly(),
    /** How many files went out from here. */
    sent: z.int().min(0),
    lastSentAt: instantSchema.nullable(),
    /** Events of the other one that were not looked at yet. */
    fresh: z.array(eventIdSchema).readonly(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly()
export type Room = z.infer<typeof roomSchema>

/** What a file brings. */
export type Arrival = Pick<Room, 'events' | 'texts' | 'seen'>

/** Commutative, associative and idempotent in `events`, `texts` and `seen`; the rest stays that of `room`. */
export function mergeArrival<R extends Arrival>(room: R, arrival: Arrival): R {
  return {
    ...room,
    events: union(room.events, arrival.events, ({ author, id }) => `${author} ${id}`).toSorted(compareEvents),
    texts: Object.fromEntries(
      union(Object.entries(room.texts), Object.entries(arrival.texts), ([hash]) => hash).toSorted(
        ([a], [b]) => compareText(a, b),
      ),
    ),
    seen: union(room.seen, arrival.seen, ({ id }) => id).toSorted(
      (a, b) => a.number - b.number || compareText(a.id, b.id),
    ),
  }
}

/** Two things of one name are not made by an honest app; which of them stays must not depend on which came first. */
function union<T>(one: readonly T[], other: readonly T[], nameOf: (each: T) => string): readonly T[] {
  const kept = new Map<string, T>()
  for (const each of [...one, ...other]) {
    const name = nameOf(each)
    const known = kept.get(name)
    if (known === undefined || compareText(canonicalJson(each), canonicalJson(known)) < 0)
      kept.set(name, each)
  }
  return [...kept.values()]
}

export const nextSeq = (events: readonly ReviewEvent[]): number =>
  Math.min(1_000_000_000, 1 + events.reduce((most, { seq }) => Math.max(most, seq), 0))
