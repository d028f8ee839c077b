/** What publishing is given, and what it gives back: the seam between `outbox/` and the rest. */
import type { AttachmentId } from '../shared/entities/attachment.ts'
import type { Draft } from '../shared/entities/draft.ts'
import type { DraftId } from '../shared/entities/ids.ts'
import type { ReviewPayload } from '../shared/review-payload.ts'
import type { StoredImage } from './documents/attachments/attachments.ts'
import type { Documents } from './documents/collection.ts'
import type { HandlersOf, PublishingMethod } from './handlers.ts'
import type { DoorPending, Ledger } from './ledger/ledger.ts'
import type { Ports } from './ports.ts'

/** When the vault opens and closes, for services that must rest meanwhile. */
export type VaultLife = {
  isUnlocked(): boolean
  /** After unlocking: documents can be read. Failures of a listener are reported and disturb nobody. */
  onUnlocked(listener: () => void | Promise<void>): () => void
  /** Before the keys go: awaited, so that what is under way can be written. */
  onLocking(listener: () => void | Promise<void>): () => void
}

export type PublishableDrafts = {
  /** The stored draft. Throws `not-found`, `document-damaged`, `newer-format`. */
  get(id: DraftId): Promise<Draft>
  /**
   * A text of this draft went out: keeps `text` as a version with the reason `published` and gives the draft
   * the state `published`. Whatever the draft holds by now stays as it is.
   */
  markPublished(id: DraftId, text: string): Promise<void>
  /** Called after every acknowledged change of a draft. */
  onChanged(listener: (draft: Draft) => void): () => void
}

/** An image of a draft as stored. Throws `not-found`, `document-damaged`. */
export type ImageOf = (id: AttachmentId) => Promise<StoredImage>

export type PublishingDeps = {
  readonly ports: Ports
  readonly documents: Documents
  readonly ledger: Ledger
  readonly drafts: PublishableDrafts
  readonly imageOf: ImageOf
  readonly vault: VaultLife
}

/** Used by `desktop` alone, for the view that shows the review. Unknown or used nonces throw `review-expired`. */
export type ReviewActs = {
  get(nonce: string): ReviewPayload | Promise<ReviewPayload>
  confirm(nonce: string): Promise<void>
  close(nonce: string, look: string | null): Promise<void> | void
}

export type Publishing = {
  readonly handlers: HandlersOf<PublishingMethod>
  readonly review: ReviewActs
  readonly pending: DoorPending
  /** Called once, before the vault is open. */
  start(): void | Promise<void>
  /** Drains what is under way. */
  stop(): Promise<void>
}
