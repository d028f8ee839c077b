// What is broken from outside: a clear message, nothing lost, no white window.

import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './app.ts'
import { rawRequest, request } from './bridge-request.ts'
import { mainDraft, seed } from './samples.ts'

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

test('a corrupt document is named, left untouched, and the other drafts work', async ({ launch }) => {
  const first = await launch({ language: 'es' })
  await seed(first.page, 'es')
  const before = new Set(await filesBelow(first.dataDir))
  const draft = await request(first.page, 'drafts.create', {
    title: 'El que se estropea',
    text: 'Unas líneas.',
    language: 'es',
    channel: 'linkedin',
    origin: 'free',
    scenario: null,
  })
  const fresh = (await filesBelow(first.dataDir)).filter((file) => !before.has(file))
  await first.close()
  const vaultFiles = fresh.filter((file) => !/Cache|Local Storage|blob|GPU|Code/.test(file))
  expect(vaultFiles.length).toBeGreaterThan(0)
  const sizes = await Promise.all(vaultFiles.map(async (file) => [file, (await stat(file)).size] as const))
  const document = sizes.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  const bytes = await readFile(document)
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 0xff
  await writeFile(document, bytes)

  const { page } = await first.relaunch()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('status').filter({ hasText: 'Un documento no se puede leer' })).toBeVisible()
  await page.getByRole('button', { name: 'Ver cuáles' }).click()
  await expect(page.getByText('no se puede descifrar')).toBeVisible()
  const reply = await rawRequest(page, 'drafts.get', { id: draft.id })
  expect(reply).toMatchObject({ ok: false, error: { code: 'document-damaged' } })
  expect((await request(page, 'drafts.list')).map((one) => one.title)).toContain(mainDraft('es').title)
  expect(await readFile(document)).toEqual(bytes)
})

test('an unreadable preferences file is set aside and said; the texts are there', async ({ launch }) => {
  const first = await launch({ language: 'es' })
  await seed(first.page, 'es')
  await request(first.page, 'preferences.set', { theme: 'dark' })
  await first.close()
  const preferences = (await readdir(first.dataDir)).find((name) =>
    /preferences.*\.json$|config\.json$/.test(name),
  )
  expect(preferences).toBeDefined()
  await writeFile(path.join(first.dataDir, preferences ?? ''), '{"theme": "dark", nonsense')
  const { page } = await first.relaunch()
  await expect(
    page.getByRole('status').filter({ hasText: 'No se pudo leer el archivo de preferencias' }),
  ).toBeVisible()
  expect((await request(page, 'drafts.list')).length).toBeGreaterThan(3)
  expect((await readdir(first.dataDir)).some((name) => name.includes('corrupt'))).toBe(true)
})

test('an unknown method and parameters of the wrong shape are typed errors', async ({ launch }) => {
  const { page } = await launch()
  expect(await rawRequest(page, 'drafts.explode', {})).toMatchObject({
    ok: false,
    error: { code: 'unknown-method' },
  })
  for (const params of [{ id: 5 }, { id: '../../etc/passwd' }, [], 'text', { id: 'a'.repeat(100) }])
    expect(await rawRequest(page, 'drafts.get', params)).toMatchObject({
      ok: false,
      error: { code: 'invalid-parameters' },
    })
})
