/** What the window gets to see of rooms: see `electron/services/review/review.ts` for the whole of it. */
import type { AppErrorCode } from '../errors.ts'
import type { Placement } from '../anchors/index.ts'
import type { ChannelId } from '../channels/channel-id.ts'
import type { ContactId } from '../entities/contact.ts'
import type { DraftId, Instant } from '../entities/ids.ts'
import type { BundleRefusal } from './bundle.ts'
import type { ReviewEventId } from './events.ts'
import type { Conversation } from './fold.ts'
import type { RoomId } from './room.ts'

export type RoomSide = 'owner' | 'reviewer'

export type RoomSummary = {
  readonly id: RoomId
  /** `owner`: one's own draft, with somebody for notes. `reviewer`: somebody's draft, here for notes. */
  readonly side: RoomSide
  readonly draftId: DraftId
  readonly contactId: ContactId
  readonly contactName: string
  /** Of the newest version; empty while only answers arrived. */
  readonly title: string
  readonly language: string | null
  readonly channel: ChannelId | null
  /** Texts that were handed over so far. */
  readonly versions: number
  readonly question: string | null
  readonly notes: number
  /** Notes that were neither accepted nor set aside. */
  readonly openNotes: number
  /** Own events that are in no file yet. */
  readonly unsent: number
  /** Events of the other one since this room was last looked at. */
  readonly fresh: number
  /** Events that wait for another file. */
  readonly waiting: number
  /** Whose turn it is: `mine` when the other one said the last word, `theirs` when a file went out after that. */
  readonly turn: 'mine' | 'theirs'
  readonly lastReceivedAt: Instant | null
  readonly lastSentAt: Instant | null
  readonly updatedAt: Instant
}

export type RoomView = RoomSummary & {
  readonly conversation: Conversation
  /** Text by hash. A version whose own file has not come yet has none. */
  readonly texts: Readonly<Record<string, string>>
  readonly unsentIds: readonly ReviewEventId[]
}

/** Where each note sits in the draft as it is stored now. The editor places them again while it is written in. */
export type ThreadView = RoomView & {
  readonly placed: readonly { readonly noteId: ReviewEventId; readonly placement: Placement }[]
  /** The revision of the draft that was looked at. */
  readonly revision: number
}

export type Sender = {
  readonly name: string
  readonly fingerprint: string
  /** For `contacts.add`, once both have compared the fingerprint. */
  readonly contact: string
}

export type OpenedBundle =
  | {
      readonly kind: 'opened'
      readonly roomId: RoomId
      readonly side: RoomSide
      readonly draftId: DraftId
      readonly from: string
      readonly bundle: 'draft' | 'notes'
      /** Events that were not here before. */
      readonly added: number
      /** `late` when a later file of the same sender was opened before: it was put in its place. */
      readonly order: 'next' | 'late'
      /** Events of the room that wait for another file. */
      readonly waiting: number
    }
  | {
      /** Nothing changed: this very file was opened before, or it is one's own. */
      readonly kind: 'unchanged'
      readonly why: 'seen' | 'own'
      readonly roomId: RoomId
      readonly side: RoomSide
      readonly draftId: DraftId
    }
  | { readonly kind: 'refused'; readonly reason: Exclude<BundleRefusal, 'stranger'> }
  | { readonly kind: 'refused'; readonly reason: 'stranger'; readonly sender: Sender }

/** A file that the system handed over, or what kept it from being read. */
export type ArrivedFile = OpenedBundle | { readonly kind: 'failed'; readonly code: AppErrorCode }

/** Null when the person closed the dialog. */
export type ExportedBundle = { readonly fileName: string; readonly roomId: RoomId } | null
