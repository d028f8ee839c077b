/**
 * Names turned into UUIDs (RFC 9562, version 5): the same record gets the same id in every file, so that a record
 * store that is given two files keeps each statement once. SHA-1 here is a name's fingerprint, not a secret's.
 */
const namespace = '8d0d0b1f-6c0e-5c5b-9b0e-2f0a3f6d7a11'

export function uuidV5(name: string): string {
  const bytes = sha1([...fromHex(namespace.replaceAll('-', '')), ...utf8(name)]).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const fromHex = (hex: string): number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))

/** TextEncoder belongs to neither the language nor every place where this runs. */
function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\uFFFD'))
  const bytes: number[] = []
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped[at] !== '%') bytes.push(escaped.charCodeAt(at))
    else {
      bytes.push(Number.parseInt(escaped.slice(at + 1, at + 3), 16))
      at += 2
    }
  }
  return bytes
}

/** FIPS 180-4, over bytes. */
function sha1(message: readonly number[]): number[] {
  const state: [number, number, number, number, number] = [
    0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0,
  ]
  const padded = [...message, 0x80]
  while (padded.length % 64 !== 56) padded.push(0)
  const bits = message.length * 8
  for (let shift = 56; shift >= 0; shift -= 8) padded.push(Math.floor(bits / 2 ** shift) % 256)
  for (let start = 0; start < padded.length; start += 64) mixBlock(state, padded, start)
  return state.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff))
}

function mixBlock(
  state: [number, number, number, number, number],
  bytes: readonly number[],
  start: number,
): void {
  const words = new Uint32Array(80)
  for (let at = 0; at < 16; at += 1)
    for (let byte = 0; byte < 4; byte += 1)
      words[at] = ((words[at] ?? 0) << 8) | (bytes[start + at * 4 + byte] ?? 0)
  const word = (at: number) => words[at] ?? 0
  for (let at = 16; at < 80; at += 1)
    words[at] = rotate(word(at - 3) ^ word(at - 8) ^ word(at - 14) ^ word(at - 16), 1)
  let [a, b, c, d, e] = state
  for (let at = 0; at < 80; at += 1) {
    const [mix, constant] = round(at, b, c, d)
    const next = (rotate(a, 5) + mix + e + constant + word(at)) | 0
    ;[e, d, c, b, a] = [d, c, rotate(b, 30), a, next]
  }
  for (const [index, value] of [a, b, c, d, e].entries()) state[index] = ((state[index] ?? 0) + value) | 0
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

function round(at: number, b: number, c: number, d: number): readonly [number, number] {
  if (at < 20) return [(b & c) | (~b & d), 0x5a827999]
  if (at < 40) return [b ^ c ^ d, 0x6ed9eba1]
  if (at < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
  return [b ^ c ^ d, 0xca62c1d6]
}
