import { open } from 'node:fs/promises'

/** All bytes of a file, or null when they are more than `max`: also of one that grows while it is read. */
export async function readAtMost(path: string, max: number): Promise<Uint8Array | null> {
  const file = await open(path, 'r')
  try {
    const buffer = new Uint8Array(max + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null)
      length += bytesRead
      if (length > max) return null
      if (bytesRead === 0) return buffer.subarray(0, length)
    }
  } finally {
    await file.close()
  }
}
