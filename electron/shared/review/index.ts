/** Reviews between two laptops: events, rooms, their merge and what is read out of them. Pure. */
export * from './bundle.ts'
export * from './events.ts'
export { type Conversation, foldEvents, type ReviewedNote, type Talk } from './fold.ts'
export {
  type Arrival,
  bundleIdSchema,
  mergeArrival,
  nextSeq,
  type Room,
  type RoomId,
  roomIdSchema,
  roomSchema,
  type SeenBundle,
} from './room.ts'
export type * from './views.ts'
