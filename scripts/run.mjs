// Runs a TypeScript script of this folder on a clean clone: `node scripts/run.mjs scripts/tour.ts --help`.
// Installs what is missing, then Node's own type stripping does the rest.

import { spawn } from 'node:child_process'
import path from 'node:path'
import { failWithSentence } from './command-line.mjs'
import { ensureDependencies, exitCodeWithSignals, preparedNode } from './setup.mjs'

const [script, ...args] = process.argv.slice(2)
if (script === undefined || script === '--help' || script === '-h') {
  process.stdout.write(
    'Sets up what is missing and runs a script.\n\nUsage: node scripts/run.mjs FILE.ts [args]\n',
  )
  process.exit(script === undefined ? 2 : 0)
}

try {
  await ensureDependencies()
  const child = spawn(preparedNode(), [path.resolve(script), ...args], { stdio: 'inherit' })
  process.exitCode = await exitCodeWithSignals(child)
} catch (error) {
  failWithSentence(error)
}
