/** Packs gone wrong, by chance and by malice, the same for the same seed. */
import { deflateRawSync } from 'node:zlib'
import type { PackFiles } from '../../../shared/packs/check-files.ts'
import { contentMutations } from './mutate-content.ts'
import { entriesOf } from './sample-pack.ts'
import { extraField, type RawEntry, writeRawZip } from './raw-zip.ts'

/**
 * `refused`: whatever is read, it must not be this. `same`: harmless, so it has to be taken, with these texts.
 * `either`: refused, or taken with these texts.
 */
export type Expectation = 'refused' | 'same' | 'either'
export type Mutant = {
  readonly kind: string
  readonly bytes: Buffer
  readonly expect: Expectation
  /** What may come out, when anything does. */
  readonly files: PackFiles
}
export type Chance = {
  /** From 0 to below `max`. */
  below(max: number): number
  pick<T>(from: readonly T[]): T
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (max: number) => Math.floor(next() * max)
  return {
    below,
    pick: (from) => {
      const one = from[below(from.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
  }
}

const text = (words: string): Buffer => Buffer.from(words, 'utf8')
const evil = text('# evil')
const spoil = (
  files: PackFiles,
  chance: Chance,
  change: (entry: RawEntry) => Partial<RawEntry>,
  only: (entry: RawEntry) => boolean = () => true,
): RawEntry[] => {
  const entries = entriesOf(files)
  const chosen = chance.pick(entries.filter(only))
  return entries.map((entry) => (entry === chosen ? { ...entry, ...change(entry) } : entry))
}
const withMore = (files: PackFiles, ...more: readonly RawEntry[]): Buffer =>
  writeRawZip({ entries: [...entriesOf(files), ...more] })

/** Bytes on which deflate does about 70 to 1: below the ratio, so that only their sum is too much. */
const heavy = (() => {
  const size = 1024 * 1024
  const data = Buffer.alloc(size, 0x20)
  let state = 7
  for (let at = 0; at < 20_000; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    data[at] = 0x61 + ((state >>> 24) % 26)
  }
  return { name: '', data, packed: deflateRawSync(data, { level: 9 }) }
})()
/** Deflated once: two packs of ten have one of these. */
const spaces = Buffer.alloc(1024 * 1024, 0x20)
const packedSpaces = deflateRawSync(spaces, { level: 9 })

type Make = (files: PackFiles, chance: Chance, outside: string) => Buffer
const slips = (outside: string): readonly (string | Uint8Array)[] => [
  '../ensayo-evil.txt',
  '../../../../../../../../tmp/ensayo-evil.md',
  'lessons/../../ensayo-evil.md',
  'lessons/line-four/../../../es.md',
  `${outside}/ensayo-evil.md`,
  '/etc/ensayo-evil.md',
  '//server/share/ensayo-evil.md',
  'C:/ensayo-evil.md',
  'C:ensayo-evil.md',
  '..\\..\\ensayo-evil.md',
  'lessons\\line-four\\evil.md',
  '~/ensayo-evil.md',
  './pack.json',
  'lessons//line-four/es.md',
  'lessons/./line-four/fr.md',
  'lessons/nul/es.md',
  'checklists/con.json',
  'checklists/COM1.json',
  'checklists/aux .json',
  'lessons/line-four/es.md.',
  'lessons/line-four/es.md ',
  'lessons/line-four/es.md:stream',
  'lessons/line-four/\u0000es.md',
  'lessons/line-four/es.md\u0000.png',
  'lessons/l\u00ednea/es.md',
  'lessons/li\u0301nea/es.md',
  'lessons/line\u202efour/es.md',
  'LESSONS/line-four/es.md',
  'lessons/Line-Four/es.md',
  'lessons/line-four/run.sh',
  'lessons/line-four/page.html',
  'lessons/line-four/page.md.js',
  'lessons/line-four/inner.zip',
  'lessons/line-four/deep/er/es.md',
  'node_modules/a/index.js',
  '__MACOSX/._pack.json',
  'PACK.JSON',
  'x'.repeat(400),
  '',
  // `../` spelled with more bytes than it needs, and a name in an old code page.
  Buffer.from([0xc0, 0xae, 0xc0, 0xae, 0xc0, 0xaf, 0x65, 0x2e, 0x6d, 0x64]),
  Buffer.from([0x6c, 0xa1, 0x6e, 0x65, 0x61, 0x2e, 0x6d, 0x64]),
]

/** None of these may ever be taken. */
const mustBeRefused: Readonly<Record<string, Make>> = {
  'zip-slip': (files, chance, outside) =>
    withMore(files, { name: chance.pick(slips(outside)), data: evil, flags: chance.pick([0, 0x800]) }),
  'slip-instead': (files, chance, outside) =>
    writeRawZip({ entries: spoil(files, chance, () => ({ name: chance.pick(slips(outside)) })) }),
  twice: (files, chance) => withMore(files, { ...chance.pick(entriesOf(files)), data: evil }),
  'twice-by-case': (files) => withMore(files, { name: 'lessons/line-four/ES.md', data: evil }),
  symlink: (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, () => ({
        data: text('/etc/passwd'),
        attributes: 0o120777 * 0x10000,
        madeBy: chance.pick([0x0314, 0x1314, 0x0014]),
      })),
    }),
  'special-file': (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, () => ({
        attributes: chance.pick([0o010644, 0o020644, 0o060644, 0o140644, 0o040755]) * 0x10000,
      })),
    }),
  'dos-attributes': (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, () => ({
        attributes: chance.pick([0x08, 0x10, 0x40, 0x400]),
        madeBy: 20,
      })),
    }),
  'folder-with-bytes': (files) =>
    withMore(files, { name: 'lessons/line-four/', data: evil, attributes: 0x10 }),
  encrypted: (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, () => ({ flags: chance.pick([0x01, 0x41, 0x2000, 0x2041]) })),
    }),
  'encrypted-aes': (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, () => ({ method: 99, extra: extraField(0x9901, Buffer.alloc(7)) })),
    }),
  method: (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, () => ({ method: chance.pick([1, 6, 9, 12, 14, 93, 97]) })),
    }),
  'size-too-small': (files, chance) =>
    writeRawZip({ entries: spoil(files, chance, ({ data }) => ({ size: chance.below(data.length) })) }),
  'size-too-large': (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, ({ data }) => ({ size: data.length + 1 + chance.below(9000) })),
    }),
  'size-enormous': (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, () => ({ size: chance.pick([0xfffffffe, 0xffffffff, 0x7fffffff]) })),
    }),
  'packed-size-lies': (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, () => ({ packedSize: chance.pick([0, 1, 7, 70_000, 0xffffffff]) })),
    }),
  'size-differs-in-header': (files, chance) =>
    writeRawZip({ entries: spoil(files, chance, ({ data }) => ({ local: { size: data.length + 1 } })) }),
  'name-differs-in-header': (files, chance, outside) =>
    writeRawZip({ entries: spoil(files, chance, () => ({ local: { name: `${outside}/ensayo-evil.md` } })) }),
  checksum: (files, chance) =>
    writeRawZip({ entries: spoil(files, chance, () => ({ crc: 1 + chance.below(2 ** 31) })) }),
  bomb: (files, chance) =>
    writeRawZip({ entries: spoil(files, chance, () => ({ data: spaces, packed: packedSpaces })) }),
  'bomb-that-lies': (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, () => ({ data: spaces, packed: packedSpaces, size: 30_000 })),
    }),
  'many-heavy-files': (files) =>
    withMore(
      files,
      ...Array.from({ length: 30 }, (_, at) => ({ ...heavy, name: `checklists/heavy-${at}.json` })),
    ),
  'many-files': (files) =>
    withMore(
      files,
      ...Array.from({ length: 3200 }, (_, at) => ({
        name: `checklists/c-${at}.json`,
        data: text('{}'),
        method: 0,
      })),
    ),
  'shared-bytes': (files, chance) =>
    withMore(files, {
      ...(entriesOf(files)[0] ?? { data: evil }),
      name: 'checklists/shared.json',
      sharing: chance.below(1),
    }),
  'zip-in-zip': (files) =>
    withMore(files, { name: 'lessons/line-four/fr.md', data: writeRawZip({ entries: entriesOf(files) }) }),
  'unicode-path': (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, () => ({ extra: extraField(0x7075, text('\u0001....../evil.md')) })),
    }),
  'zip64-extra': (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, () => ({ extra: extraField(1, Buffer.alloc(24)), size: 0xffffffff })),
    }),
  'zip64-locator': (files) =>
    writeRawZip({
      entries: entriesOf(files),
      tail: Buffer.concat([Buffer.from('504b0607', 'hex'), Buffer.alloc(16)]),
    }),
  'broken-extra': (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, () => ({ extra: Buffer.from([0x55, 0x54, 0xff, 0x7f, 1]) })),
    }),
  'count-lies': (files, chance) =>
    writeRawZip({ entries: entriesOf(files), end: { entries: chance.pick([0, 1, 40, 60_000, 0xffff]) } }),
  'directory-lies': (files, chance) =>
    writeRawZip({
      entries: entriesOf(files),
      end: chance.pick([
        { size: 1 },
        { size: 0xfffffff0 },
        { offset: 0 },
        { offset: 0xffffffff },
        { disk: 3 },
      ]),
    }),
  prepended: (files, chance) =>
    writeRawZip({ entries: entriesOf(files), before: Buffer.alloc(1 + chance.below(400), 0x4d) }),
  'prepended-unsaid': (files, chance) =>
    Buffer.concat([Buffer.alloc(1 + chance.below(400), 0x4d), writeRawZip({ entries: entriesOf(files) })]),
  appended: (files, chance) =>
    writeRawZip({ entries: entriesOf(files), after: Buffer.alloc(1 + chance.below(70_000), 0x4d) }),
  'second-zip': (files) =>
    Buffer.concat([writeRawZip({ entries: entriesOf(files) }), writeRawZip({ entries: entriesOf(files) })]),
  comment: (files, chance) =>
    writeRawZip({ entries: entriesOf(files), comment: Buffer.alloc(1 + chance.below(500), 0x20) }),
  'entry-comment': (files, chance) =>
    writeRawZip({ entries: spoil(files, chance, () => ({ comment: '<script>' })) }),
  gap: (files, chance) =>
    writeRawZip({ entries: spoil(files, chance, () => ({ gap: Buffer.alloc(1 + chance.below(90), 0x4d) })) }),
  'gap-before-directory': (files) => writeRawZip({ entries: entriesOf(files), gap: Buffer.alloc(9) }),
  'bytes-after-stream': (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, ({ data }) => ({
        packed: Buffer.concat([deflateRawSync(data), Buffer.alloc(1 + chance.below(50))]),
      })),
    }),
  'no-manifest': (files) =>
    writeRawZip({ entries: entriesOf(files).filter(({ name }) => name !== 'pack.json') }),
  'manifest-only': (files) =>
    writeRawZip({ entries: entriesOf(files).filter(({ name }) => name === 'pack.json') }),
  'nothing-inside': () => writeRawZip({ entries: [] }),
  'no-bytes': () => Buffer.alloc(0),
  'something-else': (_files, chance) =>
    chance.pick([
      text('%PDF-1.7'),
      text('{}'),
      Buffer.alloc(9000, 0xff),
      text('PK\u0003\u0004'),
      Buffer.from('1f8b08', 'hex'),
    ]),
  'too-large': () => Buffer.alloc(8 * 1024 * 1024 + 1),
  truncated: (files, chance) => {
    const whole = writeRawZip({ entries: entriesOf(files) })
    return whole.subarray(0, chance.below(whole.length))
  },
}

/** Another way of writing down the same pack. */
const harmless: Readonly<Record<string, Make>> = {
  stored: (files) => writeRawZip({ entries: entriesOf(files).map((entry) => ({ ...entry, method: 0 })) }),
  levels: (files, chance) =>
    writeRawZip({ entries: entriesOf(files).map((entry) => ({ ...entry, level: 1 + chance.below(9) })) }),
  reordered: (files, chance) =>
    writeRawZip({ entries: entriesOf(files).toSorted(() => chance.below(3) - 1) }),
  descriptors: (files, chance) =>
    writeRawZip({
      entries: entriesOf(files).map((entry) => ({
        ...entry,
        descriptor: chance.pick(['signed', 'plain'] as const),
      })),
    }),
  folders: (files) =>
    writeRawZip({
      entries: [
        ...['lessons/', 'lessons/line-four/', 'checklists/'].map((name) => ({
          name,
          data: Buffer.alloc(0),
          method: 0,
          attributes: 0o040755 * 0x10000 + 0x10,
        })),
        ...entriesOf(files),
      ],
    }),
  times: (files, chance) =>
    writeRawZip({
      entries: entriesOf(files).map((entry) => ({
        ...entry,
        time: chance.below(60_000),
        extra: extraField(0x5455, Buffer.from([1, 0, 0, 0, chance.below(256)])),
        local: { extra: extraField(0x5455, Buffer.alloc(9, 3)) },
      })),
    }),
  'made-elsewhere': (files, chance) =>
    writeRawZip({
      entries: entriesOf(files).map((entry) => ({
        ...entry,
        madeBy: chance.pick([20, 0x0b14]),
        attributes: 0x20,
      })),
    }),
  'byte-order-mark': (files, chance) =>
    writeRawZip({
      entries: spoil(files, chance, ({ data }) => ({
        data: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), data]),
      })),
    }),
  'utf8-flag': (files) =>
    writeRawZip({ entries: entriesOf(files).map((entry) => ({ ...entry, flags: 0x800 })) }),
}

/** Bytes changed by chance, in a good pack or in one that is bad already. */
function scatter(bytes: Buffer, chance: Chance): Buffer {
  const copy = Buffer.from(bytes)
  if (copy.length === 0) return copy
  const at = chance.below(copy.length)
  const length = 1 + chance.below(Math.min(200, copy.length))
  switch (chance.below(6)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8))
      return copy
    case 1:
      for (let count = 0; count < 12; count += 1) copy[chance.below(copy.length)] = chance.below(256)
      return copy
    case 2:
      return copy.fill(0, at, Math.min(copy.length, at + length))
    case 3:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)])
    case 4:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at, at + length), copy.subarray(at)])
    default: {
      // Where the numbers are that the rest hangs on.
      const near = Math.max(0, copy.length - 22 - chance.below(120))
      copy[near] = chance.pick([0, 1, 0x7f, 0x80, 0xff])
      return copy
    }
  }
}

const refusedKinds = Object.entries(mustBeRefused)
const harmlessKinds = Object.entries(harmless)

/** `outside` is a folder that must not get anything: absolute names point into it. */
export function mutate(files: PackFiles, seed: number, outside: string): Mutant {
  const chance = chanceFrom(seed)
  // Each way in turn, so that a small run has tried them all.
  const ways = [...refusedKinds, ...harmlessKinds].length + contentMutations.length
  const scattered = Math.ceil(ways * 0.6)
  const turn = seed % (ways + scattered)
  if (turn < refusedKinds.length) {
    const [kind, make] = nth(refusedKinds, turn)
    return { kind, bytes: make(files, chance, outside), expect: 'refused', files }
  }
  if (turn < refusedKinds.length + harmlessKinds.length) {
    const [kind, make] = nth(harmlessKinds, turn - refusedKinds.length)
    return { kind, bytes: make(files, chance, outside), expect: 'same', files }
  }
  if (turn < ways) {
    return nth(contentMutations, turn - refusedKinds.length - harmlessKinds.length)(files, chance)
  }
  const sound = writeRawZip({ entries: entriesOf(files) })
  if (chance.below(4) > 0) return { kind: 'bytes', bytes: scatter(sound, chance), expect: 'either', files }
  const [kind, make] = chance.pick(refusedKinds)
  const bytes = scatter(make(files, chance, outside), chance)
  return { kind: `${kind}+bytes`, bytes, expect: 'either', files }
}

function nth<T>(from: readonly T[], at: number): T {
  const found = from[at]
  if (found === undefined) throw new Error('no such mutation')
  return found
}
