// Programs and shared libraries that npm cannot bring. On Debian-like Linux they are looked up by package name,
// installed where that is allowed (root, or CI with sudo), and otherwise named in the exact command to run.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { run } from './child-process.mjs'
import { withProgress } from './command-line.mjs'

/**
 * What each purpose needs. Alternatives are names of the same library on older and newer releases; a need
 * with `program` is met by that program on the path, wherever it came from.
 *
 * @type {Readonly<Record<Purpose, readonly { alternatives: readonly string[], program?: string }[]>>}
 * @typedef {'window' | 'hidden-display' | 'compiler' | 'age'} Purpose
 */
const needs = {
  window: [
    { alternatives: ['libgtk-3-0', 'libgtk-3-0t64'] },
    { alternatives: ['libasound2', 'libasound2t64'] },
    { alternatives: ['libatspi2.0-0', 'libatspi2.0-0t64'] },
    { alternatives: ['libnss3'] },
    { alternatives: ['libgbm1'] },
    { alternatives: ['libxss1'] },
    { alternatives: ['libnotify4'] },
    { alternatives: ['libxtst6'] },
    { alternatives: ['libdrm2'] },
  ],
  'hidden-display': [{ alternatives: ['xvfb'], program: 'Xvfb' }],
  /** The standard tool that review bundles must open with. */
  age: [{ alternatives: ['age'], program: 'age' }],
  compiler: [
    { alternatives: ['g++'], program: 'g++' },
    { alternatives: ['make'], program: 'make' },
    { alternatives: ['python3'], program: 'python3' },
  ],
}

/**
 * Makes sure that what the purposes need is there.
 *
 * @param {readonly Purpose[]} purposes
 * @returns {Promise<void>}
 * @throws {Error} whose message is the command to run, where something is missing and may not be installed
 */
export async function ensureSystemPackages(purposes) {
  if (process.platform !== 'linux') return
  const wanted = purposes.flatMap((purpose) => needs[purpose])
  if (!existsSync('/usr/bin/dpkg-query')) return assertPrograms(wanted)
  const missing = await findMissing(wanted)
  if (missing.length === 0) return
  const prefix = aptPrefix()
  if (prefix === undefined) throw new Error(explainMissing(await chooseNames(missing)))
  await withProgress('Updating the list of system packages', () => apt(prefix, ['update', '-qq']))
  const names = await chooseNames(missing)
  await withProgress(`Installing ${names.join(', ')}`, () =>
    apt(prefix, ['install', '-y', '-qq', '--no-install-recommends', ...names]),
  )
}

/** @param {readonly { program?: string }[]} wanted */
function assertPrograms(wanted) {
  const missing = wanted.flatMap(({ program }) =>
    program !== undefined && !isOnPath(program) ? [program] : [],
  )
  if (missing.length === 0) return
  throw new Error(
    `Please install ${missing.join(', ')} with this system's package manager and run this again.`,
  )
}

/** @param {readonly { alternatives: readonly string[], program?: string }[]} wanted */
async function findMissing(wanted) {
  const installed = await installedPackages(wanted.flatMap((need) => need.alternatives))
  return wanted.filter(({ alternatives, program }) =>
    program === undefined ? !alternatives.some((name) => installed.has(name)) : !isOnPath(program),
  )
}

/** @param {readonly string[]} names @returns {Promise<Set<string>>} */
async function installedPackages(names) {
  // dpkg-query fails when one name is unknown, though it lists the others: the list is what counts.
  const format = '${db:Status-Abbrev} ${Package}\n'
  const listing = await run('sh', ['-c', 'dpkg-query -W -f "$0" "$@" 2>/dev/null || true', format, ...names])
  return new Set(
    listing
      .split('\n')
      .flatMap((line) => (line.startsWith('ii ') ? [line.slice(3).trim().replace(/:.*/u, '')] : [])),
  )
}

/**
 * Picks, for each need, the name that this release offers.
 *
 * @param {readonly { alternatives: readonly string[] }[]} missing
 * @returns {Promise<string[]>}
 */
async function chooseNames(missing) {
  return Promise.all(
    missing.map(async ({ alternatives }) => {
      for (const name of alternatives) {
        if (/Candidate: (?!\(none\))/u.test(await run('apt-cache', ['policy', name]))) return name
      }
      return alternatives[0] ?? ''
    }),
  )
}

/** @returns {readonly string[] | undefined} how to call apt-get here; nothing when it takes a person's consent */
function aptPrefix() {
  if (process.getuid?.() === 0) return []
  return process.env['CI'] === 'true' && isOnPath('sudo') ? ['sudo', '-n'] : undefined
}

/** @param {readonly string[]} prefix @param {readonly string[]} args */
async function apt(prefix, args) {
  const [file = 'apt-get', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
  await run(file, rest)
}

/** @param {readonly string[]} names */
function explainMissing(names) {
  return [
    'Some system packages are missing. Please run this, then the same command again:',
    `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
  ].join('\n')
}

/** @param {string} program @returns {boolean} */
export function isOnPath(program) {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((folder) => folder !== '' && existsSync(path.join(folder, program)))
}
