// The life of the window: its title, its place, a second start, a crash, a lock, a failed start, the way out.

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test, type LaunchedApp } from './app.ts'
import { lockVault, request, testPassphrase, writeDraft } from './bridge-request.ts'

const testBuild = path.resolve(import.meta.dirname, '..', 'dist-test')

test('the window is called Ensayo whatever the page is called', async ({ launch }) => {
  const { app, page } = await launch()
  await page.evaluate(() => {
    document.title = 'Cierre confidencial'
  })
  await request(page, 'app.info')
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.getTitle())),
  ).toEqual(['Ensayo'])
})

test('a second start brings the first window to the front and ends', async ({ launch }) => {
  const first = await launch()
  await first.app.evaluate(({ app, BrowserWindow }) => {
    const counts = { seconds: 0, shown: 0 }
    Object.assign(globalThis, { counts })
    app.on('second-instance', () => (counts.seconds += 1))
    const window = BrowserWindow.getAllWindows()[0]
    window?.hide()
    window?.on('show', () => (counts.shown += 1))
  })
  const { code } = await startBeside(first.dataDir)
  expect(code).toBe(0)
  const counts = async () => first.app.evaluate(() => (globalThis as unknown as { counts: object }).counts)
  await expect.poll(counts).toEqual({ seconds: 1, shown: 1 })
})

test('the window comes back where it was, and never where there is no screen', async ({ launch }) => {
  const first = await launch()
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 90, width: 1010, height: 700 })
  })
  const bounds = async ({ app }: LaunchedApp) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  await expect.poll(async () => bounds(first)).toMatchObject({ width: 1010, height: 700 })
  const placed = await bounds(first)
  const second = await first.relaunch()
  expect(await bounds(second)).toEqual(placed)

  await second.close()
  const file = path.join(first.dataDir, 'window.json')
  const place = { x: 90_000, y: 90_000, width: 1010, height: 700, maximized: false }
  await writeFile(file, JSON.stringify({ place }))
  const third = await second.relaunch()
  const { x, y, width } = (await bounds(third)) ?? { x: -1, y: -1, width: 0 }
  expect(width).toBe(1010)
  expect(x).toBeLessThan(1600)
  expect(y).toBeLessThan(1200)
})

test('a page that crashed is opened again with all that was saved', async ({ launch }) => {
  const { app, page } = await launch()
  const draft = await writeDraft(page, 'Lo guardado sigue aquí.')
  const reloaded = app.evaluate(
    async ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve())
        contents?.forcefullyCrashRenderer()
      }),
  )
  await reloaded
  const text = await app.evaluate(
    async ({ BrowserWindow }, id) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `window.ensayo.request('drafts.get', { id: ${JSON.stringify(id)} }, 'again').then((reply) => reply.value.text)`,
      ) as Promise<string>,
    draft.id,
  )
  expect(text).toBe('Lo guardado sigue aquí.')
})

test('locking ends the page’s process, and with it the texts in its memory', async ({ launch }) => {
  const { app, page } = await launch({ keychain: 'none' })
  await writeDraft(page, 'Nadie debe leer esto.')
  const process = async () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)
  const before = await process()
  // The page asks and is gone before the answer can reach it.
  await lockVault(page)
  await expect.poll(async () => isRunning(before)).toBe(false)
  await page.waitForFunction(() => document.querySelector('#root > *') !== null)
  expect(await process()).not.toBe(before)
  expect(await request(page, 'vault.status')).toMatchObject({ state: 'locked' })
  expect(
    await request(page, 'vault.unlock', { kind: 'passphrase', passphrase: testPassphrase }),
  ).toMatchObject({
    state: 'unlocked',
  })
})

test('what the page saves while closing is on disk', async ({ launch }) => {
  const first = await launch({ keychain: 'none' })
  const draft = await writeDraft(first.page, 'antes')
  await first.page.evaluate(
    ({ id, revision }) => {
      addEventListener('pagehide', () => {
        const { ensayo } = window as unknown as {
          ensayo: { request: (...all: unknown[]) => Promise<unknown> }
        }
        void ensayo.request(
          'drafts.save',
          { id, baseRevision: revision, patch: { text: 'al cerrar' } },
          'last',
        )
      })
    },
    { id: draft.id, revision: draft.revision },
  )
  const second = await first.relaunch()
  await request(second.page, 'vault.unlock', { kind: 'passphrase', passphrase: testPassphrase })
  expect(await request(second.page, 'drafts.get', { id: draft.id })).toMatchObject({ text: 'al cerrar' })
})

test('preferences that cannot be read are kept aside, and the app opens with the usual ones', async ({
  launch,
}) => {
  const first = await launch()
  await request(first.page, 'preferences.set', { textSize: 150 })
  await first.close()
  await writeFile(path.join(first.dataDir, 'preferences.json'), '{"theme": "dar')
  const second = await first.relaunch()
  expect(await request(second.page, 'preferences.get')).toMatchObject({
    recovered: true,
    preferences: { textSize: 100 },
  })
  const aside = (await readdir(first.dataDir)).filter((name) => name.startsWith('preferences.corrupt-'))
  expect(aside).toHaveLength(1)
  expect(await readFile(path.join(first.dataDir, aside[0] ?? ''), 'utf8')).toBe('{"theme": "dar')
})

test('the menu speaks the interface’s language and leads to places', async ({ launch }) => {
  const { app, page } = await launch({ language: 'es' })
  const labels = async () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))
  await request(page, 'preferences.set', { language: 'en' })
  await expect.poll(labels).toEqual(expect.arrayContaining(['File', 'Edit', 'Go', 'Window']))
  await request(page, 'preferences.set', { language: 'es' })
  await expect.poll(labels).toEqual(expect.arrayContaining(['Archivo', 'Edición', 'Ir', 'Ventana']))
  // Listening first, in a step of its own: the menu must not be quicker than the ear.
  type Listening = {
    readonly ensayo: { subscribe: (event: string, listener: (payload: unknown) => void) => void }
    heard?: unknown
  }
  await page.evaluate(() => {
    const here = window as unknown as Listening
    here.ensayo.subscribe('navigation.requested', (payload) => {
      here.heard = payload
    })
  })
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('ledger')?.click())
  await expect
    .poll(() => page.evaluate(() => (window as unknown as Listening).heard))
    .toEqual({ to: 'ledger' })
})

test('a document is printed to a PDF that says only the app’s name', async ({ launch }) => {
  const { page, filesDir } = await launch()
  const saved = await request(page, 'files.savePdf', {
    suggestedName: 'Resumen: sesión 1',
    document: {
      language: 'es',
      title: 'Resumen <1>',
      subtitle: 'Diego y Elena',
      blocks: [
        { kind: 'heading', text: 'Acciones' },
        { kind: 'ticks', items: [{ text: 'Escuchar dos semanas', done: true }] },
        { kind: 'list', items: Array.from({ length: 80 }, (_, index) => `Línea ${index}`) },
      ],
    },
  })
  expect(saved).toEqual({ fileName: 'Resumen sesión 1.pdf' })
  const bytes = await readFile(path.join(filesDir, 'Resumen sesión 1.pdf'))
  const text = bytes.toString('latin1')
  expect(text.startsWith('%PDF-')).toBe(true)
  expect(text).toMatch(/\/Creator \(Ensayo\)/u)
  expect(text.match(/\/Type \/Page\b/gu)?.length).toBeGreaterThan(1)
})

test('a start that fails says so in words, and shows no window', async ({}, testInfo) => {
  const folder = testInfo.outputPath('dialogs')
  await mkdir(folder, { recursive: true })
  const file = testInfo.outputPath('no-folder')
  await writeFile(file, 'x')
  const { code } = await startBeside(path.join(file, 'data'), { ENSAYO_TEST_DIALOG_DIR: folder })
  expect(code).toBe(1)
  const said = await readFile(path.join(folder, 'failed.txt'), 'utf8')
  expect(said).toContain('Ensayo no ha podido abrirse')
  expect(said).not.toMatch(/\bat .*\.js/u)
})

/** Starts the app as a person would a second time; resolves when that process has ended. */
async function startBeside(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null }> {
  const executable = createRequire(import.meta.url)('electron') as string
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const language = { LANG: 'es_ES.UTF-8', LC_ALL: 'es_ES.UTF-8', LANGUAGE: 'es' }
  const options = { env: { ...process.env, ...language, ...env }, timeout: 30_000 }
  return new Promise((resolve) => {
    const child = execFile(executable, [testBuild, `--user-data-dir=${dataDir}`, ...sandbox], options, () =>
      resolve({ code: child.exitCode }),
    )
  })
}

function isRunning(pid: number): boolean {
  if (process.platform === 'linux') return existsSync(`/proc/${pid}`)
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
