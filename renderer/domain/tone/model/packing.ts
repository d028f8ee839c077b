/**
 * Weights as text: bytes in which a run of zeros is a 0 and its length (1 to 255), all other values stand for
 * themselves, in base64. Written by hand because the engine knows neither the browser's nor Node's decoder.
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const LONGEST_RUN = 255

const values = new Uint8Array(128)
for (let at = 0; at < ALPHABET.length; at += 1) values[ALPHABET.charCodeAt(at)] = at

const encodeBytes = (bytes: readonly number[]): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const length = Math.min(3, bytes.length - at) + 1
    for (let digit = 0; digit < 4; digit += 1)
      text += digit < length ? ALPHABET.charAt((group >> (18 - digit * 6)) & 63) : '='
  }
  return text
}

const decodeBytes = (text: string): Uint8Array => {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3)
  let to = 0
  for (let at = 0; at < text.length; at += 4) {
    const group =
      ((values[text.charCodeAt(at)] ?? 0) << 18) |
      ((values[text.charCodeAt(at + 1)] ?? 0) << 12) |
      ((values[text.charCodeAt(at + 2)] ?? 0) << 6) |
      (values[text.charCodeAt(at + 3)] ?? 0)
    bytes[to] = group >> 16
    bytes[to + 1] = group >> 8
    bytes[to + 2] = group
    to += 3
  }
  return bytes.subarray(0, to - padding)
}

export const packWeights = (weights: Int8Array): string => {
  const bytes: number[] = []
  for (let at = 0; at < weights.length; at += 1) {
    const value = weights[at] ?? 0
    bytes.push(value & 0xff)
    if (value !== 0) continue
    let run = 1
    while (run < LONGEST_RUN && at + 1 < weights.length && weights[at + 1] === 0) {
      run += 1
      at += 1
    }
    bytes.push(run)
  }
  return encodeBytes(bytes)
}

/** Throws an Error when the text does not hold exactly `length` weights. */
export const unpackWeights = (text: string, length: number): Int8Array => {
  const bytes = decodeBytes(text)
  const weights = new Int8Array(length)
  let to = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const value = bytes[at] ?? 0
    if (value === 0) {
      at += 1
      to += bytes[at] ?? 0
    } else {
      weights[to] = value
      to += 1
    }
  }
  if (to !== length) throw new Error(`tone model with ${to} weights instead of ${length}`)
  return weights
}
