// Where downloads live between clones: outside the repository, so that a second clean clone is fast.

import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** @returns {string} the folder for this user's caches of Ensayo; honours XDG_CACHE_HOME */
export function cacheRoot() {
  const xdg = process.env['XDG_CACHE_HOME']
  if (xdg !== undefined && path.isAbsolute(xdg)) return path.join(xdg, 'ensayo')
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', 'ensayo')
  const local = process.env['LOCALAPPDATA']
  if (process.platform === 'win32' && local !== undefined) return path.join(local, 'ensayo', 'cache')
  return path.join(os.homedir(), '.cache', 'ensayo')
}

/**
 * Makes a cached folder whole or not at all.
 *
 * `fill` works in a fresh folder beside the final one, which is renamed into place when it returns: a half-made
 * folder never has the final name. When two runs race, the first to finish wins and the other's is dropped.
 *
 * @param {string} name folder below the cache root
 * @param {(workDir: string) => Promise<void>} fill
 * @returns {Promise<string>} the final folder
 */
export async function makeCachedFolder(name, fill) {
  const root = cacheRoot()
  const target = path.join(root, name)
  if (await isFolder(target)) return target
  await mkdir(root, { recursive: true })
  const workDir = await mkdtemp(path.join(root, `.making-${name}-`))
  try {
    await fill(workDir)
    await renameUnlessThere(workDir, target)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
  return target
}

/** @param {string} from @param {string} to */
async function renameUnlessThere(from, to) {
  try {
    await rename(from, to)
  } catch (error) {
    if (!(await isFolder(to))) throw error
  }
}

/** @param {string} target @returns {Promise<boolean>} */
export async function isFolder(target) {
  try {
    return (await stat(target)).isDirectory()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return false
    throw error
  }
}
