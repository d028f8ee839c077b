/** What an image file is, by its first bytes and never by its name; and how large, without decoding it. */
import type { ImageType } from '../../../shared/entities/attachment.ts'

export type ImageFacts = { readonly type: ImageType; readonly width: number; readonly height: number }

/** Null for anything that is not one of the four, or whose size cannot be read. */
export function readImageFacts(bytes: Uint8Array): ImageFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const reader = readers.find(({ is }) => is(bytes))
  if (!reader) return null
  try {
    const size = reader.size(view)
    return size && size.width > 0 && size.height > 0 ? { type: reader.type, ...size } : null
  } catch (error) {
    // Cut off in the middle of what says its size.
    if (error instanceof RangeError) return null
    throw error
  }
}

type Size = { readonly width: number; readonly height: number }
type Reader = {
  readonly type: ImageType
  readonly is: (bytes: Uint8Array) => boolean
  readonly size: (view: DataView) => Size | null
}

export const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))
const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte)

const readers: readonly Reader[] = [
  {
    type: 'image/png',
    is: (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    size: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  },
  { type: 'image/jpeg', is: (bytes) => startsWith(bytes, 0xff, 0xd8, 0xff), size: jpegSize },
  {
    type: 'image/gif',
    is: (bytes) => /^GIF8[79]a$/.test(ascii(bytes, 0, 6)),
    size: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  },
  {
    type: 'image/webp',
    is: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
    size: webpSize,
  },
]

/** Frame headers are 0xC0 to 0xCF but for the tables among them (ITU-T T.81, table B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(view: DataView): Size | null {
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else if (marker === 0xda || marker === 0xd9) return null
    else at += 2 + view.getUint16(at + 2)
  }
}

/** RFC 9649: the first chunk says the size in one of three ways. */
function webpSize(view: DataView): Size | null {
  const kind = ascii(new Uint8Array(view.buffer, view.byteOffset + 12, 4), 0, 4)
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  if (kind === 'VP8X') return { width: uint24(24) + 1, height: uint24(27) + 1 }
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind !== 'VP8L') return null
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
