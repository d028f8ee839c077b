// Software of others that tests and benchmarks run beside ours, each with a package and lock file of its own: the
// real servers that tests publish to (e2e/servers/*), engines to compare with (scripts/peers/*). They are installed
// outside the repository, under a name made from the lock file: a second clean clone finds them there.

import { createHash } from 'node:crypto'
import { cp, mkdir, readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { cacheRoot, makeCachedFolder } from './cache-folder.mjs'
import { run } from './child-process.mjs'
import { withProgress } from './command-line.mjs'

const servers = path.resolve(import.meta.dirname, '..', 'e2e', 'servers')
const copied = ['package.json', 'package-lock.json', '.npmrc']

/**
 * Installs a test server unless it is there.
 *
 * @param {string} name folder below e2e/servers
 * @returns {Promise<string>} the folder that holds its node_modules
 */
export function installPeer(name) {
  return installFrom(path.join(servers, name), name, `the test server “${name}”`, copied)
}

/**
 * Installs the engines that a benchmark compares ours with, unless they are there.
 *
 * @param {string} name folder below scripts/peers; holds `peer.mjs`, which runs beside them
 * @returns {Promise<string>} the folder that holds `peer.mjs` and node_modules
 */
export function installBenchPeers(name) {
  const source = path.join(import.meta.dirname, 'peers', name)
  return installFrom(source, `bench-${name}`, `the engines to compare with (${name})`, [
    ...copied,
    'peer.mjs',
  ])
}

/** @param {string} source @param {string} name @param {string} title @param {readonly string[]} files */
async function installFrom(source, name, title, files) {
  const hash = createHash('sha256')
  for (const file of files.slice(1))
    if (file !== '.npmrc') hash.update(await readFile(path.join(source, file)))
  const folder = `${name}-${hash.update(nodeAndPlatform()).digest('hex').slice(0, 16)}`
  if (existsSync(path.join(cacheRoot(), folder))) return path.join(cacheRoot(), folder)
  return withProgress(`Installing ${title} (npm ci, some minutes the first time)`, () =>
    makeCachedFolder(folder, async (workDir) => {
      await mkdir(workDir, { recursive: true })
      for (const file of files) await cp(path.join(source, file), path.join(workDir, file))
      await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: workDir, env: buildEnvironment() })
    }),
  )
}

/** Native modules fit one Node and one platform only. */
function nodeAndPlatform() {
  return `${process.versions.modules}-${process.platform}-${process.arch}`
}

/** Native modules must be compiled with the headers of the Node that will load them. */
function buildEnvironment() {
  const nodeDir = path.resolve(process.execPath, '..', '..')
  const hasHeaders = existsSync(path.join(nodeDir, 'include', 'node', 'node.h'))
  return hasHeaders ? { ...process.env, npm_config_nodedir: nodeDir } : process.env
}
