import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { openPromise } from 'yauzl'
import {
  type LessonPackage,
  courseStructure,
  lessonPackageSchema,
} from '../../shared/records/cmi5-package.ts'
import type { Statement } from '../../shared/records/xapi-statement.ts'
import { appOn } from '../testing/app-on.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const statement: Statement = {
  id: '0b6c1a52-7f3e-5d0a-8c11-3a5f0d2b7e90',
  actor: { objectType: 'Agent', account: { homePage: 'https://ensayo.invalid/', name: 'code-12345678' } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed' } },
  object: {
    objectType: 'Activity',
    id: 'https://ensayo.invalid/lessons/listen-first',
    definition: { type: 'http://adlnet.gov/expapi/activities/lesson', name: { en: 'Listen first' } },
  },
  timestamp: '2026-11-21T10:00:00.000Z',
}
const lesson: LessonPackage = {
  id: 'listen-first',
  version: 1,
  languages: { es: { title: 'Escuchar & callar', summary: '<b>Dos</b> semanas' } },
  files: { lesson: '{}', exercises: '[]', texts: { es: '## Uno {#uno}', en: '## One {#one}' } },
}

async function withVault() {
  const folder = await temporaryFolder()
  const app = await appOn(join(folder, 'vault'))
  await app.ask('vault.create', { passphrase: null })
  const player = join(folder, 'lesson-player', 'assets')
  await mkdir(player, { recursive: true })
  await writeFile(join(folder, 'lesson-player', 'index.html'), '<!doctype html>')
  await writeFile(join(player, 'player.js'), 'void 0')
  return { folder, app, ask: app.ask, world: app.world }
}

async function unzipped(file: string): Promise<Record<string, string>> {
  const zip = await openPromise(file)
  const texts: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
    texts[entry.fileName] = Buffer.concat(chunks).toString('utf8')
  }
  return texts
}

describe('records for HR', () => {
  it('know the person by one code, made once, the same after a restart', async () => {
    const folder = join(await temporaryFolder(), 'vault')
    const passphrase = 'dos caballos y un faro'
    const app = await appOn(folder)
    await app.ask('vault.create', { passphrase })
    const [one, other] = await Promise.all([
      app.ask('records.account', null),
      app.ask('records.account', null),
    ])
    expect(one.account).toMatch(/^[A-Za-z0-9-]{22,}$/)
    expect(other).toEqual(one)
    await app.services.stop()
    const again = await appOn(folder)
    await again.ask('vault.unlock', { kind: 'passphrase', passphrase })
    expect(await again.ask('records.account', null)).toEqual(one)
  })

  it('save statements as a JSON list and note the exit', async () => {
    const { folder, ask, world } = await withVault()
    world.saveFile = join(folder, 'progreso.json')
    const saved = await ask('records.saveXapi', { suggestedName: 'progreso', statements: [statement] })
    expect(saved).toEqual({ fileName: 'progreso.json' })
    expect(JSON.parse(await readFile(world.saveFile, 'utf8'))).toEqual([statement])
    expect(await ask('ledger.list', null)).toMatchObject([
      { kind: 'file', recipient: 'progreso.json', outcome: 'done' },
    ])
  })

  it('refuse whatever has room for a text of the person, and write nothing', async () => {
    const { folder, ask, world } = await withVault()
    world.saveFile = join(folder, 'progreso.json')
    const refused = [
      { ...statement, result: { response: 'Lo que escribí' } },
      { ...statement, result: { extensions: { 'https://ensayo.invalid/xapi/note': 'Lo que escribí' } } },
      { ...statement, attachments: [] },
      { ...statement, actor: { objectType: 'Agent', mbox: 'mailto:a@b.org', account: {} } },
    ]
    for (const wrong of refused)
      await expect(
        ask('records.saveXapi', { suggestedName: 'x', statements: [wrong as Statement] }),
      ).rejects.toMatchObject({ code: 'invalid-parameters' })
    await expect(readFile(world.saveFile)).rejects.toThrow('ENOENT')
    expect(await ask('ledger.list', null)).toEqual([])
  })

  it('save a lesson as a package with its player, in the chosen languages alone, the same bytes each time', async () => {
    const { folder, ask, world } = await withVault()
    world.saveFile = join(folder, 'one.zip')
    await ask('records.saveCmi5', { suggestedName: 'one', lesson })
    const files = await unzipped(world.saveFile)
    expect(Object.keys(files)).toEqual([
      'cmi5.xml',
      'lesson/lesson.json',
      'lesson/assets/player.js',
      'lesson/index.html',
    ])
    expect(JSON.parse(files['lesson/lesson.json'] ?? '')).toEqual({
      folder: 'listen-first',
      lesson: '{}',
      exercises: '[]',
      texts: { es: '## Uno {#uno}' },
    })
    expect(await ask('ledger.list', null)).toMatchObject([
      { recipient: 'one.zip', characters: 0, fingerprint: null, outcome: 'done' },
    ])
    const first = await readFile(world.saveFile)
    world.saveFile = join(folder, 'two.zip')
    await ask('records.saveCmi5', { suggestedName: 'two', lesson })
    expect(await readFile(world.saveFile)).toEqual(first)
  })

  it('write nothing when the dialog is closed, and tell when the player is not there', async () => {
    const { folder, ask, world } = await withVault()
    expect(await ask('records.saveCmi5', { suggestedName: 'x', lesson })).toBeNull()
    expect(await ask('records.saveXapi', { suggestedName: 'x', statements: [statement] })).toBeNull()
    world.saveFile = join(folder, 'x.zip')
    await rm(join(folder, 'lesson-player'), { recursive: true })
    await expect(ask('records.saveCmi5', { suggestedName: 'x', lesson })).rejects.toMatchObject({
      code: 'disk-failed',
    })
    expect(await ask('ledger.list', null)).toEqual([])
  })

  it('need an open vault', async () => {
    const app = await appOn(join(await temporaryFolder(), 'vault'))
    await expect(
      app.ask('records.saveXapi', { suggestedName: 'x', statements: [statement] }),
    ).rejects.toMatchObject({ code: 'vault-absent' })
  })
})

describe('cmi5.xml', () => {
  const schemaFile = resolve('scripts/records/schemas/CourseStructure.xsd')
  const check = async (xml: string) =>
    validateXML({
      xml: [{ fileName: 'cmi5.xml', contents: xml }],
      schema: [{ fileName: 'CourseStructure.xsd', contents: await readFile(schemaFile, 'utf8') }],
    })

  it('is valid against the published schema, whatever the titles are', async () => {
    const title = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() !== '')
    const given = [
      ...fc.sample(title, { numRuns: 12, seed: 7 }),
      '<&>"\']]>',
      '\u0000\uFFFE\uD800 😀',
      'Ñandú',
    ]
    for (const text of given) {
      const own = {
        ...lesson,
        languages: { es: { title: text, summary: text }, 'en-GB': { title: text, summary: text } },
      }
      const result = await check(courseStructure(own))
      expect({ text, errors: result.errors }).toEqual({ text, errors: [] })
    }
  })

  it('would be refused with a unit that has no address', async () => {
    const broken = courseStructure(lesson).replace(/<url>.*<\/url>/, '')
    expect((await check(broken)).valid).toBe(false)
  })

  it('takes no lesson without a language, nor a language without its text', () => {
    expect(lessonPackageSchema.safeParse(lesson).success).toBe(true)
    expect(lessonPackageSchema.safeParse({ ...lesson, languages: {} }).success).toBe(false)
    const { es } = lesson.languages
    expect(lessonPackageSchema.safeParse({ ...lesson, languages: { fr: es } }).success).toBe(false)
  })
})
