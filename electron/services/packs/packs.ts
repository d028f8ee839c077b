/**
 * Content packs: read in memory, staged under a one-time name, kept in the vault as one document each. Nothing of a
 * pack is ever written as a file, and the window can only install what was read and checked here.
 */
import { stat } from 'node:fs/promises'
import { AppError } from '../../shared/errors.ts'
import { countsOf } from '../../shared/packs/check-files.ts'
import { packLimits } from '../../shared/packs/limits.ts'
import {
  storedPackSchema,
  type InstalledPack,
  type PackCheck,
  type PackReplaces,
  type PackSummary,
  type StoredPack,
} from '../../shared/packs/pack.ts'
import type { Documents } from '../documents/collection.ts'
import { unlessDamaged } from '../documents/create-documents.ts'
import { readAtMost } from '../documents/files/read-at-most.ts'
import type { HandlersOf, RequestContext } from '../handlers.ts'
import type { Clock, Dialogs, Emit, Ids } from '../ports.ts'
import { createKeyedQueue } from '../vault/keyed-queue.ts'
import type { Vault } from '../vault/vault.ts'
import { openPack } from './open-pack.ts'
import { createStage } from './stage.ts'

export type PackMethod = `packs.${'choose' | 'check' | 'install' | 'list' | 'read' | 'remove'}`

export type PackParts = {
  readonly vault: Pick<Vault, 'open' | 'onLocking'>
  readonly documents: Documents
  readonly clock: Clock
  readonly ids: Ids
  readonly dialogs: Pick<Dialogs, 'choosePack'>
  readonly emit: Emit
}

/** Never changes its meaning; the id is the pack's. */
export const packCollection = { kind: 'pack', schema: storedPackSchema, version: 1 }

export function createPacks({
  vault,
  documents,
  clock,
  ids,
  dialogs,
  emit,
}: PackParts): HandlersOf<PackMethod> {
  const packs = documents.collection(packCollection)
  const stage = createStage(ids)
  const queue = createKeyedQueue()
  vault.onLocking(() => stage.clear())
  /** Null also for one that is damaged: a new one may take its place, and the vault keeps its bytes aside. */
  const installed = (id: string): Promise<StoredPack | null> => unlessDamaged(packs.find(id))

  const check = async (bytes: Uint8Array, { signal, progress }: RequestContext): Promise<PackCheck> => {
    await vault.open()
    const opened = await openPack(bytes, { signal, progress })
    if (!opened.ok) return { kind: 'refused', problems: opened.problems }
    const { pack, files } = opened
    const replaces = compare(pack, await installed(pack.manifest.id))
    return { kind: 'staged', stagedId: stage.add({ pack, files }), pack, files, replaces }
  }

  const install = async (stagedId: string, allowOlder: boolean): Promise<InstalledPack> => {
    await vault.open()
    const { pack, files } = stage.get(stagedId)
    const { id } = pack.manifest
    const before = await installed(id)
    const replaces = compare(pack, before)
    if (before !== null && replaces.kind === 'itself') return summaryOf(before)
    assertMayReplace(replaces, allowOlder)
    const others = (await packs.list()).filter((other) => other.id !== id).length
    if (others >= packLimits.installed)
      throw new AppError('too-large', { details: { reason: 'too-many-packs', max: packLimits.installed } })
    const { manifest, digest } = pack
    const stored = { id, manifest, files, digest, installedAt: clock.now().toISOString() }
    await packs.put(stored)
    stage.drop(stagedId)
    emit('packs.changed', { id, change: before === null ? 'installed' : 'updated' })
    return summaryOf(stored)
  }

  return {
    'packs.choose': async (_nothing, context) => {
      await vault.open()
      const path = await dialogs.choosePack()
      if (path === null) return null
      const bytes = await readPackFile(path)
      return bytes === null ? tooLarge() : check(bytes, context)
    },
    'packs.check': ({ bytes }, context) => check(bytes, context),
    'packs.install': ({ stagedId, allowOlder = false }) =>
      queue.run('packs', () => install(stagedId, allowOlder)),
    'packs.list': async () =>
      (await packs.list()).map(summaryOf).toSorted((a, b) => (a.manifest.id < b.manifest.id ? -1 : 1)),
    'packs.read': async ({ id }) => {
      const stored = await packs.get(id)
      return { pack: summaryOf(stored), files: stored.files }
    },
    'packs.remove': ({ id }) =>
      queue.run('packs', async () => {
        const stored = await installed(id)
        await packs.remove(id)
        const stagedId = stored && stage.add({ pack: summaryOf(stored), files: stored.files })
        emit('packs.changed', { id, change: 'removed' })
        return { stagedId }
      }),
  }
}

export function compare(pack: PackSummary, before: StoredPack | null): PackReplaces {
  if (before === null) return { kind: 'nothing' }
  const { version } = before.manifest
  if (version < pack.manifest.version) return { kind: 'older', version }
  if (version > pack.manifest.version) return { kind: 'newer', version }
  return before.digest === pack.digest ? { kind: 'itself' } : { kind: 'same-version', version }
}

function assertMayReplace(replaces: PackReplaces, allowOlder: boolean): void {
  const conflict = (reason: string, version: number) =>
    new AppError('conflict', { details: { reason, version } })
  if (replaces.kind === 'same-version') throw conflict('same-version', replaces.version)
  if (replaces.kind === 'newer' && !allowOlder) throw conflict('older-version', replaces.version)
}

function summaryOf({ manifest, files, digest, installedAt }: StoredPack): InstalledPack {
  const texts = Object.values(files)
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text, 'utf8'), 0)
  return { manifest, counts: countsOf(files), files: texts.length, bytes, digest, installedAt }
}

const tooLarge = (): PackCheck => ({
  kind: 'refused',
  problems: [{ code: 'too-large', file: null, detail: String(packLimits.packedBytes) }],
})

/** Null when there is too much of it. Looks at the size first. */
async function readPackFile(path: string): Promise<Uint8Array | null> {
  try {
    const facts = await stat(path)
    if (!facts.isFile()) throw new AppError('disk-failed', { details: { reason: 'pack-unreadable' } })
    return facts.size > packLimits.packedBytes ? null : await readAtMost(path, packLimits.packedBytes)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('disk-failed', { details: { reason: 'pack-unreadable' } })
  }
}
