// What a bare Electron runs when it is started as `electron [flags] [-r file] <app folder>`: load that app.
// Packaged builds carry no such program, so the runtime from the registry gets this one
// (scripts/electron-runtime.mjs packs it into resources/default_app.asar).

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const { preloads, target } = readArguments(process.argv.slice(1))
if (target === undefined) {
  process.stderr.write('Usage: electron [flags] [-r module] <app folder>\n')
  process.exit(1)
}

const appFolder = path.resolve(target)
const manifest = readManifest(appFolder)
describeApp(manifest)

const require = createRequire(path.join(process.cwd(), 'electron.js'))
for (const module of preloads) require(module)

// Awaited on purpose: Electron holds `ready` back until the entry module has been evaluated, for a packaged
// app too, so an entry that waits for `ready` at its top level hangs here as it would when shipped.
await import(pathToFileURL(path.join(appFolder, manifest.main ?? 'index.js')).href)

/**
 * @param {readonly string[]} args
 * @returns {{ preloads: string[], target: string | undefined }}
 */
function readArguments(args) {
  /** @type {string[]} */
  const modules = []
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    if (arg === '-r' || arg === '--require') {
      index += 1
      const module = args[index]
      if (module !== undefined) modules.push(module)
    } else if (arg.startsWith('--require=')) {
      modules.push(arg.slice('--require='.length))
    } else if (!arg.startsWith('-')) {
      return { preloads: modules, target: arg }
    }
  }
  return { preloads: modules, target: undefined }
}

/**
 * @param {string} folder
 * @returns {{ name?: string, productName?: string, version?: string, main?: string }}
 */
function readManifest(folder) {
  const file = path.join(folder, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** @param {{ name?: string, productName?: string, version?: string }} manifest */
function describeApp({ name, productName, version }) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  const title = productName ?? name
  if (title !== undefined) app.setName(title)
  // Electron's own default app uses these two; they are not in its public types.
  const internal = /** @type {{ setVersion?(v: string): void, setAppPath?(p: string): void }} */ (
    /** @type {unknown} */ (app)
  )
  if (version !== undefined) internal.setVersion?.(version)
  internal.setAppPath?.(appFolder)
}
