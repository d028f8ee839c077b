/**
 * Whole numbers as text: small ones, of either sign, are one character. It is read faster than a list of numbers
 * in JSON, and packs better.
 */

// Both kinds of digit are plain characters that JSON writes as they are: from # on, and from ] on.
const LAST_BASE = 57
const MORE_BASE = 34
const LAST_FROM = 35
const MORE_FROM = 93

/** Digits from the lowest on; the last one is of its own kind. */
const writeNumber = (number: number): string => {
  let rest = number < 0 ? -2 * number - 1 : 2 * number
  let text = ''
  while (rest >= LAST_BASE) {
    text += String.fromCharCode(MORE_FROM + (rest % MORE_BASE))
    rest = Math.floor(rest / MORE_BASE)
  }
  return text + String.fromCharCode(LAST_FROM + rest)
}

/** Writes numbers between -2^30 and 2^30. */
export const writeNumbers = (numbers: readonly number[]): string => numbers.map(writeNumber).join('')

/** Reads what `writeNumbers` wrote. */
export const readNumbers = (text: string): Int32Array => {
  const numbers = new Int32Array(text.length)
  let count = 0
  let value = 0
  let unit = 1
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= MORE_FROM) {
      value += (code - MORE_FROM) * unit
      unit *= MORE_BASE
      continue
    }
    value += (code - LAST_FROM) * unit
    numbers[count] = value % 2 === 0 ? value / 2 : -(value + 1) / 2
    count += 1
    value = 0
    unit = 1
  }
  return numbers.subarray(0, count)
}
