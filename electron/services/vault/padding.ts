/**
 * Hides the exact length of a text: what is encrypted is the length, the bytes, and zeros up to a bucket.
 *
 * Up to 8 KiB the buckets are 512 bytes wide; above, a thirty-second to a sixteenth of the size, so that the
 * cost stays under about 6 % and the length of a long text is known to its first four or five bits only.
 */
const lengthBytes = 4
const smallBucket = 512
const smallLimit = 8192

/** Smallest allowed size, in bytes, that holds `size` bytes. */
export function bucketFor(size: number): number {
  if (size <= smallLimit) return Math.max(smallBucket, Math.ceil(size / smallBucket) * smallBucket)
  const step = 2 ** Math.max(9, Math.floor(Math.log2(size)) - 4)
  return Math.ceil(size / step) * step
}

export function pad(bytes: Uint8Array): Buffer {
  const padded = Buffer.alloc(bucketFor(lengthBytes + bytes.length))
  padded.writeUInt32BE(bytes.length, 0)
  padded.set(bytes, lengthBytes)
  return padded
}

/** Null when the bytes are not a padded text. */
export function unpad(padded: Buffer): Buffer | null {
  if (padded.length < lengthBytes) return null
  const length = padded.readUInt32BE(0)
  if (length > padded.length - lengthBytes) return null
  if (bucketFor(lengthBytes + length) !== padded.length) return null
  return padded.subarray(lengthBytes, lengthBytes + length)
}
