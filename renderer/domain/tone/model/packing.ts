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
  const weights = new Int8Array(length)
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = (text.length / 4) * 3 - padding
  let to = 0
  let isRun = false
  let group = 0
  // Three bytes stand in four letters; read as they come, since the app starts no faster than this loop.
  for (let at = 0, letter = 0, shift = 0; at < bytes; at += 1, shift -= 8) {
    if (shift === 0) {
      group =
        ((values[text.charCodeAt(letter)] ?? 0) << 18) |
        ((values[text.charCodeAt(letter + 1)] ?? 0) << 12) |
        ((values[text.charCodeAt(letter + 2)] ?? 0) << 6) |
        (values[text.charCodeAt(letter + 3)] ?? 0)
      letter += 4
      shift = 24
    }
    const value = (group >> (shift - 8)) & 0xff
    if (isRun) {
      to += value
      isRun = false
    } else if (value === 0) isRun = true
    else {
      weights[to] = value
      to += 1
    }
  }
  if (to !== length) throw new Error(`tone model with ${to} weights instead of ${length}`)
  return weights
}
