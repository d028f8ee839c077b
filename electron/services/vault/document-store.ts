/**
 * Documents of an open vault as bytes: one sealed file each, under a name that says nothing.
 *
 * Writing resolves when the document is on disk. Writes to one document run one after the other; different
 * documents side by side. A damaged document is never overwritten: its bytes are kept aside first. One of a
 * newer format is neither overwritten nor kept aside: writing it throws `newer-format`.
 */
import { join } from 'node:path'
import type { DamagedDocument } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { DamageList } from './damage.ts'
import type { DocumentName } from './document-name.ts'
import {
  listFolder,
  readFileIfAny,
  removeDurably,
  removeUnfinished,
  writeFileDurably,
} from './durable-file.ts'
import { decodeEnvelope, encodeEnvelope, readHeader, readName } from './envelope.ts'
import type { KeyRing } from './key-ring.ts'
import { createKeyedQueue, mapAtMost } from './keyed-queue.ts'
import type { Manifest } from './manifest.ts'
import { keepAside } from './sealed-log.ts'

export type StoredDocument = { readonly generation: number; readonly body: Uint8Array }

export type DocumentStore = {
  /** Ids and generations of the documents that are there, in no order. */
  list(kind: string): readonly { readonly id: string; readonly generation: number }[]
  /** Whether there is, or should be, such a document. */
  has(name: DocumentName): boolean
  /** Throws `not-found`, `document-damaged` (detail `problem`), `newer-format`, `disk-failed`. */
  read(name: DocumentName): Promise<StoredDocument>
  /** Throws `disk-full`, `disk-failed`, `newer-format`; the document is then the old one. */
  write(name: DocumentName, body: Uint8Array): Promise<{ readonly generation: number }>
  remove(name: DocumentName): Promise<void>
  /** Reads a document only to find out whether it can be read. Damage goes to the list, and is no failure. */
  check(name: DocumentName): Promise<void>
  /** Says that a document's contents make no sense although its bytes opened. */
  reportDamaged(name: DocumentName, problem: DamagedDocument['problem']): void
  /** Looks for what the manifest does not know, and for what it misses. Called once, at opening. */
  reconcile(): Promise<void>
  /** Writes a document anew under the ring's current epoch. False when it could not be read. */
  rewrite(name: DocumentName): Promise<boolean>
  /** Resolves when no write is under way. */
  idle(): Promise<void>
}

export type StoreParts = {
  readonly folder: string
  readonly asideFolder: string
  readonly ring: KeyRing
  readonly manifest: Manifest
  readonly damage: DamageList
}

const extension = '.ens'

export function createDocumentStore({
  folder,
  asideFolder,
  ring,
  manifest,
  damage,
}: StoreParts): DocumentStore {
  const queue = createKeyedQueue()
  /** Files read or written whole since the vault was opened: those may be overwritten without a look. */
  const known = new Set<string>()
  /** Files whose bytes open and whose contents make no sense. */
  const unfit = new Set<string>()
  const fileOf = ({ kind, id }: DocumentName) => ring.fileName(kind, id)
  const pathOf = (file: string) => join(folder, file + extension)

  const load = async (name: DocumentName) => {
    const entry = manifest.get(name)
    const bytes = await readFileIfAny(pathOf(fileOf(name)))
    if (bytes === null) {
      if (entry === null || entry.removed) throw new AppError('not-found')
      throw problem(name, 'missing')
    }
    const document = decode(name, bytes)
    if (document.generation < (entry?.generation ?? 0)) throw problem(name, 'stale')
    if (entry?.removed === true && document.generation <= entry.generation) throw new AppError('not-found')
    // One ahead: a crash came between the document and its note.
    if (document.generation > (entry?.generation ?? 0)) {
      await manifest.set({ ...name, generation: document.generation, removed: false })
    }
    // Told by the reader of its contents: that its bytes open does not change it.
    if (unfit.has(fileOf(name))) return document
    known.add(fileOf(name))
    damage.clear(name.kind, name.id)
    return document
  }

  const decode = (name: DocumentName, bytes: Buffer) => {
    try {
      const document = decodeEnvelope(ring, bytes)
      if (document.kind === name.kind && document.id === name.id) return document
    } catch (error) {
      if (error instanceof AppError && error.code === 'newer-format') throw problem(name, 'newer-format')
      if (!(error instanceof AppError) || error.code !== 'document-damaged') throw error
    }
    throw problem(name, 'unreadable')
  }

  const problem = (name: DocumentName, kind: DamagedDocument['problem']) => {
    known.delete(fileOf(name))
    damage.add({ kind: name.kind, id: name.id, problem: kind })
    return kind === 'newer-format'
      ? new AppError('newer-format')
      : new AppError('document-damaged', { details: { problem: kind } })
  }

  /** Before the first overwrite of a document: what cannot be read is copied to where nothing overwrites it. */
  const lookBeforeOverwriting = async (name: DocumentName): Promise<number> => {
    const file = fileOf(name)
    const bytes = await readFileIfAny(pathOf(file))
    if (bytes === null) return 0
    const stale = manifest.get(name)?.generation ?? 0
    try {
      const told = damage.problemOf(name.kind, name.id)
      const { generation } = decode(name, bytes)
      // Its bytes are sound and what they say is of a newer app.
      if (told === 'newer-format') throw new AppError('newer-format')
      if (generation < stale || told !== null) await keepAside(asideFolder, file, bytes)
      return generation
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'document-damaged') throw error
      await keepAside(asideFolder, file, bytes)
      return generationIn(bytes)
    }
  }

  const put = async (name: DocumentName, generation: number, body: Uint8Array) => {
    const file = fileOf(name)
    try {
      await writeFileDurably(pathOf(file), encodeEnvelope(ring, { ...name, generation, body }))
    } catch (error) {
      // The rename may have happened and only its durability failed: look again before the next write.
      known.delete(file)
      throw error
    }
    known.add(file)
    unfit.delete(file)
  }

  const write: DocumentStore['write'] = (name, body) =>
    queue.run(fileOf(name), async () => {
      const onDisk = known.has(fileOf(name)) ? 0 : await lookBeforeOverwriting(name)
      const generation = Math.max(manifest.get(name)?.generation ?? 0, onDisk) + 1
      await put(name, generation, body)
      damage.clear(name.kind, name.id)
      await manifest.set({ ...name, generation, removed: false })
      return { generation }
    })

  const adopt = async (file: string) => {
    const bytes = await readFileIfAny(pathOf(file))
    if (bytes === null) return
    try {
      const { kind, id, generation } = readName(ring, bytes)
      const entry = manifest.get({ kind, id })
      if (fileOf({ kind, id }) !== file) throw new AppError('document-damaged')
      if (entry?.removed === true && entry.generation >= generation) await removeDurably(pathOf(file))
      else await manifest.set({ kind, id, generation, removed: false })
    } catch (error) {
      if (
        !(error instanceof AppError) ||
        (error.code !== 'document-damaged' && error.code !== 'newer-format')
      )
        throw error
      damage.add({
        kind: 'unknown',
        id: file,
        problem: error.code === 'newer-format' ? 'newer-format' : 'unreadable',
      })
    }
  }

  const filesInFolder = async () =>
    (await listFolder(folder))
      .filter((name) => name.endsWith(extension))
      .map((name) => name.slice(0, -extension.length))

  return {
    list: (kind) =>
      manifest.entries(kind).flatMap(({ id, generation, removed }) => (removed ? [] : [{ id, generation }])),
    has: (name) => manifest.get(name)?.removed === false,
    async read(name) {
      const { generation, body } = await queue.run(fileOf(name), () => load(name))
      return { generation, body }
    },
    write,
    remove: (name) =>
      queue.run(fileOf(name), async () => {
        const entry = manifest.get(name)
        if (entry === null || entry.removed) return
        // Noted first: a file that a crash leaves behind is then known to be removed, and goes at opening.
        await manifest.setDurably({ ...entry, removed: true })
        await removeDurably(pathOf(fileOf(name)))
        known.delete(fileOf(name))
        damage.clear(name.kind, name.id)
      }),
    reportDamaged(name, kind) {
      unfit.add(fileOf(name))
      problem(name, kind)
    },
    async reconcile() {
      await removeUnfinished(folder)
      const present = new Set(await filesInFolder())
      const expected = new Set<string>()
      for (const entry of manifest.entries()) {
        if (entry.kind === logKind || entry.removed) continue
        expected.add(fileOf(entry))
        if (!present.has(fileOf(entry))) damage.add({ kind: entry.kind, id: entry.id, problem: 'missing' })
      }
      await mapAtMost(
        [...present].filter((file) => !expected.has(file)),
        8,
        adopt,
      )
    },
    rewrite: (name) =>
      queue.run(fileOf(name), async () => {
        try {
          const { generation, body, epoch } = await load(name)
          if (epoch === ring.currentEpoch) return true
          const wasUnfit = unfit.has(fileOf(name))
          await put(name, generation, body)
          if (wasUnfit) unfit.add(fileOf(name))
          return true
        } catch (error) {
          if (isUnreadable(error)) return false
          throw error
        }
      }),
    check: (name) =>
      queue.run(fileOf(name), async () => {
        try {
          await load(name)
        } catch (error) {
          if (!isUnreadable(error)) throw error
        }
      }),
    idle: () => queue.idle(),
  }
}

const unreadableCodes: ReadonlySet<string> = new Set(['document-damaged', 'newer-format', 'not-found'])
const isUnreadable = (error: unknown) => error instanceof AppError && unreadableCodes.has(error.code)

/** Entries of this kind count the records of a log; they are no documents. */
export const logKind = 'log'

/** The generation a damaged file claims: only to stay above it. An absurd claim is not believed. */
function generationIn(bytes: Buffer): number {
  try {
    const { generation } = readHeader(bytes)
    return generation < 2 ** 40 ? generation : 0
  } catch (error) {
    if (error instanceof AppError) return 0
    throw error
  }
}
