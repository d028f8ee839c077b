/**
 * Takes out of an image file what it tells besides its pixels: place, camera, time, names, comments, thumbnails,
 * whatever was appended. What changes how it looks stays: colour profiles, and which way is up.
 *
 * Nothing is decoded: the file's own pieces are copied or left out. What cannot be followed piece by piece is
 * refused, since nobody could say what is in it.
 */
import type { ImageType } from '../../../shared/entities/attachment.ts'
import { ascii } from './image-format.ts'
import { stripJpeg } from './strip-jpeg.ts'

/** Null when the file is cut off or makes no sense. The same bytes when there was nothing to take out. */
export function stripMetadata(type: ImageType, bytes: Uint8Array): Uint8Array | null {
  try {
    const pieces = strippers[type](bytes)
    return pieces && join(pieces)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const strippers: Readonly<Record<ImageType, (bytes: Uint8Array) => readonly Uint8Array[] | null>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'image/gif': stripGif,
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
/** A piece that must be there whole. */
function cut(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (to > bytes.length) throw new RangeError('the file ends early')
  return bytes.subarray(from, to)
}

/** Chunks that change what is seen (PNG, third edition, §11; those of animated PNG are part of it). */
const pngKept = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
)

function stripPng(bytes: Uint8Array): readonly Uint8Array[] | null {
  const view = viewOf(bytes)
  const pieces = [cut(bytes, 0, 8)]
  for (let at = 8; ;) {
    const end = at + 12 + view.getUint32(at)
    const kind = ascii(bytes, at + 4, at + 8)
    const chunk = cut(bytes, at, end)
    if (pngKept.has(kind)) pieces.push(chunk)
    if (kind === 'IEND') return pieces
    at = end
  }
}

const webpKept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP'])
/** Flags of VP8X that promise Exif and XMP chunks (RFC 9649, §2.7). */
const webpToldFlags = 0x08 | 0x04

function stripWebp(bytes: Uint8Array): readonly Uint8Array[] | null {
  const view = viewOf(bytes)
  const end = 8 + view.getUint32(4, true)
  const pieces: Uint8Array[] = []
  for (let at = 12; at + 8 <= end;) {
    const size = view.getUint32(at + 4, true)
    const next = at + 8 + size + (size % 2)
    const kind = ascii(bytes, at, at + 4)
    const chunk = cut(bytes, at, Math.min(next, end))
    if (kind === 'VP8X') pieces.push(withoutFlags(chunk))
    else if (webpKept.has(kind)) pieces.push(chunk)
    at = next
  }
  const length = pieces.reduce((sum, piece) => sum + piece.length, 4)
  const head = cut(bytes, 0, 12).slice()
  viewOf(head).setUint32(4, length, true)
  return pieces.length > 0 ? [head, ...pieces] : null
}

function withoutFlags(chunk: Uint8Array): Uint8Array {
  const copy = chunk.slice()
  copy[8] = (copy[8] ?? 0) & ~webpToldFlags
  return copy
}

const gifTrailer = 0x3b
const gifImage = 0x2c
const gifExtension = 0x21
const gifGraphicControl = 0xf9
const gifApplication = 0xff

/** GIF89a: comments, plain text and applications' own data go; how often it repeats stays. */
function stripGif(bytes: Uint8Array): readonly Uint8Array[] | null {
  const view = viewOf(bytes)
  let at = 13 + gifTable(view.getUint8(10))
  const pieces = [cut(bytes, 0, at)]
  for (;;) {
    const block = view.getUint8(at)
    if (block === gifTrailer) return [...pieces, cut(bytes, at, at + 1)]
    const start = at
    if (block === gifImage) at = endOfSubBlocks(view, at + 11 + gifTable(view.getUint8(at + 9)))
    else if (block === gifExtension) at = endOfSubBlocks(view, at + 2)
    else return null
    if (block === gifImage || isKeptExtension(bytes, start)) pieces.push(cut(bytes, start, at))
  }
}

/** Bytes of a colour table, by the flags before it. */
const gifTable = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

function endOfSubBlocks(view: DataView, from: number): number {
  let at = from
  for (let size = view.getUint8(at); size > 0; size = view.getUint8(at)) at += size + 1
  return at + 1
}

function isKeptExtension(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] === gifGraphicControl) return true
  return (
    bytes[at + 1] === gifApplication && /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(ascii(bytes, at + 3, at + 14))
  )
}
