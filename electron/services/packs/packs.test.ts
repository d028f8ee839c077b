import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PackFiles } from '../../shared/packs/check-files.ts'
import { packLimits } from '../../shared/packs/limits.ts'
import { packIdSchema } from '../../shared/packs/manifest.ts'
import { createDocuments } from '../documents/create-documents.ts'
import { createMemoryPorts } from '../testing/memory-ports.ts'
import { newTestVault, type TestVault } from '../testing/open-vault.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { createPacks } from './packs.ts'
import { sampleManifest, samplePack, zipOf } from './testing/sample-pack.ts'

const id = packIdSchema.parse('acme')
const context = { requestId: 'x', signal: new AbortController().signal, progress: () => undefined }

function packsOver({ vault, folder }: TestVault) {
  const { ports, world } = createMemoryPorts(folder)
  const documents = createDocuments(vault)
  const handlers = createPacks({ ...ports, vault, documents })
  const check = (bytes: Uint8Array) => handlers['packs.check']({ bytes }, context)
  const stage = async (files: PackFiles) => {
    const checked = await check(zipOf(files))
    if (checked.kind === 'refused') throw new Error(checked.problems[0]?.code)
    return checked
  }
  const install = async (files: PackFiles, allowOlder?: boolean) =>
    handlers['packs.install'](
      { stagedId: (await stage(files)).stagedId, ...(allowOlder === undefined ? {} : { allowOlder }) },
      context,
    )
  return {
    handlers,
    world,
    documents,
    check,
    stage,
    install,
    list: async () => handlers['packs.list'](null, context),
    read: async () => handlers['packs.read']({ id }, context),
    remove: async () => handlers['packs.remove']({ id }, context),
  }
}

async function open() {
  const life = await newTestVault()
  await life.vault.create(null)
  return { life, ...packsOver(life) }
}

describe('installing a pack', () => {
  it('keeps it in the vault, over a restart', async () => {
    const { life, install, stage } = await open()
    expect((await stage(samplePack(1))).replaces).toEqual({ kind: 'nothing' })
    await install(samplePack(1))
    await life.vault.lock()
    const next = life.again()
    await next.vault.unlock({ kind: 'keychain' })
    const after = packsOver(next)
    expect(await after.list()).toMatchObject([
      { manifest: { id: 'acme', version: 1, author: 'Irene Vidal' }, counts: { lessons: 1 }, files: 11 },
    ])
    expect((await after.read()).files).toEqual(samplePack(1))
  })

  it('tells that something changed', async () => {
    const { install, remove, world } = await open()
    await install(samplePack(1))
    await install(samplePack(2))
    await remove()
    expect(world.events.map(({ payload }) => payload)).toEqual([
      { id: 'acme', change: 'installed' },
      { id: 'acme', change: 'updated' },
      { id: 'acme', change: 'removed' },
    ])
  })

  it('puts a higher version in the place of a lower one', async () => {
    const { install, stage, list, read } = await open()
    await install(samplePack(1))
    expect((await stage(samplePack(2))).replaces).toEqual({ kind: 'older', version: 1 })
    await install(samplePack(2))
    expect(await list()).toHaveLength(1)
    expect((await read()).pack.manifest.version).toBe(2)
  })

  it('refuses a lower version unless the person insists', async () => {
    const { install, stage, read } = await open()
    await install(samplePack(2))
    expect((await stage(samplePack(1))).replaces).toEqual({ kind: 'newer', version: 2 })
    await expect(install(samplePack(1))).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'older-version', version: 2 },
    })
    expect((await read()).pack.manifest.version).toBe(2)
    await install(samplePack(1), true)
    expect((await read()).files).toEqual(samplePack(1))
  })

  it('refuses other texts under the same version, even when the person insists', async () => {
    const { install, stage, read } = await open()
    const other = { ...samplePack(1), 'messages.json': '{"messages": []}' }
    await install(samplePack(1))
    expect((await stage(other)).replaces).toEqual({ kind: 'same-version', version: 1 })
    await expect(install(other, true)).rejects.toMatchObject({ details: { reason: 'same-version' } })
    expect((await read()).files).toEqual(samplePack(1))
  })

  it('does nothing for the same texts, however they were zipped', async () => {
    const { install, check, handlers, world } = await open()
    const { installedAt } = await install(samplePack(1))
    world.time = new Date('2027-01-01T00:00:00.000Z')
    const again = await check(zipOf(samplePack(1), 0))
    expect(again).toMatchObject({ kind: 'staged', replaces: { kind: 'itself' } })
    if (again.kind !== 'staged') return
    expect(await handlers['packs.install']({ stagedId: again.stagedId }, context)).toMatchObject({
      installedAt,
    })
    expect(world.events).toHaveLength(1)
  })

  it('goes by what main read itself: a name is good once, and not after locking', async () => {
    const { life, handlers, stage } = await open()
    const { stagedId } = await stage(samplePack(1))
    await handlers['packs.install']({ stagedId }, context)
    await expect(handlers['packs.install']({ stagedId }, context)).rejects.toMatchObject({
      code: 'not-found',
    })
    const waiting = await stage(samplePack(2))
    await life.vault.lock()
    await life.vault.unlock({ kind: 'keychain' })
    await expect(handlers['packs.install']({ stagedId: waiting.stagedId }, context)).rejects.toMatchObject({
      code: 'not-found',
      details: { reason: 'staged' },
    })
  })

  it('keeps three waiting at most', async () => {
    const { handlers, stage } = await open()
    const oldest = await stage(samplePack(1))
    for (const version of [2, 3, 4]) await stage(samplePack(version))
    await expect(handlers['packs.install']({ stagedId: oldest.stagedId }, context)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('takes no more than there is room for, but still updates', async () => {
    const { install, list } = await open()
    const named = (name: string, version: number) => ({
      ...samplePack(1),
      'pack.json': JSON.stringify({ ...sampleManifest(version), id: name }),
    })
    for (let at = 0; at < packLimits.installed; at += 1) await install(named(`pack-${at}`, 1))
    await expect(install(named('one-more', 1))).rejects.toMatchObject({
      code: 'too-large',
      details: { reason: 'too-many-packs' },
    })
    await install(named('pack-7', 2))
    expect(await list()).toHaveLength(packLimits.installed)
  })

  it('needs an open vault', async () => {
    const { life, check, list, handlers } = await open()
    await life.vault.lock()
    await expect(check(zipOf(samplePack(1)))).rejects.toMatchObject({ code: 'vault-locked' })
    await expect(list()).rejects.toMatchObject({ code: 'vault-locked' })
    await expect(handlers['packs.choose'](null, context)).rejects.toMatchObject({ code: 'vault-locked' })
  })
})

describe('removing a pack', () => {
  it('can be undone', async () => {
    const { install, remove, list, read, handlers } = await open()
    await install(samplePack(1))
    const { stagedId } = await remove()
    expect(await list()).toEqual([])
    await expect(read()).rejects.toMatchObject({ code: 'not-found' })
    await handlers['packs.install']({ stagedId: stagedId ?? '' }, context)
    expect((await read()).files).toEqual(samplePack(1))
  })

  it('of one that can no longer be read works too, and so does installing it anew', async () => {
    const { life, install, remove, list, read } = await open()
    const spoil = async () => {
      const { documents } = await life.vault.open()
      await documents.write({ kind: 'pack', id: 'acme' }, Buffer.from('{"version":1,"entity":{}}'))
    }
    await install(samplePack(1))
    await spoil()
    expect(await list()).toEqual([])
    expect(life.damaged()).toMatchObject([{ kind: 'pack', id: 'acme' }])
    expect(await remove()).toEqual({ stagedId: null })
    await spoil()
    await install(samplePack(2))
    expect((await read()).files).toEqual(samplePack(2))
  })
})

describe('choosing a file', () => {
  it('reads it, and answers null when the dialog was closed', async () => {
    const { handlers, world } = await open()
    expect(await handlers['packs.choose'](null, context)).toBeNull()
    world.pack = join(await temporaryFolder(), 'acme-1.ensayo-pack')
    await writeFile(world.pack, zipOf(samplePack(1)))
    expect(await handlers['packs.choose'](null, context)).toMatchObject({
      kind: 'staged',
      files: samplePack(1),
    })
  })

  it('does not read one that is far too large, a folder, or nothing', async () => {
    const { handlers, world } = await open()
    const folder = await temporaryFolder()
    world.pack = join(folder, 'large')
    await writeFile(world.pack, Buffer.alloc(packLimits.packedBytes + 1))
    expect(await handlers['packs.choose'](null, context)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'too-large', file: null }],
    })
    for (const path of [folder, join(folder, 'gone')]) {
      world.pack = path
      await expect(handlers['packs.choose'](null, context)).rejects.toMatchObject({
        code: 'disk-failed',
        details: { reason: 'pack-unreadable' },
      })
    }
  })
})
