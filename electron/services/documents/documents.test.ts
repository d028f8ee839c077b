import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { defaultWritingSettings } from '../../shared/entities/person.ts'
import type { DraftId } from '../../shared/entities/ids.ts'
import { createMemoryPorts } from '../testing/memory-ports.ts'
import { present } from '../testing/present.ts'
import { newTestVault, type TestVault } from '../testing/open-vault.ts'
import { createDocuments } from './create-documents.ts'
import { createDrafts } from './drafts.ts'
import { createRecords } from './records.ts'
import { countWords, excerptOf, textFigures } from './text-figures.ts'
import { createVersions } from './versions.ts'

const context = { requestId: 'x', signal: new AbortController().signal, progress: () => undefined }
const start = {
  title: 'Plan',
  language: 'es',
  channel: 'linkedin',
  text: 'Hola a todos.',
  origin: 'free',
  scenario: null,
} as const
const byKeychain = { kind: 'keychain' as const }

function life(test: TestVault) {
  const { ports, world } = createMemoryPorts(test.folder)
  const documents = createDocuments(test.vault)
  const parts = { vault: test.vault, documents, clock: ports.clock, ids: ports.ids, emit: ports.emit }
  const drafts = createDrafts(parts)
  const versions = createVersions({ ...parts, drafts })
  const records = createRecords(documents, ports.clock)
  return { ...test, world, documents, drafts, versions, records, on: drafts.handlers, vs: versions.handlers }
}
async function newLife() {
  const test = await newTestVault()
  await test.vault.create(null)
  return life(test)
}

describe('drafts', () => {
  it('are found again with every acknowledged change after a restart', async () => {
    const first = await newLife()
    const draft = await first.on['drafts.create'](start, context)
    first.world.advance(1000)
    const saved = await first.on['drafts.save'](
      { id: draft.id, baseRevision: 1, patch: { text: 'Adiós', labels: ['a'] } },
      context,
    )
    expect(saved).toEqual({ revision: 2, savedAt: '2026-11-21T10:00:01.000Z' })
    await first.vault.lock()
    const second = life(first.again())
    await second.vault.unlock(byKeychain)
    expect(await second.on['drafts.get']({ id: draft.id }, context)).toEqual({
      ...draft,
      text: 'Adiós',
      labels: ['a'],
      revision: 2,
      updatedAt: saved.savedAt,
    })
    expect(await second.on['drafts.list'](null, context)).toMatchObject([
      { id: draft.id, excerpt: 'Adiós', words: 1 },
    ])
  })

  it('answer conflict to a save on an old revision, and lose nothing', async () => {
    const { on } = await newLife()
    const { id } = await on['drafts.create'](start, context)
    const saves = [1, 2, 3].map((number) =>
      on['drafts.save']({ id, baseRevision: 1, patch: { text: `texto ${number}` } }, context),
    )
    const results = await Promise.allSettled(saves)
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(results[1]).toMatchObject({ reason: { code: 'conflict', details: { revision: 2 } } })
    expect((await on['drafts.get']({ id }, context)).text).toBe('texto 1')
  })

  it('go to the bin and come back, and are told of each time', async () => {
    const { on, world } = await newLife()
    const { id } = await on['drafts.create'](start, context)
    await on['drafts.bin']({ id }, context)
    await on['drafts.bin']({ id }, context)
    expect(await on['drafts.list'](null, context)).toMatchObject([{ binnedAt: '2026-11-21T10:00:00.000Z' }])
    await on['drafts.unbin']({ id }, context)
    expect(await on['drafts.get']({ id }, context)).toMatchObject({ binnedAt: null, revision: 3 })
    expect(world.events.filter(({ event }) => event === 'drafts.changed')).toHaveLength(3)
  })

  it('born from a scenario are duplicated into a free one', async () => {
    const { on } = await newLife()
    const scenario = { id: 'layoffs', version: 2 } as const
    const { id } = await on['drafts.create']({ ...start, origin: 'scenario', scenario }, context)
    const copy = await on['drafts.duplicate']({ id }, context)
    expect(copy).toMatchObject({ origin: 'free', scenario: null, text: start.text, revision: 1, round: 1 })
    expect(copy.id).not.toBe(id)
  })

  it('answer not-found for an id that never was', async () => {
    const { on } = await newLife()
    await expect(on['drafts.get']({ id: 'nunca-estuvo' as DraftId }, context)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('can still be saved when their file goes bad while they are being written', async () => {
    const { on, folder, vault } = await newLife()
    const { id } = await on['drafts.create'](start, context)
    const documents = join(folder, 'documents')
    const [file = ''] = await readdir(documents)
    await writeFile(join(documents, file), 'rotten')
    await on['drafts.save']({ id, baseRevision: 1, patch: { text: 'Lo que iba escribiendo' } }, context)
    expect((await on['drafts.get']({ id }, context)).text).toBe('Lo que iba escribiendo')
    const [kept = ''] = await readdir(join(folder, 'damaged'))
    expect(await readFile(join(folder, 'damaged', kept), 'utf8')).toBe('rotten')
    expect(vault.damaged()).toEqual([])
  })

  it('are listed without opening each of them, and rightly after a crash that lost the index', async () => {
    const first = await newLife()
    const ids: DraftId[] = []
    for (let number = 0; number < 20; number += 1)
      ids.push((await first.on['drafts.create']({ ...start, title: `Plan ${number}` }, context)).id)
    await first.on['drafts.list'](null, context)
    await first.vault.lock()
    const second = life(first.again())
    await second.vault.unlock(byKeychain)
    const { documents } = await second.vault.open()
    let reads = 0
    const { read } = documents
    Object.assign(documents, { read: (name: Parameters<typeof read>[0]) => ((reads += 1), read(name)) })
    expect(await second.on['drafts.list'](null, context)).toHaveLength(20)
    expect(reads).toBe(1)
    await second.on['drafts.save'](
      { id: present(ids[3]), baseRevision: 1, patch: { title: 'Otro' } },
      context,
    )
    expect((await second.on['drafts.list'](null, context)).map(({ title }) => title)).toContain('Otro')
    await documents.write({ kind: 'index', id: 'draft' }, Buffer.from('not an index'))
    await second.vault.lock()
    const third = life(first.again())
    await third.vault.unlock(byKeychain)
    expect((await third.on['drafts.list'](null, context)).map(({ title }) => title)).toContain('Otro')
  })
})

describe('versions', () => {
  it('keep a text that the draft leaves behind, and open the next round', async () => {
    const { on, vs } = await newLife()
    const { id } = await on['drafts.create'](start, context)
    const made = await vs['versions.create'](
      { draftId: id, reason: 'round', name: null, measures: null },
      context,
    )
    expect(made.draft).toMatchObject({ round: 2, revision: 2 })
    expect(made.version).toMatchObject({ round: 1, words: 3, reason: 'round' })
    await on['drafts.save']({ id, baseRevision: 2, patch: { text: 'Otro texto' } }, context)
    const back = await vs['versions.restore']({ id: made.version.id }, context)
    expect(back).toMatchObject({ text: 'Hola a todos.', revision: 4 })
    const reasons = (await vs['versions.list']({ draftId: id }, context))
      .map(({ reason }) => reason)
      .toSorted()
    expect(reasons).toEqual(['before-restore', 'round'])
    expect(await vs['versions.list']({ draftId: 'otro-borrador' as DraftId }, context)).toEqual([])
  })

  it('keep exactly the text that was published', async () => {
    const { on, vs, versions } = await newLife()
    const { id } = await on['drafts.create'](start, context)
    await versions.markPublished(id, 'Lo que salió')
    expect(await on['drafts.get']({ id }, context)).toMatchObject({ state: 'published', text: start.text })
    const [summary] = await vs['versions.list']({ draftId: null }, context)
    expect(await vs['versions.get']({ id: present(summary).id }, context)).toMatchObject({
      reason: 'published',
      text: 'Lo que salió',
    })
  })
})

describe('other documents', () => {
  it('come back as they were saved', async () => {
    const { records, vault } = await newLife()
    const { handlers } = records
    expect(await handlers['profile.get'](null, context)).toEqual({
      displayName: '',
      role: '',
      organisation: '',
    })
    const profile = { displayName: 'Elena', role: 'Dirección', organisation: 'Tormera' }
    await handlers['profile.save'](profile, context)
    const at = '2026-11-21T09:00:00.000Z'
    const progress = {
      lessonId: 'acme:listen-first',
      lessonVersion: 1,
      step: 2,
      answers: { a: 'b' },
      startedAt: at,
      updatedAt: at,
      completedAt: null,
    }
    await handlers['progress.save'](progress, context)
    await handlers['writing.save'](
      { ...defaultWritingSettings, ignoredAlways: [{ kind: 'rule', ruleId: 'es/x' }] },
      context,
    )
    await vault.lock()
    await vault.unlock(byKeychain)
    expect(await handlers['profile.get'](null, context)).toEqual(profile)
    expect(await handlers['progress.list'](null, context)).toEqual([
      { ...progress, updatedAt: '2026-11-21T10:00:00.000Z' },
    ])
    expect((await handlers['writing.get'](null, context)).ignoredAlways).toHaveLength(1)
  })

  it('answer vault-locked while the vault is locked', async () => {
    const { records, on, vault } = await newLife()
    await vault.lock()
    await expect(records.handlers['feed.list'](null, context)).rejects.toMatchObject({ code: 'vault-locked' })
    await expect(on['drafts.list'](null, context)).rejects.toMatchObject({ code: 'vault-locked' })
  })
})

describe('a collection', () => {
  const schema = z.object({ id: z.string(), count: z.number() })
  const old = { kind: 'thing', schema, version: 1 }

  it('lets no change of one entity come between reading and writing another', async () => {
    const { documents } = await newLife()
    const things = documents.collection(old)
    await things.put({ id: 'thing-one', count: 0 })
    await Promise.all(
      Array.from({ length: 25 }, () =>
        things.change('thing-one', ({ id, count }) => ({ id, count: count + 1 })),
      ),
    )
    expect(await things.get('thing-one')).toEqual({ id: 'thing-one', count: 25 })
    await things.remove('thing-one')
    expect(await things.find('thing-one')).toBeNull()
  })

  it('upgrades older shapes, refuses newer ones and lists what makes no sense as damaged', async () => {
    const { documents, vault, folder, again } = await newLife()
    await documents.collection(old).put({ id: 'thing-one', count: 1 })
    const newSchema = z.object({ id: z.string(), total: z.number() })
    const newer = {
      kind: 'thing',
      schema: newSchema,
      version: 2,
      upgrade: (data: unknown) => ({ id: schema.parse(data).id, total: schema.parse(data).count }),
    }
    expect(folder).not.toBe('')
    const upgraded = createDocuments(vault).collection(newer)
    expect(await upgraded.get('thing-one')).toEqual({ id: 'thing-one', total: 1 })
    await upgraded.put({ id: 'thing-one', total: 2 })
    await vault.lock()
    const later = again()
    await later.vault.unlock(byKeychain)
    const behind = createDocuments(later.vault).collection(old)
    await expect(behind.get('thing-one')).rejects.toMatchObject({ code: 'newer-format' })
    await (
      await later.vault.open()
    ).documents.write({ kind: 'thing', id: 'thing-two' }, Buffer.from('{"version":1}'))
    expect(await behind.list()).toEqual([])
    expect(
      later.vault
        .damaged()
        .map(({ id, problem }) => `${id} ${problem}`)
        .toSorted(),
    ).toEqual(['thing-one newer-format', 'thing-two unreadable'])
    // An older app never writes over what a newer one wrote.
    await expect(behind.put({ id: 'thing-one', count: 3 })).rejects.toMatchObject({ code: 'newer-format' })
    await behind.put({ id: 'thing-two', count: 2 })
    expect(await behind.list()).toEqual([{ id: 'thing-two', count: 2 }])
    expect(await readdir(join(later.folder, 'damaged'))).toHaveLength(1)
  })
})

describe('figures of a text', () => {
  it('count words, graphemes and bytes, and never cut a character in half', () => {
    expect(countWords('El 27,93 % de los «mensajes» no-leídos, ¿verdad?')).toBe(7)
    expect(excerptOf('x'.repeat(139) + '😀')).toBe('x'.repeat(139))
    expect(textFigures('¡Olé 👩‍👩‍👧!')).toMatchObject({ characters: 7, bytes: 26 })
    expect(textFigures('').fingerprint).toBe('e3b0c44298fc')
  })
})
