/**
 * One process at a time writes to a vault's folder.
 *
 * The lock is a file that names its process. One whose process is gone, or which is older than the machine's
 * last start, is taken over. The app's single instance already keeps a second Ensayo out; this also keeps out
 * scripts, and a second app that was started with another data folder beside the same vault.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { asDiskError, isCode } from './durable-file.ts'

export type FolderLock = { release(): Promise<void> }

const clockSlackMs = 60_000

/**
 * Throws `disk-failed` with the detail `reason: in-use` when another living process holds the folder. On a
 * disk without room for the lock it goes without: reading one's texts must stay possible.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'lock')
  const mine = `${process.pid} ${startOf(process.pid) ?? '-'} ${randomBytes(8).toString('hex')}\n`
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await tryToMake(path, mine)) return { release: () => release(path, mine) }
    const stale = await staleContent(path)
    if (stale === 'alive') break
    if (stale !== 'gone') await takeAway(path, stale.content)
  }
  throw new AppError('disk-failed', { retryable: true, details: { reason: 'in-use' } })
}

async function tryToMake(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(content)
    } catch (cause) {
      if (!isFull(cause)) throw cause
    } finally {
      await file.close()
    }
    return true
  } catch (cause) {
    if (isCode(cause, 'EEXIST')) return false
    if (isFull(cause)) return true
    throw asDiskError(cause)
  }
}

const isFull = (cause: unknown) => isCode(cause, 'ENOSPC') || isCode(cause, 'EDQUOT')

async function staleContent(path: string): Promise<'alive' | 'gone' | { readonly content: string }> {
  try {
    const content = await readFile(path, 'utf8')
    const { mtimeMs } = await stat(path)
    const [pidText = '', start = '-'] = content.trim().split(' ')
    const pid = Number(pidText)
    const olderThanMachine = mtimeMs < Date.now() - uptime() * 1000 - clockSlackMs
    // Whoever makes a lock fills it at once: one that stays empty is what a crash left.
    const named = Number.isInteger(pid) && pid > 0
    const dead = named
      ? !isAlive(pid) || (start !== '-' && startOf(pid) !== start)
      : Date.now() - mtimeMs > 2000
    return olderThanMachine || dead ? { content } : 'alive'
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return 'gone'
    throw asDiskError(cause)
  }
}

/** Moved, looked at, then removed: a lock that somebody else has just made in its place is put back. */
async function takeAway(path: string, content: string): Promise<void> {
  const moved = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await rename(path, moved)
    if ((await readFile(moved, 'utf8')) !== content) await link(moved, path)
    await unlink(moved)
  } catch (cause) {
    if (!isCode(cause, 'ENOENT')) throw asDiskError(cause)
  }
}

async function release(path: string, mine: string): Promise<void> {
  try {
    if ((await readFile(path, 'utf8')) === mine) await unlink(path)
  } catch (cause) {
    if (!isCode(cause, 'ENOENT')) throw asDiskError(cause)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return isCode(cause, 'EPERM')
  }
}

/** When a process began, where the system tells (Linux): a number used again is then another process. */
function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return null
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    // No such process, or no /proc: then nothing is known, and the number alone decides.
    return null
  }
}
