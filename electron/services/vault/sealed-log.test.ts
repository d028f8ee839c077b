import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { present } from '../testing/present.ts'
import { newKeyRing } from './key-ring.ts'
import { openLog, writeLog } from './sealed-log.ts'
import { decodeLog, encodeLogHeader, encodeRecord } from './sealed-log-format.ts'

const ring = newKeyRing(randomBytes(16))
const header = { epoch: 1, number: 1 }
const payloads = ['uno', 'dos', 'tres', 'cuatro'].map((word) => Buffer.from(word))
const parts = [
  encodeLogHeader(header),
  ...payloads.map((payload, index) => encodeRecord(ring, 'log', header, index, payload)),
]
const whole = Buffer.concat(parts)
const ends = parts.map((_, index) => Buffer.concat(parts.slice(0, index + 1)).length)
const said = (records: readonly (Buffer | null)[]) => records.map((record) => record?.toString() ?? null)

it('opens as the records that were whole, wherever it is cut off', async () => {
  for (let length = 0; length <= whole.length; length += 1) {
    const decoded = decodeLog(ring, 'log', whole.subarray(0, length))
    if (length < 20) expect(decoded).toBeNull()
    else {
      const complete = ends.filter((end) => end <= length).length - 1
      expect(said(decoded?.records ?? [])).toEqual(['uno', 'dos', 'tres', 'cuatro'].slice(0, complete))
      expect(decoded?.end).toBe(ends[complete])
    }
  }
})

it('goes on after a torn tail, which it keeps aside', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'log')
  for (const cut of [1, 30, present(ends[1]) - present(ends[0]) - 1]) {
    await writeFile(path, whole.subarray(0, present(ends[2]) + cut))
    const opened = await openLog(ring, path, 'log', join(folder, 'aside'))
    expect(said(present(opened).records)).toEqual(['uno', 'dos'])
    await present(opened).log.append([Buffer.from('otra')])
    await present(opened).log.close()
    const again = await openLog(ring, path, 'log', join(folder, 'aside'))
    expect(said(present(again).records)).toEqual(['uno', 'dos', 'otra'])
    await present(again).log.close()
  }
  expect(await readdir(join(folder, 'aside'))).toHaveLength(3)
})

it('shows a damaged record in the middle as a hole and keeps what follows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: present(ends[0]) + 4, max: present(ends[1]) - 1 }),
      fc.integer({ min: 0, max: 7 }),
      (at, bit) => {
        const flipped = Buffer.from(whole)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        expect(said(decodeLog(ring, 'log', flipped)?.records ?? [])).toEqual([null, 'dos', 'tres', 'cuatro'])
      },
    ),
  )
})

it('does not accept records that were moved, repeated, taken out, or that belong to another log', () => {
  const swapped = Buffer.concat([present(parts[0]), present(parts[2]), present(parts[1])])
  expect(said(decodeLog(ring, 'log', swapped)?.records ?? [])).toEqual([])
  const repeated = Buffer.concat([present(parts[0]), present(parts[1]), present(parts[1])])
  expect(said(decodeLog(ring, 'log', repeated)?.records ?? [])).toEqual(['uno'])
  const shortened = Buffer.concat([
    present(parts[0]),
    present(parts[1]),
    present(parts[3]),
    present(parts[4]),
  ])
  expect(said(decodeLog(ring, 'log', shortened)?.records ?? [])).toEqual(['uno'])
  expect(said(decodeLog(ring, 'other', whole)?.records ?? [])).toEqual([])
})

it('never throws for arbitrary bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
      const decoded = decodeLog(ring, 'log', Buffer.concat([present(parts[0]), tail]))
      expect(decoded?.records).toEqual([])
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(decodeLog(ring, 'log', Buffer.from(bytes))).toBeNull()
    }),
  )
})

it('keeps the order of appends that come at the same time', async () => {
  const path = join(await temporaryFolder(), 'log')
  const log = await writeLog(ring, path, 'log', 1)
  const numbers = Array.from({ length: 200 }, (_, index) => String(index))
  await Promise.all(numbers.map((number) => log.append([Buffer.from(number)])))
  await log.close()
  expect(said(decodeLog(ring, 'log', await readFile(path))?.records ?? [])).toEqual(numbers)
})
