import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { packLimits } from '../../shared/packs/limits.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { digestOf, openPack } from './open-pack.ts'
import { mutate } from './testing/mutate.ts'
import { extraField, writeRawZip } from './testing/raw-zip.ts'
import { entriesOf, samplePack, zipOf } from './testing/sample-pack.ts'

const files = samplePack()
const [first] = entriesOf(files)
const one = first ?? { name: '', data: Buffer.alloc(0) }
const codeOf = async (bytes: Uint8Array) => {
  const opened = await openPack(bytes)
  return opened.ok ? 'taken' : opened.problems[0]?.code
}

describe('a pack', () => {
  it('comes out as it went in, counted and with a digest', async () => {
    expect(await openPack(zipOf(files))).toMatchObject({
      ok: true,
      files,
      pack: {
        manifest: { id: 'acme', version: 2 },
        counts: {
          lessons: 1,
          cards: 1,
          scenarios: 1,
          checklists: 1,
          policies: 1,
          programmes: 0,
          messages: 1,
        },
        files: Object.keys(files).length,
        digest: digestOf(files),
      },
    })
  })

  it('is the same pack however it was zipped, and another with one letter changed', async () => {
    const stored = await openPack(zipOf(files, 0))
    expect(stored).toMatchObject({ ok: true, pack: { digest: digestOf(files) } })
    expect(digestOf({ ...files, 'messages.json': '{}' })).not.toBe(digestOf(files))
  })

  it('may lie anywhere in a larger buffer', async () => {
    const zip = zipOf(files)
    const larger = Buffer.concat([Buffer.alloc(7), zip, Buffer.alloc(9)])
    expect(await codeOf(larger.subarray(7, 7 + zip.length))).toBe('taken')
  })

  it('of the largest size is read without stopping the window, and says how far it is', async () => {
    const line = (at: number) => `Lo he pensado dos veces antes de escribir ${(at * 7919) % 100_003} líneas. `
    const text = Array.from({ length: 14_000 }, (_, at) => line(at)).join('\n')
    const large = Object.fromEntries(Array.from({ length: 22 }, (_, at) => [`lessons/l-${at}/es.md`, text]))
    const seen: number[] = []
    let longest = 0
    let last = performance.now()
    const opened = await openPack(zipOf({ ...files, ...large }), {
      progress: (done, total) => {
        seen.push(done / total)
        longest = Math.max(longest, performance.now() - last)
        last = performance.now()
      },
    })
    expect(opened.ok).toBe(true)
    expect(seen.at(-1)).toBe(1)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(longest).toBeLessThan(1000)
  })

  it('stops where it is told to', async () => {
    const stop = new AbortController()
    const reading = openPack(zipOf(files), {
      signal: stop.signal,
      progress: () => stop.abort(),
    })
    await expect(reading).rejects.toThrow(new AppError('cancelled'))
  })

  it('names every file that is wrong, up to a limit', async () => {
    const bad = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`lessons/l-${at}/es.md`, '<b>']))
    const opened = await openPack(zipOf({ ...files, ...bad }))
    expect(opened).toMatchObject({ ok: false })
    expect(opened.ok ? [] : opened.problems).toHaveLength(packLimits.problems)
    expect(opened.ok ? [] : opened.problems[0]).toEqual({
      code: 'html',
      file: 'lessons/l-0/es.md',
      detail: '1: <b>',
    })
  })
})

/** For each way to go wrong, the reason that the person is told. */
describe('a pack that is no pack', () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    'zip-slip': [
      'name-outside',
      'name-encoding',
      'name-reserved',
      'name-not-allowed',
      'name-twice',
      'unknown-file',
    ],
    twice: ['name-twice'],
    'twice-by-case': ['name-twice'],
    symlink: ['special-file'],
    'special-file': ['special-file'],
    'dos-attributes': ['special-file'],
    'folder-with-bytes': ['special-file'],
    encrypted: ['encrypted'],
    'encrypted-aes': ['encrypted'],
    method: ['compression-method'],
    'size-too-small': ['damaged'],
    'size-too-large': ['damaged'],
    'size-enormous': ['file-too-large'],
    'size-differs-in-header': ['headers-differ'],
    'name-differs-in-header': ['headers-differ'],
    checksum: ['damaged'],
    bomb: ['bomb'],
    'bomb-that-lies': ['damaged'],
    'many-heavy-files': ['unpacked-too-large'],
    'many-files': ['too-many-files'],
    'shared-bytes': ['overlap'],
    'zip-in-zip': ['not-utf8'],
    'unicode-path': ['headers-differ'],
    'zip64-extra': ['zip64'],
    'zip64-locator': ['zip64'],
    prepended: ['hidden-bytes'],
    'prepended-unsaid': ['hidden-bytes'],
    appended: ['hidden-bytes'],
    'second-zip': ['hidden-bytes'],
    comment: ['hidden-bytes'],
    'entry-comment': ['hidden-bytes'],
    gap: ['hidden-bytes'],
    'gap-before-directory': ['hidden-bytes'],
    'bytes-after-stream': ['hidden-bytes'],
    'no-manifest': ['manifest-missing'],
    'manifest-only': ['no-content'],
    'no-bytes': ['not-a-pack'],
    'too-large': ['too-large'],
    'bad-key-in-json': ['json-key', 'hidden-character', 'html'],
    'deep-json': ['json-too-deep', 'bomb'],
    'long-json': ['json-too-many-values'],
    'broken-json': ['broken-json'],
    manifest: ['manifest-broken', 'newer-format'],
    encoding: ['not-utf8', 'broken-json'],
  }

  it('is refused for what is wrong with it', async () => {
    const folder = await temporaryFolder()
    const tried = new Set<string>()
    for (let seed = 0; seed < 400; seed += 1) {
      const { kind, bytes } = mutate(files, seed, folder)
      const codes = expected[kind]
      if (codes === undefined) continue
      tried.add(kind)
      expect(codes, `${kind} ${seed}`).toContain(await codeOf(bytes))
    }
    expect([...tried].toSorted()).toEqual(Object.keys(expected).toSorted())
  })

  it('never gets an entry listed under another place than its own bytes', async () => {
    const moved = writeRawZip({
      entries: [...entriesOf(files), { ...one, name: 'checklists/x.json', sharing: 0 }],
    })
    expect(await codeOf(moved)).toBe('overlap')
    const named = writeRawZip({ entries: [{ ...one, local: { name: 'pack.json' } }] })
    expect(await codeOf(named)).toBe('headers-differ')
    const extra = writeRawZip({
      entries: [{ ...one, local: { extra: extraField(0x7075, Buffer.alloc(9)) } }],
    })
    expect(await codeOf(extra)).toBe('headers-differ')
  })

  it('is not unpacked when a name in it is wrong', async () => {
    const broken = { name: '../a.md', data: Buffer.from('x') }
    const notUtf8 = { name: 'messages.json', data: Buffer.from([0xff]) }
    const opened = await openPack(writeRawZip({ entries: [notUtf8, broken] }))
    expect(opened).toEqual({ ok: false, problems: [{ code: 'name-outside', file: '../a.md', detail: '' }] })
  })
})
