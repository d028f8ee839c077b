/** A real disk of a few megabytes, to be filled. Linux and root only; null elsewhere. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export function mountSmallDisk(megabytes: number): { readonly folder: string; unmount(): void } | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'ensayo-small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    // Root in a container without the right to mount: the test says that it was skipped.
    rmdirSync(folder)
    return null
  }
  return {
    folder,
    unmount() {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
      rmdirSync(folder)
    },
  }
}
