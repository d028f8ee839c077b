import { randomBytes } from 'node:crypto'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { newKeyRing } from './key-ring.ts'
import { createManifest, openManifest, type Manifest } from './manifest.ts'

const ring = newKeyRing(randomBytes(16))
const entry = (id: string, generation: number, removed = false) => ({
  kind: 'draft',
  id,
  generation,
  removed,
})
const seen = (manifest: Manifest) =>
  Object.fromEntries(manifest.entries().map(({ id, generation }) => [id, generation]))
const placeIn = (folder: string) => ({ folder, asideFolder: join(folder, 'aside') })

async function filled() {
  const folder = await temporaryFolder()
  const manifest = await createManifest(ring, placeIn(folder))
  await manifest.set(entry('uno', 1))
  await manifest.set(entry('dos', 1))
  await manifest.set(entry('uno', 2))
  return { folder, manifest }
}
const reopened = async (folder: string) => {
  const { manifest, state } = await openManifest(ring, placeIn(folder))
  await manifest.close()
  return { entries: seen(manifest), state }
}

it('remembers generations over a restart, before and after compacting', async () => {
  const { folder, manifest } = await filled()
  await manifest.close()
  expect(await reopened(folder)).toEqual({ entries: { uno: 2, dos: 1 }, state: 'sound' })
  const { manifest: second } = await openManifest(ring, placeIn(folder))
  await second.compact()
  await second.set(entry('tres', 1))
  await second.compact()
  await second.set(entry('dos', 5))
  await second.close()
  expect(await reopened(folder)).toEqual({ entries: { uno: 2, dos: 5, tres: 1 }, state: 'sound' })
})

it('opens wherever its journal is cut off, and knows at least what was whole', async () => {
  const { folder, manifest } = await filled()
  await manifest.close()
  const journal = await readFile(join(folder, 'journal-1'))
  const states = [{}, { uno: 1 }, { uno: 1, dos: 1 }, { uno: 2, dos: 1 }].map((state) =>
    JSON.stringify(state),
  )
  let reached = 0
  // Every byte of it: sealed-log.test.ts, in memory.
  for (let length = 20; length <= journal.length; length += 31) {
    await writeFile(join(folder, 'journal-1'), journal.subarray(0, length))
    const at = states.indexOf(JSON.stringify((await reopened(folder)).entries))
    expect(at).toBeGreaterThanOrEqual(reached)
    reached = at
  }
  expect(reached).toBeGreaterThanOrEqual(2)
})

it('loses nothing when the newest snapshot is damaged', async () => {
  const { folder, manifest } = await filled()
  await manifest.compact()
  await manifest.set(entry('tres', 1))
  await manifest.close()
  const path = join(folder, 'manifest-2')
  const bytes = await readFile(path)
  bytes[300] = (bytes[300] ?? 0) ^ 1
  await writeFile(path, bytes)
  expect(await reopened(folder)).toEqual({ entries: { uno: 2, dos: 1, tres: 1 }, state: 'recovered' })
  expect(await reopened(folder)).toEqual({ entries: { uno: 2, dos: 1, tres: 1 }, state: 'sound' })
})

it('loses nothing when an old snapshot is put back in place of the newest', async () => {
  const { folder, manifest } = await filled()
  const old = join(folder, 'old')
  await cp(join(folder, 'manifest-1'), old)
  await manifest.compact()
  await manifest.set(entry('dos', 2))
  await manifest.compact()
  await manifest.set(entry('tres', 1))
  await manifest.close()
  await cp(old, join(folder, 'manifest-1'))
  expect((await reopened(folder)).entries).toEqual({ uno: 2, dos: 2, tres: 1 })
})

it('finishes a pair that a crash left half made', async () => {
  const { folder, manifest } = await filled()
  await manifest.compact()
  await manifest.set(entry('tres', 1))
  await manifest.close()
  await rm(join(folder, 'manifest-2'))
  expect(await reopened(folder)).toEqual({ entries: { uno: 2, dos: 1, tres: 1 }, state: 'sound' })
})

it('says that it is lost when neither snapshot opens', async () => {
  const { folder, manifest } = await filled()
  await manifest.close()
  await writeFile(join(folder, 'manifest-1'), 'nonsense')
  expect(await reopened(folder)).toEqual({ entries: {}, state: 'lost' })
})

it('compacts by itself while others write, and forgets nothing', async () => {
  const folder = await temporaryFolder()
  const manifest = await createManifest(ring, placeIn(folder))
  const ids = Array.from({ length: 500 }, (_, index) => `d${index}`)
  for (let generation = 1; generation <= 6; generation += 1)
    await Promise.all(ids.map((id) => manifest.set(entry(id, generation))))
  await manifest.close()
  const { entries, state } = await reopened(folder)
  expect(state).toBe('sound')
  expect(entries).toEqual(Object.fromEntries(ids.map((id) => [id, 6])))
  expect((await readFile(join(folder, 'manifest-2'))).length).toBeGreaterThan(5000)
})
