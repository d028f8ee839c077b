/**
 * What the vault holds: every document with its generation, removed ones included.
 *
 * A sealed snapshot and a sealed journal of what changed since, so that a save costs one appended record and
 * not a list of everything. The two newest pairs are kept: snapshot n with journal n, in the slots n mod 2.
 * Making pair n + 1 first makes its empty journal, then its snapshot. So snapshot n, journal n and journal
 * n + 1 together always hold everything, and a damaged snapshot n + 1 loses nothing.
 *
 * The manifest follows the documents. A document is renamed into place first and noted here after: a crash
 * between leaves it one ahead, which is believed; one behind is an old copy. When the note itself cannot be
 * written (a full disk), the save stands and the note is written with the next one.
 */
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { decodeDocumentName, encodeDocumentName, type DocumentName } from './document-name.ts'
import { readFileIfAny, writeFileDurably } from './durable-file.ts'
import { decodeEnvelope, encodeEnvelope } from './envelope.ts'
import type { KeyRing } from './key-ring.ts'
import { keepAside, openLog, writeLog, type SealedLog } from './sealed-log.ts'

export type ManifestEntry = DocumentName & { readonly generation: number; readonly removed: boolean }

export type Manifest = {
  get(name: DocumentName): ManifestEntry | null
  /** Those of one kind, or all; removed ones included. */
  entries(kind?: string): readonly ManifestEntry[]
  /** Never throws for the disk: see above. */
  set(entry: ManifestEntry): Promise<void>
  /** As `set`, but throws when it cannot be made durable: for what must be known before it is done. */
  setDurably(entry: ManifestEntry): Promise<void>
  /** Writes snapshot n + 1, under the ring's present epoch. */
  compact(): Promise<void>
  close(): Promise<void>
}

export type ManifestFolder = { readonly folder: string; readonly asideFolder: string }
export type ManifestState = 'sound' | 'recovered' | 'lost'

const snapshotName = { kind: 'manifest', id: 'snapshot' }
const journalName = 'journal'
const recordsBeforeCompacting = 2000

/** Makes the first pair of a new vault. */
export async function createManifest(ring: KeyRing, place: ManifestFolder): Promise<Manifest> {
  const log = await writeLog(ring, journalPath(place, 1), journalName, 1)
  await writeSnapshot(ring, place, 1, [])
  return manage(ring, place, log, new Map())
}

/**
 * `recovered`: one copy was damaged and the other held everything. `lost`: neither could be read; the
 * manifest is empty and has to be filled from the documents themselves.
 */
export async function openManifest(
  ring: KeyRing,
  place: ManifestFolder,
): Promise<{ readonly manifest: Manifest; readonly state: ManifestState }> {
  const slots = await Promise.all([readSnapshot(ring, place, 1), readSnapshot(ring, place, 2)])
  const readable = slots.filter((slot) => slot !== null && slot !== 'unreadable')
  const newest = readable.toSorted((a, b) => b.number - a.number)[0]
  if (newest === undefined) return { manifest: await startOver(ring, place), state: 'lost' }

  const entries = newest.entries
  const own = await openLog(ring, journalPath(place, newest.number), journalName, place.asideFolder)
  const next = await openLog(ring, journalPath(place, newest.number + 1), journalName, place.asideFolder)
  const ownFits = own !== null && own.log.number === newest.number
  const nextFits = next !== null && next.log.number === newest.number + 1
  if (ownFits) replay(entries, own.records)
  if (nextFits) replay(entries, next.records)
  if (nextFits) {
    // Pair n + 1 was begun: its snapshot is missing or damaged. Finish it.
    await own?.log.close()
    await keepUnreadable(place, slots)
    await writeSnapshot(ring, place, newest.number + 1, [...entries.values()])
    return {
      manifest: manage(ring, place, next.log, entries),
      state: slots.includes('unreadable') ? 'recovered' : 'sound',
    }
  }
  await next?.log.close()
  let log = own?.log
  if (!ownFits || log === undefined) {
    await own?.log.close()
    await keepFileAside(place, journalPath(place, newest.number))
    log = await writeLog(ring, journalPath(place, newest.number), journalName, newest.number)
  }
  const manifest = manage(ring, place, log, entries)
  const sound = ownFits && !slots.includes('unreadable')
  if (!sound) {
    await keepUnreadable(place, slots)
    await manifest.compact()
  }
  return { manifest, state: sound ? 'sound' : 'recovered' }
}

function manage(
  ring: KeyRing,
  place: ManifestFolder,
  firstLog: SealedLog,
  map: Map<string, ManifestEntry>,
): Manifest {
  let log = firstLog
  let snapshotNumber = firstLog.number
  let unwritten: ManifestEntry[] = []
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
  const note = async (entries: readonly ManifestEntry[]) => {
    const all = [...unwritten, ...entries]
    unwritten = []
    try {
      await log.append(all.map(encodeEntry))
    } catch (error) {
      unwritten = [...all, ...unwritten]
      throw error
    }
  }
  const compact = () =>
    inTurn(async () => {
      // A pair whose snapshot could not be written last time is finished before another is begun.
      if (log.number === snapshotNumber) {
        const old = log
        const number = old.number + 1
        log = await writeLog(ring, journalPath(place, number), journalName, number)
        await old.close()
      }
      const covered = new Set(unwritten)
      await writeSnapshot(ring, place, log.number, [...map.values()])
      snapshotNumber = log.number
      unwritten = unwritten.filter((entry) => !covered.has(entry))
    })
  const compactWhenLong = async () => {
    if (log.count > Math.max(recordsBeforeCompacting, map.size)) await compact().catch(ignoreDisk)
  }
  return {
    get: (name) => map.get(keyOf(name)) ?? null,
    entries: (kind) => [...map.values()].filter((entry) => kind === undefined || entry.kind === kind),
    async set(entry) {
      map.set(keyOf(entry), entry)
      await note([entry]).catch(ignoreDisk)
      await compactWhenLong()
    },
    async setDurably(entry) {
      const before = map.get(keyOf(entry))
      map.set(keyOf(entry), entry)
      try {
        await note([entry])
      } catch (error) {
        unwritten = unwritten.filter((waiting) => waiting !== entry)
        if (before !== undefined) map.set(keyOf(entry), before)
        else map.delete(keyOf(entry))
        throw error
      }
    },
    compact,
    async close() {
      await inTurn(async () => {
        if (unwritten.length > 0) await note([]).catch(ignoreDisk)
        await log.close()
      })
    },
  }
}

/** Only for notes that follow a document which is safely on disk. */
function ignoreDisk(error: unknown): void {
  if (error instanceof AppError && (error.code === 'disk-full' || error.code === 'disk-failed')) return
  throw error
}

const keyOf = ({ kind, id }: DocumentName) => `${kind}/${id}`
const snapshotPath = ({ folder }: ManifestFolder, number: number) =>
  join(folder, `manifest-${2 - (number % 2)}`)
const journalPath = ({ folder }: ManifestFolder, number: number) =>
  join(folder, `journal-${2 - (number % 2)}`)

function replay(entries: Map<string, ManifestEntry>, records: readonly (Buffer | null)[]): void {
  for (const record of records) {
    const entry = record === null ? null : decodeEntry(record, 0)
    if (entry !== null) entries.set(keyOf(entry.entry), entry.entry)
  }
}

function encodeEntry({ kind, id, generation, removed }: ManifestEntry): Buffer {
  const head = Buffer.alloc(9)
  head[0] = removed ? 1 : 0
  head.writeBigUInt64BE(BigInt(generation), 1)
  return Buffer.concat([head, encodeDocumentName({ kind, id })])
}

function decodeEntry(bytes: Buffer, at: number): { entry: ManifestEntry; end: number } | null {
  if (at + 9 > bytes.length) return null
  const decoded = decodeDocumentName(bytes, at + 9)
  if (decoded === null) return null
  const generation = Number(bytes.readBigUInt64BE(at + 1))
  return { entry: { ...decoded.name, generation, removed: bytes[at] === 1 }, end: decoded.end }
}

async function writeSnapshot(
  ring: KeyRing,
  place: ManifestFolder,
  number: number,
  entries: readonly ManifestEntry[],
) {
  const body = Buffer.concat(entries.map(encodeEntry))
  await writeFileDurably(
    snapshotPath(place, number),
    encodeEnvelope(ring, { ...snapshotName, generation: number, body }),
  )
}

type Snapshot = { readonly number: number; readonly entries: Map<string, ManifestEntry> }

async function readSnapshot(
  ring: KeyRing,
  place: ManifestFolder,
  slot: number,
): Promise<Snapshot | 'unreadable' | null> {
  const bytes = await readFileIfAny(snapshotPath(place, slot))
  if (bytes === null) return null
  try {
    const { kind, id, generation, body } = decodeEnvelope(ring, bytes)
    if (kind !== snapshotName.kind || id !== snapshotName.id) return 'unreadable'
    return { number: generation, entries: decodeEntries(Buffer.from(body)) }
  } catch (error) {
    // A newer format would have been told by the key file: here it is a rotten byte.
    if (error instanceof AppError && isRotten(error)) return 'unreadable'
    throw error
  }
}

const isRotten = ({ code }: AppError) => code === 'document-damaged' || code === 'newer-format'

function decodeEntries(body: Buffer): Map<string, ManifestEntry> {
  const entries = new Map<string, ManifestEntry>()
  for (let at = 0; at < body.length;) {
    const decoded = decodeEntry(body, at)
    // It opened under our key, so we wrote it: anything else is a mistake of ours.
    if (decoded === null) throw new AppError('document-damaged', { details: { problem: 'unreadable' } })
    entries.set(keyOf(decoded.entry), decoded.entry)
    at = decoded.end
  }
  return entries
}

async function startOver(ring: KeyRing, place: ManifestFolder): Promise<Manifest> {
  for (const slot of [1, 2]) {
    await keepFileAside(place, snapshotPath(place, slot))
    await keepFileAside(place, journalPath(place, slot))
  }
  return createManifest(ring, place)
}

async function keepUnreadable(place: ManifestFolder, slots: readonly (Snapshot | 'unreadable' | null)[]) {
  for (const [index, slot] of slots.entries())
    if (slot === 'unreadable') await keepFileAside(place, snapshotPath(place, index + 1))
}

async function keepFileAside({ asideFolder }: ManifestFolder, path: string): Promise<void> {
  const bytes = await readFileIfAny(path)
  if (bytes !== null) await keepAside(asideFolder, path.endsWith('1') ? 'manifest-1' : 'manifest-2', bytes)
}
