// Builds the app with Vite: main (ESM), the two preloads (CommonJS, sandboxed) and the renderer's two pages.
// Production goes to dist/, the build for end-to-end tests (ENSAYO_TEST_BUILD=1) to dist-test/, same layout.
// A build whose inputs did not change is skipped; a new one replaces the old folder whole, never half.

import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Plugin } from 'vite'
import { failWithSentence, formatDuration, printFigures, readCommandLine, say } from './command-line.mjs'
import { packLanguages } from '../renderer/workers/packs/load.ts'
import { shippedModule } from './tone/ship-pack.ts'

const repository = path.resolve(import.meta.dirname, '..')
const stampName = '.build-hash'

const inputs = [
  'electron',
  'renderer',
  'assets',
  'package.json',
  'package-lock.json',
  'scripts/build.ts',
  'scripts/tone/ship-pack.ts',
]
const notAnInput = /\.test\.tsx?$/u

export interface BuildResult {
  /** Absolute path of the folder that holds main/, preload/ and renderer/. */
  readonly outDir: string
  /** False when the inputs were unchanged and the folder was kept. */
  readonly built: boolean
  readonly durationMs: number
}

/**
 * Builds the app unless nothing changed since the last time.
 *
 * Safe beside a second build of the same kind: each works in a folder of its own and renames it into place.
 */
export async function buildApp({ testBuild, force = false }: { testBuild: boolean; force?: boolean }) {
  const start = performance.now()
  const outDir = path.join(repository, testBuild ? 'dist-test' : 'dist')
  const hash = await hashInputs(`test=${String(testBuild)}`)
  if (!force && (await readStamp(outDir)) === hash) return result(outDir, false, start)

  const workDir = path.join(repository, '.cache', `build-${process.pid}-${testBuild ? 'test' : 'app'}`)
  try {
    await rm(workDir, { recursive: true, force: true })
    await buildInto(workDir, testBuild)
    await writeFile(path.join(workDir, stampName), hash)
    await replaceFolder(workDir, outDir)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
  return result(outDir, true, start)
}

function result(outDir: string, built: boolean, start: number): BuildResult {
  return { outDir, built, durationMs: performance.now() - start }
}

async function buildInto(outDir: string, testBuild: boolean) {
  await mkdir(outDir, { recursive: true })
  await build(
    nodeBundle({ entry: 'electron/main.ts', outDir: path.join(outDir, 'main'), name: 'main.js' }, testBuild),
  )
  for (const preload of ['preload', 'review-preload']) {
    await build(
      nodeBundle(
        { entry: `electron/${preload}.ts`, outDir: path.join(outDir, 'preload'), name: `${preload}.cjs` },
        testBuild,
      ),
    )
  }
  await build(rendererPages(path.join(outDir, 'renderer'), testBuild))
  await build(lessonPlayer(path.join(outDir, 'lesson-player'), testBuild))
  await cp(path.join(repository, 'assets', 'icons'), path.join(outDir, 'icons'), { recursive: true })
  if (testBuild) await writeLaunchManifest(outDir)
  else await assertNoTestHooks(outDir)
}

interface Bundle {
  readonly entry: string
  readonly outDir: string
  readonly name: string
}

/** One file with everything in it but Electron and Node's own modules, which the runtime provides. */
function nodeBundle({ entry, outDir, name }: Bundle, testBuild: boolean): InlineConfig {
  return {
    ...common(testBuild),
    root: repository,
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: path.join(repository, entry),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        external: ['electron', /^node:/u, ...builtinModules],
        output: {
          format: name.endsWith('.cjs') ? 'cjs' : 'es',
          entryFileNames: name,
          codeSplitting: false,
        },
      },
    },
  }
}

function rendererPages(outDir: string, testBuild: boolean): InlineConfig {
  const root = path.join(repository, 'renderer')
  return {
    ...common(testBuild),
    root,
    base: '/',
    publicDir: false,
    plugins: [react(), tonePacks()],
    worker: { format: 'es', plugins: () => [tonePacks()] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      // The CSP allows no data: fonts and no inline script, so nothing may be inlined.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: [path.join(root, 'index.html'), path.join(root, 'review.html')] },
    },
  }
}

/**
 * The page that a lesson's package brings to a learning platform: it lies in a folder that nobody knows, so its own
 * addresses are relative, and it holds the player without the app's lessons.
 */
function lessonPlayer(outDir: string, testBuild: boolean): InlineConfig {
  const pages = rendererPages(outDir, testBuild)
  return {
    ...pages,
    base: './',
    plugins: [...(pages.plugins ?? []), emptyShelf(), indexPage('lesson-unit.html')],
    build: {
      ...pages.build,
      // Whatever browser a company has today, not the one of the app.
      target: 'es2022',
      rolldownOptions: { input: path.join(repository, 'renderer', 'lesson-unit.html') },
    },
  }
}

/** The lessons of the app stay in the app: in a package there is the one lesson beside the page. */
function emptyShelf(): Plugin {
  const shelf = path.join(repository, 'renderer', 'features', 'lessons', 'shelf.ts')
  return {
    name: 'ensayo:empty-shelf',
    enforce: 'pre',
    transform(code, id) {
      if (path.resolve(id.split('?')[0] ?? '') !== shelf) return null
      const emptied = code.replaceAll(/import\.meta\.glob<string>\([^)]*\)/gu, '{}')
      if (emptied === code || emptied.includes('import.meta.glob'))
        throw new Error('The shelf reads its lessons another way.')
      return { code: emptied, map: null }
    },
  }
}

function indexPage(name: string): Plugin {
  return {
    name: 'ensayo:index-page',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle[name]
      if (page === undefined) throw new Error(`The build made no ${name}.`)
      page.fileName = 'index.html'
    },
  }
}

/** The app starts with prepared packs: what is read from the rules in development is read here, once. */
function tonePacks(): Plugin {
  const packs = path.join(repository, 'renderer', 'workers', 'packs')
  return {
    name: 'ensayo:tone-packs',
    async load(id) {
      const file = path.parse(id.split('?')[0] ?? '')
      const isPack = path.resolve(file.dir) === packs && packLanguages.includes(file.name)
      return isPack ? await shippedModule(file.name) : null
    },
  }
}

function common(testBuild: boolean): InlineConfig {
  return {
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    define: { __ENSAYO_TEST_BUILD__: JSON.stringify(testBuild) },
  }
}

/** Lets Electron start the test build's folder as an app of its own: `electron dist-test`. */
async function writeLaunchManifest(outDir: string) {
  const text = await readFile(path.join(repository, 'package.json'), 'utf8')
  const { name, productName, version, type } = JSON.parse(text) as Record<string, string>
  const manifest = { name, productName, version, type, main: 'main/main.js' }
  await writeFile(path.join(outDir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Guarantee: the shipped app reads none of the variables that tests use to set its clock or answer dialogs. */
async function assertNoTestHooks(outDir: string) {
  for (const file of await listFiles(path.join(outDir, 'main'))) {
    const text = await readFile(file, 'utf8')
    if (text.includes('ENSAYO_TEST_')) {
      throw new Error(`${path.basename(file)} still holds a test hook; guard it with __ENSAYO_TEST_BUILD__.`)
    }
  }
}

async function hashInputs(flags: string): Promise<string> {
  const hash = createHash('sha256').update(flags)
  for (const input of inputs) {
    for (const file of await listFiles(path.join(repository, input))) {
      if (notAnInput.test(file)) continue
      hash.update(`\0${path.relative(repository, file)}\0`).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

/** All files below a folder in a stable order; a file itself; nothing when it does not exist. */
async function listFiles(target: string): Promise<string[]> {
  try {
    const entries = await readdir(target, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .toSorted()
  } catch (error) {
    if (isMissing(error)) return []
    if (errorCode(error) === 'ENOTDIR') return [target]
    throw error
  }
}

async function readStamp(outDir: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(outDir, stampName), 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

async function replaceFolder(from: string, to: string) {
  const old = `${from}.old`
  try {
    await rename(to, old)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  await rename(from, to)
  await rm(old, { recursive: true, force: true })
}

function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT'
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

if (import.meta.main) {
  const { values, json } = readCommandLine({
    usage: 'npm run build -- [--test] [--force]',
    summary: 'Builds the app into dist/ (or, for end-to-end tests, into dist-test/).',
    options: { test: { type: 'boolean' }, force: { type: 'boolean' } },
    notes: {
      test: 'the build for end-to-end tests, as ENSAYO_TEST_BUILD=1',
      force: 'build even when unchanged',
    },
  })
  const testBuild = values['test'] === true || process.env['ENSAYO_TEST_BUILD'] === '1'
  try {
    const { outDir, built, durationMs } = await buildApp({ testBuild, force: values['force'] === true })
    const folder = path.relative(repository, outDir)
    say(built ? `Built ${folder}/ in ${formatDuration(durationMs)}.` : `${folder}/ is up to date.`)
    if (json) printFigures(true, { 'build.ms': Math.round(durationMs), 'build.skipped': !built })
  } catch (error) {
    failWithSentence(error)
  }
}
