/**
 * The rooms of this vault, one document each: `review-thread` for an own draft and one reviewer, `review-room` for
 * somebody else's draft. A change is one write: it happened whole or not at all.
 */
import type { ReviewEventId, Room, RoomId, RoomSide } from '../../shared/review/index.ts'
import { roomSchema } from '../../shared/review/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Collection, Documents } from '../documents/collection.ts'
import type { Clock, Emit } from '../ports.ts'
import { createKeyedQueue } from '../vault/keyed-queue.ts'

export type Kept = { readonly side: RoomSide; readonly room: Room }

export type Rooms = {
  list(side: RoomSide): Promise<readonly Room[]>
  find(id: RoomId): Promise<Kept | null>
  /** Throws `not-found`. */
  get(id: RoomId): Promise<Kept>
  /**
   * Reads, changes and writes one room with nothing else in between; `change` gets null when there is none yet,
   * and answers the same object, or null, when nothing is to be written. On disk when it resolves.
   */
  change(
    side: RoomSide,
    id: RoomId,
    change: (room: Room | null) => Room | null | Promise<Room | null>,
  ): Promise<Room | null>
  remove(id: RoomId): Promise<void>
  /** For the end of a draft: what was said about it goes with it. */
  readonly threads: Collection<Room>
}

const definitions = {
  owner: { kind: 'review-thread', schema: roomSchema, version: 1 },
  reviewer: { kind: 'review-room', schema: roomSchema, version: 1 },
} as const

export function createRooms(documents: Documents, clock: Clock, emit: Emit): Rooms {
  const collections = {
    owner: documents.collection(definitions.owner),
    reviewer: documents.collection(definitions.reviewer),
  }
  const queue = createKeyedQueue()
  const find = async (id: RoomId): Promise<Kept | null> => {
    for (const side of ['owner', 'reviewer'] as const) {
      const room = await collections[side].find(id)
      if (room !== null) return { side, room }
    }
    return null
  }
  return {
    threads: collections.owner,
    list: (side) => collections[side].list(),
    find,
    get: async (id) => {
      const kept = await find(id)
      if (kept === null) throw new AppError('not-found')
      return kept
    },
    change: (side, id, change) =>
      queue.run(id, async () => {
        const before = await collections[side].find(id)
        const after = await change(before)
        if (after === null || after === before) return after
        const room = { ...after, updatedAt: clock.now().toISOString() }
        await collections[side].put(room)
        emit('review.changed', { roomId: id, draftId: room.draftId, side })
        return room
      }),
    remove: (id) =>
      queue.run(id, async () => {
        const kept = await find(id)
        if (kept === null) return
        await collections[kept.side].remove(id)
        emit('review.changed', { roomId: id, draftId: kept.room.draftId, side: kept.side })
      }),
  }
}

export const ownKeyOf = ({ side, room }: Kept): string => room[side]
export const isOwnEvent = (kept: Kept, { author }: { readonly author: string }): boolean =>
  author === ownKeyOf(kept)
export const without = (ids: readonly ReviewEventId[], gone: ReviewEventId): readonly ReviewEventId[] =>
  ids.filter((id) => id !== gone)
