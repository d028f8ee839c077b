/**
 * JPEG without what it tells (ITU-T T.81, Annex B; JFIF; Exif 2.3).
 *
 * Kept: the picture's own tables and scans, JFIF's density, Adobe's note on how colours are stored, the colour
 * profile. Which way is up is in the Exif that goes: it is written anew, alone, where it is not the usual one.
 */

const startOfScan = 0xda
const endOfImage = 0xd9
const exifStart = 'Exif\0\0'
const profileStart = 'ICC_PROFILE\0'

/** Null when the file cannot be followed to its end. What stands after the end is left out. */
export function stripJpeg(bytes: Uint8Array): readonly Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces = [bytes.subarray(0, 2)]
  let orientation = 1
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1 // a filler
      continue
    }
    if (marker === endOfImage) {
      if (orientation !== 1) pieces.splice(1, 0, exifWith(orientation))
      return [...pieces, bytes.subarray(at, at + 2)]
    }
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return null
    const segment = bytes.subarray(at, end)
    if (marker === 0xe1) orientation = orientationIn(segment) ?? orientation
    if (isKept(marker, segment)) pieces.push(segment)
    at = end
    if (marker === startOfScan) {
      const next = endOfScan(bytes, at)
      pieces.push(bytes.subarray(at, next))
      at = next
    }
  }
}

function isKept(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xe0 || marker === 0xee) return true
  if (marker === 0xe2) return textAt(segment, 4, profileStart.length) === profileStart
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe
}

/** Compressed data runs to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw new RangeError('the scan has no end')
}

const orientationTag = 0x0112

/** 1 to 8, or null when the segment is no Exif or says nothing of it. */
function orientationIn(segment: Uint8Array): number | null {
  if (textAt(segment, 4, exifStart.length) !== exifStart) return null
  const tiff = segment.subarray(4 + exifStart.length)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = textAt(tiff, 0, 2) === 'II'
  try {
    const directory = view.getUint32(4, little)
    const entries = view.getUint16(directory, little)
    for (let index = 0; index < entries; index += 1) {
      const at = directory + 2 + index * 12
      if (view.getUint16(at, little) !== orientationTag) continue
      const value = view.getUint16(at + 8, little)
      return value >= 1 && value <= 8 ? value : null
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error // a broken Exif says nothing
  }
  return null
}

/** The smallest Exif there is: one directory with one entry. */
function exifWith(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const head = [...exifStart].map((sign) => sign.charCodeAt(0))
  const length = 2 + head.length + tiff.length
  return new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff, ...head, ...tiff])
}

const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))
