/** Files that were dropped on the page, ready to be carried over: what is too large is not even read. */
import type { DroppedFile } from '../../../../electron/shared/entities/library.ts'
import { maxImportBytes } from '../../../../electron/shared/entities/library.ts'

export async function readDropped(files: readonly File[]): Promise<DroppedFile[]> {
  const read: DroppedFile[] = []
  for (const file of files) read.push({ name: file.name, size: file.size, bytes: await bytesOf(file) })
  return read
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  if (file.size > maxImportBytes) return null
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    // A folder, or a file that went away meanwhile: it is told as one that could not be read.
    return null
  }
}

/** Text that is dragged inside of the window is no file. */
export const holdsFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false
