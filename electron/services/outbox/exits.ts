/** Writes an exit into the ledger around the act: `started` before, what became of it after. */
import type { LedgerEntry, Publication } from '../../shared/entities/publication.ts'
import type { PlannedExit } from '../destinations/adapter.ts'
import { countGraphemes, fingerprint } from '../destinations/text-figures.ts'
import type { Ledger, LedgerOutcome, NewLedgerEntry } from '../ledger/ledger.ts'

/** The entries of one attempt: all of them are on disk before the text moves. */
export function entriesFor(
  publication: Publication,
  exits: readonly PlannedExit[],
): readonly NewLedgerEntry[] {
  const { text, id } = publication
  return exits.map(({ kind, recipient, bytes, carriesText }) => ({
    kind,
    recipient,
    bytes,
    characters: carriesText ? countGraphemes(text) : 0,
    fingerprint: carriesText ? fingerprint(text) : null,
    publicationId: id,
  }))
}

/** An exit that carries none of the user's text: a check, a deletion, an opened link. */
export const bareExit = (
  kind: LedgerEntry['kind'],
  recipient: string,
  publicationId: Publication['id'] | null = null,
): NewLedgerEntry => ({ kind, recipient, bytes: 0, characters: 0, fingerprint: null, publicationId })

/**
 * Runs `act` between its two marks. When the first cannot be written, `act` does not run; when the second
 * cannot, its error is thrown although `act` ran: whatever uses this must be safe to repeat.
 */
export async function withExit<Result>(
  ledger: Ledger,
  entry: NewLedgerEntry,
  act: () => Promise<Result>,
): Promise<Result> {
  const { id } = await ledger.append(entry)
  let outcome: LedgerOutcome = 'failed'
  try {
    const result = await act()
    outcome = 'done'
    return result
  } finally {
    await ledger.update(id, outcome)
  }
}
