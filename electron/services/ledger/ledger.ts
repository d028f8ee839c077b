/**
 * The ledger of exits: what left the machine, when, to whom. Never the text itself.
 *
 * `started` is on disk before anything goes out, its outcome after. When `append` throws, nothing may go out.
 */
import type { DoorState, LedgerEntry } from '../../shared/entities/publication.ts'

export type NewLedgerEntry = Omit<LedgerEntry, 'id' | 'at' | 'outcome'> & {
  /** `started` unless told otherwise. */
  readonly outcome?: LedgerEntry['outcome']
}
export type LedgerOutcome = Exclude<LedgerEntry['outcome'], 'started'>

export type Ledger = {
  /** Resolves when the entry is on disk. */
  append(entry: NewLedgerEntry): Promise<LedgerEntry>
  /** As `append`, for several at once: all are on disk when it resolves. */
  appendAll(entries: readonly NewLedgerEntry[]): Promise<readonly LedgerEntry[]>
  /** Writes the outcome of an exit. `bytes` when they are known only now. */
  update(id: string, outcome: LedgerOutcome, figures?: { readonly bytes?: number }): Promise<void>
  updateAll(ids: readonly string[], outcome: LedgerOutcome): Promise<void>
  /** A request that was refused. Kept in memory while the vault is locked, written when it opens. */
  recordBlocked(recipient: string): void
  /** Newest first. */
  list(): Promise<readonly LedgerEntry[]>
  door(): Promise<DoorState>
  /** Sends `ledger.changed` with the door's state: for a publication that was held, cancelled, or waits. */
  announce(): Promise<void>
}

/** What the outbox tells the door. Asked on every `door()`. */
export type DoorPending = () => Promise<Pick<DoorState, 'held' | 'waiting'>>

/** The built-in facts of a text for its entry: bytes of UTF-8, graphemes, first 12 hex digits of its SHA-256. */
export type TextFigures = Pick<LedgerEntry, 'bytes' | 'characters' | 'fingerprint'>
