// `npm test`: every check of the project, from a clean clone. Each step runs even when an earlier one failed;
// the last line counts the tests of all runners, and one for each check without tests of its own.

import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { exitCode } from './child-process.mjs'
import { formatDuration, printFigures, readCommandLine, say } from './command-line.mjs'
import { add, countFrom, countPlaywright, countVitest, describe, none } from './test-count.mjs'
import { continueOnPreparedNode, ensureDependencies, repository } from './setup.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

const reports = path.join(repository, '.cache', `test-reports-${process.pid}`)

/** Tool and the package it comes in. */
const packages = {
  oxlint: 'oxlint',
  playwright: '@playwright/test',
  prettier: 'prettier',
  tsc: 'typescript',
  vitest: 'vitest',
}

/** @typedef {import('./test-count.mjs').Count} Count */

/** @type {readonly { name: string, run: () => Promise<Count> }[]} */
const steps = [
  { name: 'format', run: () => check('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'lint', run: () => check('oxlint', ['--deny-warnings', '--quiet']) },
  { name: 'typecheck', run: () => check('tsc', ['--build']) },
  { name: 'unit', run: unitTests },
  { name: 'build', run: builds },
  { name: 'e2e', run: endToEndTests },
]

const names = steps.map((step) => step.name)
const { values, json } = readCommandLine({
  usage: 'npm test [-- --only unit,e2e]',
  summary: `Runs every check: ${names.join(', ')}. Brings what is missing first.`,
  options: { only: { type: 'string' } },
  notes: { only: `steps to run, separated by commas (${names.join(', ')})` },
})

try {
  process.exitCode = await runAll(chosenSteps(values['only']))
} catch (error) {
  // Nothing could be tested: the last line says so too, for whoever reads only that one.
  say(error instanceof Error ? error.message : String(error))
  process.stdout.write(`${describe({ passed: 0, failed: 1 })}\n`)
  process.exitCode = 1
} finally {
  await rm(reports, { recursive: true, force: true })
}

/** @param {unknown} only */
function chosenSteps(only) {
  if (typeof only !== 'string') return steps
  const wanted = only.split(',').map((name) => name.trim())
  const unknown = wanted.filter((name) => !names.includes(name))
  if (unknown.length > 0)
    throw new Error(`There is no step ${unknown.join(', ')}. Steps: ${names.join(', ')}.`)
  return steps.filter((step) => wanted.includes(step.name))
}

/** @param {typeof steps} chosen @returns {Promise<number>} exit code */
async function runAll(chosen) {
  await ensureDependencies()
  await continueOnPreparedNode(import.meta.filename)
  await mkdir(reports, { recursive: true })
  const results = []
  for (const step of chosen) {
    const start = performance.now()
    say(`\n── ${step.name}`)
    const count = await step.run().catch(failedStep)
    const durationMs = performance.now() - start
    say(`── ${step.name}: ${describe(count)} in ${formatDuration(durationMs)}`)
    results.push({ name: step.name, durationMs, ...count })
  }
  return summarise(results)
}

/**
 * A step that could not do its work (something is missing, and its message says what) is a failure, not the end.
 *
 * @param {unknown} error
 * @returns {Count}
 */
function failedStep(error) {
  say(error instanceof Error ? error.message : String(error))
  return { passed: 0, failed: 1 }
}

/** @param {readonly ({ name: string, durationMs: number } & Count)[]} results @returns {number} */
function summarise(results) {
  const total = results.reduce((sum, one) => add(sum, one), none())
  const width = Math.max(...results.map((one) => one.name.length))
  say('')
  for (const one of results) {
    say(`  ${one.name.padEnd(width)}  ${formatDuration(one.durationMs).padStart(12)}  ${describe(one)}`)
  }
  if (json) {
    const figures = Object.fromEntries(
      results.map((one) => [`test.${one.name}.ms`, Math.round(one.durationMs)]),
    )
    printFigures(total.failed === 0, { ...figures, 'test.passed': total.passed, 'test.failed': total.failed })
  } else process.stdout.write(`${describe(total)}\n`)
  return total.failed === 0 ? 0 : 1
}

// --- the runners

/**
 * A check without tests of its own counts as one.
 *
 * @param {keyof typeof packages} program @param {readonly string[]} args
 * @returns {Promise<Count>}
 */
async function check(program, args) {
  return (await runTool(program, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function unitTests() {
  const report = path.join(reports, 'vitest.json')
  const code = await runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return countFrom(report, code, countVitest)
}

async function builds() {
  const { buildApp } = await import('./build.ts')
  let count = none()
  for (const testBuild of [false, true]) {
    try {
      const { built } = await buildApp({ testBuild })
      say(`${testBuild ? 'dist-test/' : 'dist/'} ${built ? 'built' : 'is up to date'}`)
      count = add(count, { passed: 1, failed: 0 })
    } catch (error) {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error))
      count = add(count, { passed: 0, failed: 1 })
    }
  }
  return count
}

async function endToEndTests() {
  await ensureSystemPackages(['window', 'hidden-display', 'compiler', 'age'])
  const { ensureElectron } = await import('./electron-runtime.mjs')
  await ensureElectron()
  await installPeers()
  const report = path.join(reports, 'playwright.json')
  const code = await runTool('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return countFrom(report, code, countPlaywright)
}

/** The real servers that end-to-end tests publish to, each with a lock file of its own. */
async function installPeers() {
  const { installPeer } = await import('./peers.mjs')
  const servers = path.join(repository, 'e2e', 'servers')
  for (const entry of await readdir(servers, { withFileTypes: true })) {
    if (entry.isDirectory() && existsSync(path.join(servers, entry.name, 'package-lock.json')))
      await installPeer(entry.name)
  }
}

/**
 * Runs a tool by its script and our own Node: no shell, so that it works the same on every system.
 *
 * @param {keyof typeof packages} program @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} exit code
 */
async function runTool(program, args, env = {}) {
  const folder = path.join(repository, 'node_modules', packages[program])
  const { bin } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
  const script = path.join(folder, typeof bin === 'string' ? bin : bin[program])
  const child = spawn(process.execPath, [script, ...args], {
    cwd: repository,
    env: { ...process.env, ...env },
    // The tools' own words go beside ours, so that standard output holds only the last line.
    stdio: ['ignore', 2, 2],
  })
  return exitCode(child)
}
