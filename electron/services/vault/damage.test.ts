import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { name, newTestVault, text, words, type TestVault } from '../testing/open-vault.ts'

const byKeychain = { kind: 'keychain' as const }
const put = async ({ vault }: TestVault, id: string, content: string) =>
  (await vault.open()).documents.write(name(id), text(content))
const read = async ({ vault }: TestVault, id: string) =>
  words((await (await vault.open()).documents.read(name(id))).body)
const filesIn = async (folder: string) => (await readdir(folder)).filter((file) => file.endsWith('.ens'))

/** Two documents and the files they are in, with the vault locked. */
async function lockedWithTwo() {
  const first = await newTestVault()
  await first.vault.create(null)
  const documents = join(first.folder, 'documents')
  await put(first, 'aaaaaaaa', 'primero')
  const [a = ''] = await filesIn(documents)
  await put(first, 'bbbbbbbb', 'segundo')
  const b = (await filesIn(documents)).find((file) => file !== a) ?? ''
  await first.vault.lock()
  return {
    first,
    documents,
    a: join(documents, a),
    b: join(documents, b),
    aside: join(first.folder, 'damaged'),
  }
}
const flip = async (path: string, at: number) => {
  const bytes = await readFile(path)
  bytes[at] = (bytes[at] ?? 0) ^ 16
  await writeFile(path, bytes)
  return bytes
}

it('lists a damaged document, leaves it as it is, and reads the others', async () => {
  const { first, a } = await lockedWithTwo()
  const damaged = await flip(a, 300)
  const { vault } = first
  await vault.unlock(byKeychain)
  await vault.sweep()
  expect(vault.damaged()).toEqual([{ kind: 'draft', id: 'aaaaaaaa', problem: 'unreadable' }])
  expect(first.damaged()).toEqual(vault.damaged())
  await expect(read(first, 'aaaaaaaa')).rejects.toMatchObject({
    code: 'document-damaged',
    details: { problem: 'unreadable' },
  })
  expect(await read(first, 'bbbbbbbb')).toBe('segundo')
  expect(await readFile(a)).toEqual(damaged)
})

it('keeps the damaged bytes aside when something is saved under that id', async () => {
  const { first, a, aside } = await lockedWithTwo()
  const damaged = await flip(a, 300)
  await first.vault.unlock(byKeychain)
  await put(first, 'aaaaaaaa', 'nuevo')
  expect(await read(first, 'aaaaaaaa')).toBe('nuevo')
  const [kept = ''] = await readdir(aside)
  expect(await readFile(join(aside, kept))).toEqual(damaged)
  expect(first.vault.damaged()).toEqual([])
})

it('notices an old copy put back in place of a new one, and keeps it aside on the next save', async () => {
  const { first, a, aside } = await lockedWithTwo()
  const old = await readFile(a)
  await first.vault.unlock(byKeychain)
  await put(first, 'aaaaaaaa', 'segunda versión')
  await first.vault.lock()
  await writeFile(a, old)
  await first.vault.unlock(byKeychain)
  await expect(read(first, 'aaaaaaaa')).rejects.toMatchObject({
    code: 'document-damaged',
    details: { problem: 'stale' },
  })
  expect(first.vault.damaged()).toEqual([{ kind: 'draft', id: 'aaaaaaaa', problem: 'stale' }])
  await put(first, 'aaaaaaaa', 'tercera')
  expect(await readdir(aside)).toHaveLength(1)
  await first.vault.lock()
  await first.vault.unlock(byKeychain)
  expect(await read(first, 'aaaaaaaa')).toBe('tercera')
})

it('notices one document in the file of another, and a document that is missing', async () => {
  const { first, a, b } = await lockedWithTwo()
  await cp(a, b)
  await rm(a)
  await first.vault.unlock(byKeychain)
  await first.vault.sweep()
  expect(first.vault.damaged().toSorted((x, y) => x.id.localeCompare(y.id))).toEqual([
    { kind: 'draft', id: 'aaaaaaaa', problem: 'missing' },
    { kind: 'draft', id: 'bbbbbbbb', problem: 'unreadable' },
  ])
  await put(first, 'aaaaaaaa', 'otra vez')
  expect(await read(first, 'aaaaaaaa')).toBe('otra vez')
})

it('refuses a document of a newer format and never writes over it', async () => {
  const { first, a } = await lockedWithTwo()
  const newer = await readFile(a)
  newer[7] = 9
  await writeFile(a, newer)
  await first.vault.unlock(byKeychain)
  await expect(read(first, 'aaaaaaaa')).rejects.toMatchObject({ code: 'newer-format' })
  await expect(put(first, 'aaaaaaaa', 'encima')).rejects.toMatchObject({ code: 'newer-format' })
  expect(first.vault.damaged()).toEqual([{ kind: 'draft', id: 'aaaaaaaa', problem: 'newer-format' }])
  expect(await readFile(a)).toEqual(newer)
})

it('believes a document that is one ahead of the manifest, and one that it does not know', async () => {
  const { first, documents } = await lockedWithTwo()
  const behind = join(first.folder, '..', 'behind')
  await cp(first.folder, behind, { recursive: true })
  await first.vault.unlock(byKeychain)
  await put(first, 'aaaaaaaa', 'uno más')
  await put(first, 'cccccccc', 'recién hecho')
  await first.vault.lock()
  // What a crash between the documents and their notes leaves: new documents, old manifest.
  for (const file of ['manifest-1', 'journal-1']) await cp(join(behind, file), join(first.folder, file))
  await writeFile(join(documents, '.unfinished-x.ens-123'), 'half')
  await first.vault.unlock(byKeychain)
  expect(await read(first, 'aaaaaaaa')).toBe('uno más')
  expect(await read(first, 'cccccccc')).toBe('recién hecho')
  expect((await put(first, 'aaaaaaaa', 'y otro')).generation).toBe(3)
  expect((await readdir(documents)).filter((file) => file.startsWith('.'))).toEqual([])
  expect(first.vault.damaged()).toEqual([])
})

it('finds every document again when the whole manifest is gone, and says that it was', async () => {
  const { first } = await lockedWithTwo()
  for (const file of ['manifest-1', 'journal-1']) await rm(join(first.folder, file))
  await first.vault.unlock(byKeychain)
  expect(first.vault.damaged()).toEqual([{ kind: 'manifest', id: 'manifest', problem: 'unreadable' }])
  expect(await read(first, 'aaaaaaaa')).toBe('primero')
  expect(await read(first, 'bbbbbbbb')).toBe('segundo')
  await first.vault.lock()
  await first.vault.unlock(byKeychain)
  expect(first.vault.damaged()).toEqual([])
  expect((await first.vault.open()).documents.list('draft')).toHaveLength(2)
})

it('lists a stranger among the documents and leaves it alone', async () => {
  const { first, documents, a } = await lockedWithTwo()
  await rename(a, join(documents, 'ffffffffffffffffffffffffffffffff.ens'))
  await first.vault.unlock(byKeychain)
  expect(
    first.vault
      .damaged()
      .map(({ kind, problem }) => `${kind} ${problem}`)
      .toSorted(),
  ).toEqual(['draft missing', 'unknown unreadable'])
  expect(await filesIn(documents)).toContain('ffffffffffffffffffffffffffffffff.ens')
})

it('does not bring back a removed document whose file was put back', async () => {
  const { first, a } = await lockedWithTwo()
  const bytes = await readFile(a)
  await first.vault.unlock(byKeychain)
  await (await first.vault.open()).documents.remove(name('aaaaaaaa'))
  await first.vault.lock()
  await writeFile(a, bytes)
  await first.vault.unlock(byKeychain)
  await expect(read(first, 'aaaaaaaa')).rejects.toMatchObject({ code: 'not-found' })
  expect((await first.vault.open()).documents.list('draft').map(({ id }) => id)).toEqual(['bbbbbbbb'])
})

it('keeps the last of many saves of one document, and all of many documents, written at once', async () => {
  const first = await newTestVault()
  await first.vault.create(null)
  await Promise.all([
    ...Array.from({ length: 30 }, (_, index) => put(first, 'samesame', `vez ${index}`)),
    ...Array.from({ length: 30 }, (_, index) => put(first, `document-${index}`, `texto ${index}`)),
  ])
  // Locking waits for what is under way.
  const last = put(first, 'samesame', 'la última')
  await Promise.all([last, first.vault.lock()])
  await first.vault.unlock(byKeychain)
  expect(await read(first, 'samesame')).toBe('la última')
  for (let index = 0; index < 30; index += 1)
    expect(await read(first, `document-${index}`)).toBe(`texto ${index}`)
  expect(first.vault.damaged()).toEqual([])
})
