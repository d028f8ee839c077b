// Writes a pack: the same bytes for the same files, on any machine with the same Node.

import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { PackFiles } from '../../electron/shared/packs/check-files.ts'

/** The first day that a zip can name. Its fields are local time, so that every zone writes the same ones. */
const mtime = new Date(1980, 0, 1)

export async function writePack(files: PackFiles): Promise<Buffer> {
  const zip = new ZipFile()
  for (const path of Object.keys(files).toSorted())
    zip.addBuffer(Buffer.from(files[path] ?? '', 'utf8'), path, {
      mtime,
      mode: 0o100644,
      compressionLevel: 9,
      forceDosTimestamp: true,
    })
  zip.end()
  return buffer(zip.outputStream)
}
