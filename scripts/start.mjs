// `npm start`: from a clean clone to the open window. Arguments it does not know go to the app.

import { spawn } from 'node:child_process'
import { failWithSentence, formatDuration, say } from './command-line.mjs'
import { hasDisplay } from './display.mjs'
import { continueOnPreparedNode, ensureDependencies, exitCodeWithSignals, repository } from './setup.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

const help = `Installs what is missing, builds the app if its sources changed, and opens it.

Usage: npm start [-- options for the app]

  --retry-official  ask Electron's official place again, though it failed within the last 24 hours
  --user-data-dir=  a folder for the app's data other than the usual one
  --help            print this text
`

const args = process.argv.slice(2)
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(help)
  process.exit(0)
}

try {
  process.exitCode = await start(args)
} catch (error) {
  failWithSentence(error)
}

/** @param {readonly string[]} given @returns {Promise<number>} */
async function start(given) {
  const display = hasDisplay()
  await ensureDependencies()
  await continueOnPreparedNode(import.meta.filename)
  if (!display) say('This machine has no display: everything gets prepared, but no window can open.')
  await ensureSystemPackages(['window'])
  const { ensureElectron } = await import('./electron-runtime.mjs')
  const runtime = await ensureElectron({ retryOfficial: given.includes('--retry-official') })
  const { buildApp } = await import('./build.ts')
  const { built, durationMs } = await buildApp({ testBuild: false })
  if (built) say(`Built the app in ${formatDuration(durationMs)}.`)
  if (!display) {
    say(
      'Ready, but there is no display. `npm run tour` opens the app unseen and writes pictures of it to tour/.',
    )
    return 1
  }
  const appArgs = given.filter((arg) => arg !== '--retry-official')
  // Chromium refuses to run its sandbox as root; for everyone else the sandbox stays.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return exitCodeWithSignals(
    spawn(runtime.executable, [repository, ...sandbox, ...appArgs], { stdio: 'inherit' }),
  )
}
