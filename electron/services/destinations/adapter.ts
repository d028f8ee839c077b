/**
 * What the outbox asks of a destination that it sends to by itself.
 *
 * The outbox decides when to try again; an adapter says only what became of one attempt, and never claims
 * more than it knows: `unknown` whenever the text may have arrived.
 */
import type { AppErrorCode } from '../../shared/errors.ts'
import type { Publication } from '../../shared/entities/publication.ts'

export type RemoteReceipt = { readonly url: string | null; readonly remoteId: string | null }

export type Attempt =
  | { readonly kind: 'sent'; readonly receipt: RemoteReceipt }
  /** A composer was opened with the text; what happens there is not ours to know. */
  | { readonly kind: 'handed-over' }
  /** Certain: nothing was published. */
  | {
      readonly kind: 'not-sent'
      readonly code: AppErrorCode
      readonly again: 'when-online' | 'later' | 'never'
      readonly retryAfterMs?: number
    }
  /** The text may have arrived. Look before sending again. */
  | { readonly kind: 'unknown'; readonly code: AppErrorCode }

export type LookUp =
  | { readonly kind: 'found'; readonly receipt: RemoteReceipt }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreachable'; readonly code: AppErrorCode }
  /** Nobody can be asked: what a browser did with a composer is not knowable. */
  | { readonly kind: 'unknowable' }

/** The exits of one attempt, for the ledger, known before it starts. */
export type PlannedExit = {
  readonly kind: 'publication' | 'hand-over' | 'clipboard' | 'file'
  readonly recipient: string
  readonly bytes: number
  /** False for an exit that carries none of the user's text, such as opening an empty composer. */
  readonly carriesText: boolean
}

export type DestinationAdapter = {
  /** False where acting without a network makes sense. */
  readonly needsNetwork: boolean
  /** The key under which the record will be written, fixed before the first attempt. */
  newKey(): string
  plan(publication: Publication): readonly PlannedExit[]
  attempt(publication: Publication, signal: AbortSignal): Promise<Attempt>
  lookUp(publication: Publication, signal: AbortSignal): Promise<LookUp>
  /** Deletes what was published. Throws an AppError. Null where nothing can be deleted. */
  readonly retract: ((publication: Publication, signal: AbortSignal) => Promise<void>) | null
}
