import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPack } from '../../electron/services/packs/open-pack.ts'

const script = path.resolve(import.meta.dirname, '..', 'pack-build.ts')
let folder: string
let source: string
let out: string

const put = async (file: string, content: string | Uint8Array) => {
  await mkdir(path.dirname(path.join(source, file)), { recursive: true })
  await writeFile(path.join(source, file), content)
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-pack-'))
  source = path.join(folder, 'source')
  out = path.join(folder, 'out.ensayo-pack')
  const texts = { title: 'Línea 4', summary: 'Para quienes hablan con viajeros.' }
  const manifest = {
    format: 1,
    id: 'acme',
    version: 3,
    languages: ['es'],
    texts: { es: texts },
    author: 'Irene Vidal',
  }
  const item = { id: 'name', text: { es: 'Su nombre' }, why: { es: 'Se lee.' } }
  await put('pack.json', JSON.stringify(manifest))
  await put(
    'policies/first.json',
    JSON.stringify({ id: 'first', version: 1, title: { es: 'Antes' }, items: [item] }),
  )
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function build(args: readonly string[] = [source, '--out', out], env: Record<string, string> = {}) {
  const options = { cwd: folder, env: { ...process.env, ...env } }
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...args], options)
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string }
    return { code: failed.code, out: failed.stdout, err: failed.stderr }
  }
}

describe('npm run pack:build', () => {
  it('writes a pack that the app takes, with the texts of its sources', async () => {
    const { code, err } = await build()
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('policies 1') })
    const opened = await openPack(await readFile(out))
    expect(opened).toMatchObject({ ok: true, pack: { manifest: { id: 'acme', version: 3 } } })
    expect(opened.ok && opened.files['policies/first.json']).toBe(
      await readFile(path.join(source, 'policies', 'first.json'), 'utf8'),
    )
  })

  it('writes the same bytes in every time zone, and gives the file its usual name', async () => {
    await build([source], { TZ: 'America/Bogota' })
    await build([source, '--out', out], { TZ: 'Asia/Tokyo' })
    expect(await readFile(path.join(folder, 'acme-3.ensayo-pack'))).toEqual(await readFile(out))
  })

  it('leaves out what is no part of a pack, and says so', async () => {
    await put('.DS_Store', 'x')
    await put('.git/config', 'x')
    await put('README.md', '<b>for authors</b>')
    const { code, err } = await build()
    expect(code).toBe(0)
    for (const name of ['.DS_Store', '.git/config', 'README.md']) expect(err).toContain(`left out  ${name}`)
  })

  it.each([
    ['policies/First.json', '{}', 'a pack has no such file'],
    ['lessons/a/photo.png', 'x', 'a pack has no such file'],
    ['lessons/nul/es.md', 'x', 'Windows keeps this name'],
    ['policies/latin.json', Buffer.from([0x22, 0xe9, 0x22]), 'not UTF-8'],
    ['lessons/a/es.md', 'uno\n<script>', 'HTML, in line: 2: <script>'],
    ['policies/deep.json', '['.repeat(99), 'deeper than'],
    ['pack.json', '{"format": 2}', 'made for a later Ensayo'],
    ['policies/second.json', '{}', 'broken-data'],
  ])('names %s and what is wrong with it, and writes nothing', async (file, content, words) => {
    await put(file, content)
    const { code, err, out: last } = await build([source, '--out', out, '--json'])
    expect(code).toBe(1)
    expect(err).toMatch(new RegExp(`FAIL +${file}: `))
    expect(err).toContain(words)
    expect(JSON.parse(last)).toMatchObject({ ok: false, figures: { problems: [{ file }] } })
    expect(await readdir(folder)).toEqual(['source'])
  })

  it('follows no link', async () => {
    await symlink('/etc/hostname', path.join(source, 'policies', 'linked.json'))
    const { code, err } = await build()
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining('links and the like stay out'),
    })
  })

  it('says so when there is no such folder, or none was named', async () => {
    expect(await build([path.join(folder, 'gone')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('gone'),
    })
    expect(await build([])).toMatchObject({ code: 1, err: expect.stringContaining('Name one folder') })
  })
})
