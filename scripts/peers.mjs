// The real servers that tests publish to (e2e/servers/*), each with a package and lock file of its own. They are
// installed outside the repository, under a name made from the lock file: a second clean clone finds them there.

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
 * Installs a peer unless it is there.
 *
 * @param {string} name folder below e2e/servers
 * @returns {Promise<string>} the folder that holds its node_modules
 */
export async function installPeer(name) {
  const source = path.join(servers, name)
  const lock = await readFile(path.join(source, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).update(nodeAndPlatform()).digest('hex').slice(0, 16)
  const folder = `${name}-${hash}`
  if (existsSync(path.join(cacheRoot(), folder))) return path.join(cacheRoot(), folder)
  return withProgress(`Installing the test server “${name}” (npm ci, some minutes the first time)`, () =>
    makeCachedFolder(folder, async (workDir) => {
      await mkdir(workDir, { recursive: true })
      for (const file of copied) await cp(path.join(source, file), path.join(workDir, file))
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
