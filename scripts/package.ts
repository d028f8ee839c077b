// Packages the app with electron-builder. Where the official Electron cannot be reached (see
// electron-runtime.mjs) it packs an unpacked folder with the substitute, to look at and never to ship.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Arch, build, Platform } from 'electron-builder'
import { buildApp } from './build.ts'
import { failWithSentence, printFigures, readCommandLine, say } from './command-line.mjs'
import { ensureElectron } from './electron-runtime.mjs'

const repository = path.resolve(import.meta.dirname, '..')
const systems = { linux: Platform.LINUX, mac: Platform.MAC, win: Platform.WINDOWS }

const { values, json } = readCommandLine({
  usage: 'npm run package -- [--linux|--mac|--win] [--dir] [--validate]',
  summary: 'Packages the app into release/.',
  options: {
    linux: { type: 'boolean' },
    mac: { type: 'boolean' },
    win: { type: 'boolean' },
    dir: { type: 'boolean' },
    validate: { type: 'boolean' },
  },
  notes: {
    linux: 'for Linux (this system when none is named)',
    mac: 'for macOS',
    win: 'for Windows',
    dir: 'an unpacked folder only, no installers',
    validate: 'check electron-builder.yml without building or downloading',
  },
})

try {
  if (values['validate'] === true) await validate()
  else await packageApp(chosenSystem(), values['dir'] === true)
  if (json) printFigures(true, {})
} catch (error) {
  failWithSentence(error)
}

/** Checks the configuration against electron-builder's own schema; needs no network. */
async function validate() {
  const require = createRequire(import.meta.url)
  const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
    getConfig(projectDir: string, file: string, options: null): Promise<object>
    validateConfiguration(config: object, log: { add(): void }): Promise<void>
  }
  const config = await getConfig(repository, path.join(repository, 'electron-builder.yml'), null)
  await validateConfiguration(config, { add() {} })
  say('electron-builder.yml is valid.')
}

async function packageApp(system: keyof typeof systems, folderOnly: boolean) {
  await buildApp({ testBuild: false })
  const runtime = await ensureElectron()
  const isSubstitute = runtime.version !== runtime.wantedVersion
  if (isSubstitute && !folderOnly) {
    throw new Error(
      `Only Electron ${runtime.version} is at hand and ${runtime.wantedVersion} is what ships: use --dir here, ` +
        'and build releases where the official place can be reached.',
    )
  }
  const platform = systems[system]
  const files = await build({
    projectDir: repository,
    targets: folderOnly ? platform.createTarget('dir', archOfThisMachine()) : platform.createTarget(),
    config: isSubstitute ? { electronDist: runtime.distPath, electronVersion: runtime.version } : {},
    publish: 'never',
  })
  const { version } = JSON.parse(await readFile(path.join(repository, 'package.json'), 'utf8')) as {
    version: string
  }
  say(`Packaged Ensayo ${version} with Electron ${runtime.version}.`)
  for (const file of files) say(`  ${path.relative(repository, file)}`)
}

function archOfThisMachine(): Arch {
  return process.arch === 'arm64' ? Arch.arm64 : Arch.x64
}

function chosenSystem(): keyof typeof systems {
  for (const name of ['linux', 'mac', 'win'] as const) if (values[name] === true) return name
  if (process.platform === 'darwin') return 'mac'
  return process.platform === 'win32' ? 'win' : 'linux'
}
