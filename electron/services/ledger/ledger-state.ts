/** What the ledger's records add up to, and the door's figures. Pure. */
import { z } from 'zod'
import { ledgerEntrySchema, type DoorState, type LedgerEntry } from '../../shared/entities/publication.ts'

export const ledgerRecordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entry'), entry: ledgerEntrySchema }),
  z.object({
    kind: z.literal('outcome'),
    id: z.string(),
    outcome: ledgerEntrySchema.unwrap().shape.outcome,
    bytes: z.int().min(0).nullable(),
  }),
  /** Some of the ledger could not be read on this day: what it says of that day and before is not all. */
  z.object({ kind: z.literal('gap'), at: z.iso.datetime() }),
])
export type LedgerRecord = z.infer<typeof ledgerRecordSchema>

export type LedgerState = { readonly entries: Map<string, LedgerEntry>; readonly gaps: string[] }
export const emptyLedger = (): LedgerState => ({ entries: new Map(), gaps: [] })

export function applyRecord(state: LedgerState, record: LedgerRecord): void {
  if (record.kind === 'gap') state.gaps.push(record.at)
  if (record.kind === 'entry') state.entries.set(record.entry.id, record.entry)
  if (record.kind !== 'outcome') return
  const entry = state.entries.get(record.id)
  if (entry === undefined) return
  state.entries.set(entry.id, { ...entry, outcome: record.outcome, bytes: record.bytes ?? entry.bytes })
}

/**
 * An act that began and whose end was never written: the app went away in between. Publications are left as
 * they are, because the outbox finds out what became of them.
 */
export function closeAbandoned(state: LedgerState): void {
  for (const entry of state.entries.values()) {
    if (entry.outcome === 'started' && entry.publicationId === null)
      state.entries.set(entry.id, { ...entry, outcome: 'unknown' })
  }
}

/**
 * Figures of the local day that holds `now`. A text counts when it left or may have left (started, done,
 * unknown), once for each publication; what failed or was refused did not leave.
 */
export function doorFigures(
  { entries, gaps }: LedgerState,
  now: Date,
): Pick<DoorState, 'everLeft' | 'textsToday' | 'copiesToday' | 'checksToday' | 'othersToday' | 'certain'> {
  const all = [...entries.values()].filter(({ outcome }) => outcome !== 'blocked')
  const today = all.filter(({ at }) => isSameLocalDay(new Date(at), now))
  const withText = today.filter(({ outcome, fingerprint }) => outcome !== 'failed' && fingerprint !== null)
  const copies = withText.filter(({ kind }) => kind === 'file' || kind === 'clipboard')
  const texts = withText.filter((entry) => !copies.includes(entry))
  const count = (...kinds: readonly LedgerEntry['kind'][]) =>
    today.filter(({ kind }) => kinds.includes(kind)).length
  return {
    everLeft: all.length > 0 || gaps.length > 0,
    textsToday: acts(texts),
    copiesToday: acts(copies),
    checksToday: count('destination-check'),
    othersToday: count('link', 'retraction'),
    certain: !gaps.some((at) => isSameLocalDay(new Date(at), now)),
  }
}

/** A publication that took several attempts is one act. */
const acts = (entries: readonly LedgerEntry[]): number =>
  new Set(entries.map(({ publicationId, id }) => publicationId ?? id)).size

function isSameLocalDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate()
}
