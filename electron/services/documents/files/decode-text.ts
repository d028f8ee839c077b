/**
 * Bytes of a file as text: UTF-8 and UTF-16 with or without their mark, else the old Western encoding of Windows,
 * which the person is told about. What is no text at all is refused.
 */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' }
  | { readonly kind: 'not-text' }

const looked = 64 * 1024

export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return checked(decode(utf16, bytes), 'utf-16')
  const head = bytes.subarray(0, looked)
  if (head.includes(0) || startsLikeOtherFormat(bytes)) return { kind: 'not-text' }
  const utf8 = decode('utf-8', bytes)
  if (utf8 !== null) return checked(utf8, 'utf-8')
  return checked(decode('windows-1252', bytes), 'windows-1252')
}

/** Null when the bytes are not of this encoding. A byte order mark at the start goes. */
function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function checked(text: string | null, encoding: 'utf-8' | 'utf-16' | 'windows-1252'): Decoded {
  if (text === null || hasManyControls(text)) return { kind: 'not-text' }
  return { kind: 'text', text: text.replaceAll(/\r\n?/g, '\n'), encoding }
}

/** By its mark, or by every other byte being zero, as in Western texts. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const pairs = Math.floor(Math.min(bytes.length, 4000) / 2)
  if (pairs < 2 || bytes.length % 2 !== 0) return null
  let zerosFirst = 0
  let zerosSecond = 0
  for (let at = 0; at < pairs; at += 1) {
    if (bytes[at * 2] === 0) zerosFirst += 1
    if (bytes[at * 2 + 1] === 0) zerosSecond += 1
  }
  if (zerosSecond > pairs * 0.7 && zerosFirst === 0) return 'utf-16le'
  if (zerosFirst > pairs * 0.7 && zerosSecond === 0) return 'utf-16be'
  return null
}

/** Formats that begin in plain letters. The others give themselves away by zeros and control characters. */
function startsLikeOtherFormat(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 6))
  return ['%PDF-', '{\\rtf', 'PK\u0003\u0004', 'GIF8'].some((magic) => head.startsWith(magic))
}

/** Tabs, line ends and form feeds belong to texts; other controls hardly ever do. */
function hasManyControls(text: string): boolean {
  const length = Math.min(text.length, looked)
  let controls = 0
  for (let at = 0; at < length; at += 1) if (isControl(text.charCodeAt(at))) controls += 1
  return controls > length / 500
}

/** Tab to carriage return, and the escape of old terminals, are harmless. */
const isControl = (code: number): boolean =>
  code < 0x09 || (code > 0x0d && code < 0x20 && code !== 0x1b) || code === 0x7f
