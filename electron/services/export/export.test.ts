import fc from 'fast-check'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { MethodName, ParamsOf, ResultOf } from '../../shared/contract.ts'
import { createServices } from '../create-services.ts'
import { createDispatch } from '../dispatch.ts'
import { createMemoryPorts } from '../testing/memory-ports.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { createUniqueNames, safeFileName } from './file-names.ts'
import { keptBack, writtenAsData, writtenAsText } from './kinds.ts'

const passphrase = 'correcto caballo batería'

async function started() {
  const folder = await temporaryFolder()
  const { ports, world } = createMemoryPorts(join(folder, 'vault'))
  const services = createServices(ports)
  await services.start()
  onTestFinished(() => services.stop())
  const dispatch = createDispatch(services.handlers, ports.report)
  const controller = new AbortController()
  const progress: string[] = []
  const ask = (method: string, params: unknown = null) =>
    dispatch(method, params, {
      requestId: 'x',
      signal: controller.signal,
      progress: (done, total) => void progress.push(`${done}/${total}`),
    })
  const get = async <Name extends MethodName>(
    method: Name,
    params: ParamsOf<Name>,
  ): Promise<ResultOf<Name>> => {
    const reply = await ask(method, params)
    if (!reply.ok) throw new Error(reply.error.code)
    return reply.value as ResultOf<Name>
  }
  return { folder, world, services, ask, get, controller, progress }
}
const start = { language: 'es', channel: 'linkedin', origin: 'free', scenario: null } as const

describe('exporting all texts', () => {
  it('writes every text once, names that every system takes, and an exit for each file', async () => {
    const { folder, world, ask, get, progress, services } = await started()
    await get('vault.create', { passphrase })
    const { id } = await get('drafts.create', {
      ...start,
      title: 'CON: ¿plan "A"/B?',
      text: 'Primera línea.\n\n---\n\nÚltima.',
    })
    await get('versions.create', { draftId: id, reason: 'named', name: 'antes', measures: null })
    await get('drafts.save', {
      id,
      baseRevision: 1,
      patch: { text: 'Texto de ahora.', variants: { x: 'Corto.' } },
    })
    await get('drafts.create', { ...start, title: '', text: 'Sin título.' })
    await get('drafts.create', { ...start, title: '', text: 'Otro sin título.' })
    world.folder = folder
    expect(await ask('vault.exportTexts', { passphrase: 'no es esta' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    expect(await ask('vault.exportTexts', { passphrase: null })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    expect(await get('vault.exportTexts', { passphrase })).toEqual({ files: 3 })
    expect(await get('vault.exportTexts', { passphrase })).toEqual({ files: 3 })
    expect((await readdir(folder)).toSorted()).toEqual([
      'Ensayo 2026-11-21',
      'Ensayo 2026-11-21 (2)',
      'vault',
    ])
    const drafts = join(folder, 'Ensayo 2026-11-21', 'drafts')
    const files = (await readdir(drafts)).toSorted()
    expect(files).toEqual(['CON ¿plan A B.md', 'draft 2026-11-21 (2).md', 'draft 2026-11-21.md'])
    const markdown = await readFile(join(drafts, files[0] ?? ''), 'utf8')
    expect(markdown).toContain('title: "CON: ¿plan \\"A\\"/B?"\nkind: "draft"\nlanguage: "es"')
    expect(markdown).toContain('Texto de ahora.\n\n## Variant: x\n\nCorto.\n\n## Version: antes')
    expect(markdown.endsWith('Primera línea.\n\n---\n\nÚltima.')).toBe(true)
    const ledger = await get('ledger.list', null)
    expect(ledger.filter(({ kind, outcome }) => kind === 'file' && outcome === 'done')).toHaveLength(6)
    expect(await get('ledger.door', null)).toMatchObject({ copiesToday: 6, textsToday: 0, everLeft: true })
    expect(new Set(progress.map((each) => each.split('/')[1])).size).toBe(1)
    await services.stop()
  })

  it('writes nothing when the dialog is closed, and stops between files when it is cancelled', async () => {
    const { folder, world, ask, get, controller } = await started()
    await get('vault.create', { passphrase: null })
    await get('drafts.create', { ...start, title: 'Uno', text: 'Hola' })
    expect(await get('vault.exportTexts', { passphrase: null })).toBeNull()
    expect(await get('ledger.list', null)).toEqual([])
    Object.defineProperty(world, 'folder', {
      get: () => {
        controller.abort()
        return folder
      },
    })
    expect(await ask('vault.exportTexts', { passphrase: null })).toMatchObject({
      error: { code: 'cancelled' },
    })
    expect(await readdir(join(folder, 'Ensayo 2026-11-21', 'drafts'))).toEqual([])
  })

  it('saves a text and a recovery sheet as exits, and tells of a disk that refuses', async () => {
    const { folder, world, ask, get } = await started()
    await get('vault.create', { passphrase: null })
    world.saveFile = join(folder, 'resumen.md')
    expect(
      await get('files.saveText', { suggestedName: 'resumen', extension: 'md', text: '# Sesión' }),
    ).toEqual({ fileName: 'resumen.md' })
    expect(await readFile(world.saveFile, 'utf8')).toBe('# Sesión')
    world.saveFile = join(folder, 'llave.pdf')
    const sheet = {
      language: 'es',
      title: 'Llave',
      subtitle: '',
      blocks: [{ kind: 'key' as const, text: 'AAAA' }],
    }
    await get('files.savePdf', { suggestedName: 'llave', document: sheet })
    await writeFile(join(folder, 'file'), '')
    world.saveFile = join(folder, 'file', 'x.md')
    expect(await ask('files.saveText', { suggestedName: 'x', extension: 'md', text: 'x' })).toMatchObject({
      error: { code: 'disk-failed' },
    })
    expect(await get('ledger.list', null)).toMatchObject([
      { recipient: 'x.md', outcome: 'failed' },
      { recipient: 'llave.pdf', outcome: 'done', characters: 0, fingerprint: null },
      { recipient: 'resumen.md', outcome: 'done', characters: 8 },
    ])
    expect(await get('ledger.door', null)).toMatchObject({ copiesToday: 1, textsToday: 0 })
  })
})

describe('exporting what is not a text', () => {
  it('decides on every kind of document that the services keep, and on no other', async () => {
    const { services } = await started()
    const decided = [...writtenAsText, ...writtenAsData, ...Object.keys(keptBack)]
    expect(decided.toSorted()).toEqual(services.kinds().toSorted())
  })

  it('writes images as they are and everything else as JSON, but no secret', async () => {
    const { folder, world, get } = await started()
    await get('vault.create', { passphrase: null })
    const { id } = await get('drafts.create', { ...start, title: 'Con foto', text: 'Mire.' })
    const given = await readFile(join(import.meta.dirname, '../../../e2e/images/plain.png'))
    const { attachment, draft } = await get('attachments.add', { draftId: id, bytes: given })
    await get('drafts.save', {
      id,
      baseRevision: draft.revision,
      patch: { attachments: [{ ...attachment, alt: 'Un [puerto]' }] },
    })
    await get('profile.save', { displayName: 'Elena', role: '', organisation: '' })
    await get('identity.get', null)
    world.folder = folder
    await get('vault.exportTexts', { passphrase: null })
    const exported = join(folder, 'Ensayo 2026-11-21')
    const stored = await get('attachments.get', { id: attachment.id })
    expect(await readFile(join(exported, 'images', `${attachment.id}.png`))).toEqual(
      Buffer.from(stored.bytes),
    )
    expect(await readFile(join(exported, 'drafts', 'Con foto.md'), 'utf8')).toContain(
      `![Un \\[puerto\\]](../images/${attachment.id}.png)`,
    )
    const data = await readdir(join(exported, 'data'))
    expect(data).toContain('profile.json')
    expect(JSON.parse(await readFile(join(exported, 'data', 'profile.json'), 'utf8'))).toMatchObject({
      kind: 'profile',
      entities: [{ value: { displayName: 'Elena' } }],
    })
    for (const name of data)
      expect(await readFile(join(exported, 'data', name), 'utf8')).not.toMatch(/AGE-SECRET|signingSecret/)
  })
})

describe('opening a link', () => {
  it('opens what the person agreed to, as an exit, and web addresses only', async () => {
    const { world, ask, get } = await started()
    expect(await ask('links.open', { url: 'https://example.org/a' })).toMatchObject({
      error: { code: 'vault-absent' },
    })
    await get('vault.create', { passphrase: null })
    expect(await ask('links.open', { url: 'file:///etc/passwd' })).toMatchObject({
      error: { code: 'refused-address' },
    })
    world.agreesToLinks = false
    expect(await get('links.open', { url: 'https://example.org/a' })).toEqual({ opened: false })
    world.agreesToLinks = true
    expect(await get('links.open', { url: 'https://example.org/a' })).toEqual({ opened: true })
    expect(world.opened).toEqual(['https://example.org/a'])
    expect(await get('ledger.list', null)).toMatchObject([
      { kind: 'link', recipient: 'example.org', outcome: 'done' },
    ])
  })
})

describe('a file name', () => {
  it('is one that Windows, macOS and Linux all take, whatever the title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        'con',
        'NUL.txt',
        'COM1',
        '...',
        ' . ',
        '..',
        '',
        'a'.repeat(300),
        '😀'.repeat(90),
        '\u202Egpj.exe',
        'lpt9.md',
      ),
    )
    fc.assert(
      fc.property(title, (given) => {
        const name = safeFileName(given, 'draft')
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\u202a-\u202e]/u)
        expect(name).not.toMatch(/^\.|[. ]$|^ |^$/)
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i)
        expect(name.length).toBeLessThanOrEqual(81)
        expect(Buffer.from(name, 'utf8').toString('utf8')).toBe(name)
      }),
    )
  })

  it('is given once, whatever its case', () => {
    const unique = createUniqueNames()
    expect([unique('Plan', 'md'), unique('plan', 'md'), unique('plan (2)', 'md')]).toEqual([
      'Plan.md',
      'plan (2).md',
      'plan (2) (2).md',
    ])
  })
})
