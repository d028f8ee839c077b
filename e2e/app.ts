// Launches the real app for a test: the test build on the real Electron, each with a data folder of its own.

import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { request } from './bridge-request.ts'
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test'

const dataPrefix = 'ensayo-e2e-'
const testBuild = path.resolve(import.meta.dirname, '..', 'dist-test')

export type Language = 'es' | 'en'
export type Theme = 'light' | 'dark'

export interface LaunchOptions {
  /** An existing data folder, to find again what an earlier run wrote; a fresh one otherwise. */
  readonly dataDir?: string
  /** The language of the system the app believes to run on (`es-ES` or `en-US`); `es` when not given. */
  readonly language?: Language
  /** What the system prefers; `light` when not given. */
  readonly theme?: Theme
  /** Content size of the window in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number }
  /**
   * `memory` (when not given): the system has a keychain, so the app opens straight into its rooms.
   * `none`: it has none, so the app asks for a passphrase first.
   */
  readonly keychain?: 'memory' | 'none'
  /**
   * Whether a first start is wanted: the welcome is then on screen. When not given, and with a keychain, the
   * vault is made behind the scenes and the app stands in Today.
   */
  readonly welcome?: boolean
  /** Extra variables, such as ENSAYO_TEST_CLOCK; the test build alone reads those (electron/desktop/testing.ts). */
  readonly env?: Readonly<Record<string, string>>
  /** The instant that both processes believe it is (main's clock runs on from it, the page's stands still). */
  readonly now?: string
  /** More arguments for the app. */
  readonly args?: readonly string[]
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  /** The main window. */
  readonly page: Page
  readonly dataDir: string
  /** Where every dialog of the system answers: files are saved in it, folders chosen are this one. */
  readonly filesDir: string
  /** Every request that was meant for another machine so far; the proof that there was none. */
  requests(): Promise<readonly unknown[]>
  /** What main wrote to its outputs so far: tests assert that no user text is in it. */
  output(): string
  /** Quits as a person would; the data folder stays. */
  close(): Promise<void>
  /** Ends the process at once (SIGKILL), as a crash or a power cut would; resolves when it is gone. */
  kill(): Promise<void>
  /** Starts again on the same data folder, after closing what still runs. */
  relaunch(overrides?: LaunchOptions): Promise<LaunchedApp>
}

/** Starts the app and waits until its window shows something. The caller removes a data folder it did not give. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const dataDir = options.dataDir ?? (await makeDataDir())
  const places = placesBeside(dataDir)
  await mkdir(places.filesDir, { recursive: true })
  const app = await _electron.launch({
    args: [testBuild, `--user-data-dir=${dataDir}`, `--lang=${locale(options)}`, ...(options.args ?? [])],
    env: environment(options, places),
    // Playwright switches the sandbox off by default; only root cannot run with it.
    chromiumSandbox: process.getuid?.() !== 0,
    // No emulation: the theme is the system's for every page, the review view too, and the app may change it.
    colorScheme: null,
  })
  const output = collectOutput(app)
  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()))
  const page = await app.firstWindow()
  await arrange(app, options)
  await shown(page)
  if (options.welcome !== true && options.keychain !== 'none') await passWelcome(page)
  if (options.now !== undefined) await setPageTime(page, options.now)

  let running = true
  const close = async () => {
    if (!running) return
    running = false
    await app.close()
  }
  return {
    app,
    page,
    dataDir,
    filesDir: places.filesDir,
    requests: () => readLines(places.requestLog),
    output,
    close,
    async kill() {
      running = false
      app.process().kill('SIGKILL')
      await ended
    },
    async relaunch(overrides = {}) {
      await close()
      return launchApp({ ...options, ...overrides, dataDir })
    },
  }
}

/** A fresh folder below one of its own, which `removeData` takes away with everything beside it. */
async function makeDataDir(): Promise<string> {
  const parent = await mkdtemp(path.join(os.tmpdir(), dataPrefix))
  return path.join(parent, 'data')
}

/** Removes a data folder that `launchApp` made, with the files that the app saved beside it. */
export async function removeData(dataDir: string): Promise<void> {
  const parent = path.dirname(dataDir)
  if (!path.basename(parent).startsWith(dataPrefix)) throw new Error('That folder was not made by launchApp.')
  await rm(parent, { recursive: true, force: true, maxRetries: 3 })
}

async function shown(page: Page) {
  await page.locator('#root > *').first().waitFor({ state: 'attached' })
}

/** Makes the vault as the welcome would; the reload then starts the interface over an open vault. */
async function passWelcome(page: Page) {
  const { state } = await request(page, 'vault.status')
  if (state !== 'absent') return
  await request(page, 'vault.create', { passphrase: null })
  await page.reload()
  await shown(page)
}

/** The page reads the clock as it starts, so it starts again. */
async function setPageTime(page: Page, now: string) {
  await page.clock.setFixedTime(now)
  await page.reload()
  await shown(page)
}

/** Gives the window another content size, in CSS pixels, and waits until the page has it. */
export async function resize(launched: LaunchedApp, size: NonNullable<LaunchOptions['size']>): Promise<void> {
  await launched.app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height)
  }, size)
  const shownSize = () => launched.page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  await expect.poll(shownSize).toEqual({ width: size.width, height: size.height })
}

interface Places {
  readonly filesDir: string
  readonly requestLog: string
}

function placesBeside(dataDir: string): Places {
  return { filesDir: `${dataDir}-files`, requestLog: `${dataDir}-requests.jsonl` }
}

function collectOutput(app: ElectronApplication): () => string {
  let output = ''
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  return () => output
}

async function readLines(file: string): Promise<readonly unknown[]> {
  if (!existsSync(file)) return []
  const text = await readFile(file, 'utf8')
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]))
}

function locale({ language = 'es' }: LaunchOptions): string {
  return language === 'es' ? 'es-ES' : 'en-US'
}

function environment(options: LaunchOptions, places: Places): Record<string, string> {
  const posixLocale = `${locale(options).replace('-', '_')}.UTF-8`
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') env[name] = value
  }
  return {
    ...env,
    LANG: posixLocale,
    LC_ALL: posixLocale,
    LANGUAGE: options.language ?? 'es',
    ENSAYO_TEST_KEYCHAIN: options.keychain ?? 'memory',
    ENSAYO_TEST_DIALOG_DIR: places.filesDir,
    ENSAYO_TEST_REQUEST_LOG: places.requestLog,
    ...(options.now === undefined ? {} : { ENSAYO_TEST_CLOCK: options.now }),
    ...options.env,
  }
}

async function arrange(app: ElectronApplication, { theme = 'light', size }: LaunchOptions) {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)
  if (size === undefined) return
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height)
  }, size)
}

/** The page main shows in its own view for the review before a publication, or any other by a part of its URL. */
export async function pageAt(app: ElectronApplication, urlPart: string): Promise<Page> {
  const known = app.windows().find((page) => page.url().includes(urlPart))
  return known ?? app.waitForEvent('window', { predicate: (page) => page.url().includes(urlPart) })
}

/** Waits for the fonts and for the end of every transition; what runs for ever (a caret) is not waited for. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    // A transition that is cut short by another rejects; it is over all the same.
    await Promise.allSettled(ending.map((animation) => animation.finished))
  })
}

/** Fails with the list of broken accessibility rules and the elements that break them. */
export async function expectNoViolations(page: Page): Promise<void> {
  // A phrase is underlined a moment before its note is drawn: what one names, the other must have had time to be.
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('[aria-details]')].every((marked) =>
          document.getElementById(marked.getAttribute('aria-details') ?? ''),
        ),
      ),
    )
    .toBe(true)
  // A note that is still fading in has the contrast of a moment; what counts is where it comes to rest.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await atRest(page)
  // Legacy mode: axe would otherwise open a page of its own, which an Electron window cannot.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    targets: nodes.map((node) => node.target),
  }))
  expect(found).toEqual([])
}

interface Fixtures {
  /** Like `launchApp`; closes what was launched and removes its data at the end of the test. */
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApp>
}

export const test = base.extend<Fixtures>({
  launch: async ({}, use, testInfo) => {
    const launched: LaunchedApp[] = []
    await use(async (options) => {
      const one = await launchApp(options)
      launched.push(withTracking(one, launched))
      return launched.at(-1) ?? one
    })
    const last = launched.at(-1)
    if (testInfo.status !== testInfo.expectedStatus && last !== undefined) {
      await testInfo.attach('main-output', { body: last.output(), contentType: 'text/plain' })
      const png = await last.page.screenshot().catch(() => undefined)
      if (png !== undefined) await testInfo.attach('window', { body: png, contentType: 'image/png' })
    }
    for (const one of launched) await one.close()
    for (const dataDir of new Set(launched.map((one) => one.dataDir))) await removeData(dataDir)
  },
})

/** A relaunched app is closed and cleaned up like the first. */
function withTracking(one: LaunchedApp, launched: LaunchedApp[]): LaunchedApp {
  return {
    ...one,
    async relaunch(overrides) {
      const next = withTracking(await one.relaunch(overrides), launched)
      launched.push(next)
      return next
    },
  }
}

export { expect }
