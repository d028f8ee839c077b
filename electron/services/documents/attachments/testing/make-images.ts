/** Small true images, made by hand, with as much said in them as the formats allow. */
import { crc32, deflateSync } from 'node:zlib'

const bytesOf = (...parts: readonly (string | number | readonly number[] | Uint8Array)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) =>
        typeof part === 'string'
          ? Buffer.from(part, 'latin1')
          : typeof part === 'number'
            ? Buffer.from([part])
            : Buffer.from(part),
      ),
    ),
  )
const uint32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const uint32little = (value: number) => uint32(value).toReversed()

/** What no cleaned file may hold. */
export const secret = 'GPS 40.4168 -3.7038 Camara de Elena'

const chunk = (kind: string, data: Uint8Array) => {
  const body = bytesOf(kind, data)
  return bytesOf(uint32(data.length), body, uint32(crc32(Buffer.from(body))))
}

/** One grey pixel for each, in rows. Opens in any viewer. */
export function makePng({ width = 3, height = 2, told = false, padding = 0 } = {}): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height, 0x80)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  return bytesOf(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', bytesOf(uint32(width), uint32(height), [8, 0, 0, 0, 0])),
    ...(told
      ? [chunk('tEXt', bytesOf(`Author\0${secret}`)), chunk('tIME', bytesOf([7, 234, 11, 21, 10, 0, 0]))]
      : []),
    ...(told ? [chunk('eXIf', bytesOf('MM\0*', secret))] : []),
    chunk('gAMA', bytesOf(uint32(45_455))),
    chunk('IDAT', bytesOf(deflateSync(rows))),
    ...(padding > 0 ? [chunk('zTXt', new Uint8Array(padding))] : []),
    chunk('IEND', new Uint8Array()),
    ...(told ? [bytesOf(secret)] : []),
  )
}

const segment = (marker: number, data: Uint8Array) =>
  bytesOf([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255], data)

const exif = (orientation: number) =>
  bytesOf(
    'Exif\0\0II*\0',
    uint32little(8),
    [2, 0],
    [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
    [0x0f, 1, 2, 0, secret.length, 0, 0, 0, 38, 0, 0, 0],
    uint32little(0),
    secret,
  )

/** The pieces of a baseline JPEG in their order; its scan is not a picture but runs like one. */
export function makeJpeg({ width = 300, height = 200, told = false, orientation = 1 } = {}): Uint8Array {
  return bytesOf(
    [0xff, 0xd8],
    segment(0xe0, bytesOf('JFIF\0', [1, 1, 0, 0, 72, 0, 72, 0, 0])),
    ...(told
      ? [
          segment(0xe1, exif(orientation)),
          segment(0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
          segment(0xe2, bytesOf(`MPF\0${secret}`)),
          segment(0xed, bytesOf(`Photoshop 3.0\0${secret}`)),
          segment(0xfe, bytesOf(secret)),
        ]
      : []),
    segment(0xe2, bytesOf('ICC_PROFILE\0', [1, 1, 9, 9])),
    segment(0xdb, new Uint8Array(65)),
    segment(0xc2, bytesOf([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])),
    segment(0xda, bytesOf([1, 1, 0, 0, 63, 0])),
    [0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56],
    segment(0xc4, new Uint8Array(20)),
    segment(0xda, bytesOf([1, 1, 0, 1, 63, 0])),
    [0x78, 0x9a],
    [0xff, 0xd9],
    ...(told ? [bytesOf(secret)] : []),
  )
}

const riffChunk = (kind: string, data: Uint8Array) =>
  bytesOf(kind, uint32little(data.length), data, data.length % 2 ? [0] : [])

export function makeWebp({ width = 3, height = 2, told = false } = {}): Uint8Array {
  const minus = (value: number) => uint32little(value - 1).slice(0, 3)
  const body = bytesOf(
    'WEBP',
    ...(told ? [riffChunk('VP8X', bytesOf([0x2c, 0, 0, 0], minus(width), minus(height)))] : []),
    ...(told ? [riffChunk('ICCP', bytesOf('profile'))] : []),
    riffChunk('VP8L', bytesOf([0x2f], uint32little(((height - 1) << 14) | (width - 1)), [1, 2, 3])),
    ...(told ? [riffChunk('EXIF', bytesOf(secret)), riffChunk('XMP ', bytesOf(secret))] : []),
  )
  return bytesOf('RIFF', uint32little(body.length), body, ...(told ? [bytesOf(secret)] : []))
}

export function makeGif({ width = 2, height = 1, told = false } = {}): Uint8Array {
  const little = (value: number) => [value & 255, value >> 8]
  const blocks = (data: Uint8Array) => bytesOf([data.length], data, [0])
  return bytesOf(
    'GIF89a',
    little(width),
    little(height),
    [0x80, 0, 0],
    [0, 0, 0, 255, 255, 255],
    [0x21, 0xff, 11],
    'NETSCAPE2.0',
    [3, 1, 0, 0, 0],
    ...(told ? [bytesOf([0x21, 0xfe], blocks(bytesOf(secret)))] : []),
    ...(told ? [bytesOf([0x21, 0xff, 11], 'XMP DataXMP', blocks(bytesOf(secret)))] : []),
    [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
    [0x2c, 0, 0, 0, 0, ...little(width), ...little(height), 0, 2],
    blocks(bytesOf([0x44, 0x0a])),
    [0x3b],
    ...(told ? [bytesOf(secret)] : []),
  )
}
