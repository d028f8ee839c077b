/**
 * Whole files, written so that a crash leaves the complete old one or the complete new one.
 *
 * A write resolves when the bytes and the name are on disk. Failures are AppErrors: `disk-full` when there
 * is no room, `disk-failed` for anything else the disk says; the file under its name is then the old one,
 * unless only the last step, making the new name durable, failed.
 */
import { randomBytes } from 'node:crypto'
import { open, readdir, readFile, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'

const temporaryPrefix = '.unfinished-'

export async function writeFileDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const temporary = join(folder, `${temporaryPrefix}${basename(path)}-${randomBytes(6).toString('hex')}`)
  try {
    await writeAndSync(temporary, bytes)
    await putInPlace(temporary, path)
  } catch (cause) {
    await unlink(temporary).catch(ignoreMissing)
    throw asDiskError(cause)
  }
  await syncFolder(folder)
}

/** On Windows a virus scanner that looks at the old file makes renaming fail for a moment. */
async function putInPlace(temporary: string, path: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(temporary, path)
    } catch (cause) {
      const passing =
        process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].some((code) => isCode(cause, code))
      if (!passing || attempt === 8) throw cause
      await setTimeout(10 * 2 ** attempt)
    }
  }
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes names in a folder durable. Windows has no such call: there NTFS's own journal has to do. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (cause) {
    throw asDiskError(cause)
  }
}

/** The bytes of a file, or null when there is none under this name. */
export async function readFileIfAny(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return null
    throw asDiskError(cause)
  }
}

export async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return []
    throw asDiskError(cause)
  }
}

export async function removeDurably(path: string): Promise<void> {
  try {
    await unlink(path)
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return
    throw asDiskError(cause)
  }
  await syncFolder(dirname(path))
}

/**
 * Removes what writes that never finished left behind. Safe only for whoever holds the folder's lock:
 * nobody else is writing, and an unfinished file was never acknowledged.
 */
export async function removeUnfinished(folder: string): Promise<number> {
  const leftovers = (await listFolder(folder)).filter((name) => name.startsWith(temporaryPrefix))
  for (const name of leftovers) await unlink(join(folder, name)).catch(ignoreMissing)
  return leftovers.length
}

export function asDiskError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const full = isCode(cause, 'ENOSPC') || isCode(cause, 'EDQUOT')
  return new AppError(full ? 'disk-full' : 'disk-failed', { retryable: true, cause })
}

export function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code
}

function ignoreMissing(cause: unknown): void {
  if (!isCode(cause, 'ENOENT')) throw asDiskError(cause)
}
