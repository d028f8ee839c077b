/** The ledger over the vault's sealed log. See `ledger.ts` for what each call promises. */
import type { DoorState, LedgerEntry } from '../../shared/entities/publication.ts'
import { AppError } from '../../shared/errors.ts'
import type { Clock, Emit, Ids, Report } from '../ports.ts'
import type { VaultLog } from '../vault/vault-log.ts'
import type { Vault } from '../vault/vault.ts'
import type { DoorPending, Ledger, NewLedgerEntry } from './ledger.ts'
import {
  applyRecord,
  closeAbandoned,
  doorFigures,
  emptyLedger,
  ledgerRecordSchema,
  type LedgerRecord,
  type LedgerState,
} from './ledger-state.ts'

export type LedgerParts = {
  readonly vault: Pick<Vault, 'open' | 'isUnlocked' | 'onUnlocked'>
  readonly clock: Clock
  readonly ids: Ids
  readonly emit: Emit
  readonly report: Report
  /** Asked late: the outbox is made after the ledger. */
  readonly pending: DoorPending
}

/** The same refused host is written once in this time, so that a page gone mad does not fill the ledger. */
const blockedQuietMs = 60_000
const mostBlockedWaiting = 500

export function createLedger({ vault, clock, ids, emit, report, pending }: LedgerParts): Ledger {
  let loaded: { readonly log: VaultLog; readonly state: LedgerState } | null = null
  let loading: Promise<void> | null = null
  let blockedWaiting: NewLedgerEntry[] = []
  const blockedAt = new Map<string, number>()

  const open = async () => {
    const { ledgerLog } = await vault.open()
    if (loaded?.log !== ledgerLog) {
      loading ??= load(ledgerLog).finally(() => {
        loading = null
      })
      await loading
    }
    if (loaded === null) throw new AppError('vault-locked')
    return loaded
  }
  const load = async (log: VaultLog) => {
    const state = emptyLedger()
    let unknownRecords = false
    for (const bytes of log.records) {
      const record = parseRecord(bytes)
      if (record === null) unknownRecords = true
      else applyRecord(state, record)
    }
    closeAbandoned(state)
    loaded = { log, state }
    if (!log.incomplete && !unknownRecords) return
    const gap: LedgerRecord = { kind: 'gap', at: clock.now().toISOString() }
    applyRecord(state, gap)
    // Known for now in any case; should the disk refuse it, the next start finds the same gap.
    await log.append([encode(gap)]).catch((error: unknown) => {
      report(error instanceof AppError ? error.code : 'unexpected', 'ledger.load')
    })
  }
  const write = async (records: readonly LedgerRecord[]) => {
    const { log, state } = await open()
    await log.append(records.map(encode))
    for (const record of records) applyRecord(state, record)
    await announce()
  }
  const door = async (): Promise<DoorState> => {
    const { state } = await open()
    return { ...doorFigures(state, clock.now()), ...(await pending()) }
  }
  const announce = async () => emit('ledger.changed', await door())

  const appendAll: Ledger['appendAll'] = async (news) => {
    const at = clock.now().toISOString()
    const entries = news.map(({ outcome = 'started', ...entry }): LedgerEntry => ({
      ...entry,
      outcome,
      id: ids.random(),
      at,
    }))
    await write(entries.map((entry) => ({ kind: 'entry', entry })))
    return entries
  }
  const writeBlocked = async () => {
    const waiting = blockedWaiting
    blockedWaiting = []
    if (waiting.length === 0) return
    try {
      await appendAll(waiting)
    } catch (error) {
      blockedWaiting = [...waiting, ...blockedWaiting].slice(0, mostBlockedWaiting)
      report(error instanceof AppError ? error.code : 'unexpected', 'ledger.recordBlocked')
    }
  }
  vault.onUnlocked(writeBlocked)

  return {
    appendAll,
    async append(entry) {
      const [appended] = await appendAll([entry])
      if (appended === undefined) throw new Error('nothing was appended')
      return appended
    },
    update: (id, outcome, figures) =>
      write([{ kind: 'outcome', id, outcome, bytes: figures?.bytes ?? null }]),
    updateAll: (all, outcome) => write(all.map((id) => ({ kind: 'outcome', id, outcome, bytes: null }))),
    recordBlocked(recipient) {
      const nowMs = clock.now().getTime()
      const last = blockedAt.get(recipient)
      if (last !== undefined && nowMs - last < blockedQuietMs) return
      if (blockedAt.size > mostBlockedWaiting) blockedAt.clear()
      blockedAt.set(recipient, nowMs)
      if (blockedWaiting.length < mostBlockedWaiting) blockedWaiting.push(blockedEntry(recipient))
      if (vault.isUnlocked()) void writeBlocked()
    },
    async list() {
      const { state } = await open()
      return [...state.entries.values()].toReversed()
    },
    door,
    announce,
  }
}

function blockedEntry(recipient: string): NewLedgerEntry {
  const nothingOfTheText = { bytes: 0, characters: 0, fingerprint: null, publicationId: null }
  return { kind: 'blocked', recipient: recipient.slice(0, 300), ...nothingOfTheText, outcome: 'blocked' }
}

const encode = (record: LedgerRecord) => Buffer.from(JSON.stringify(record), 'utf8')

/** Null for a record of a kind this version does not know, or one that makes no sense. */
function parseRecord(bytes: Uint8Array): LedgerRecord | null {
  try {
    const parsed = ledgerRecordSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
