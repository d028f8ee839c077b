/** Classes of UTF-16 code units, as far as cutting Latin-script words needs them (Unicode UAX #29, table 3). */

export const OTHER = 0
export const LETTER = 1
export const DIGIT = 2
/** Joins two letters or two digits: . ’ ‘ ' */
export const MID_BOTH = 3
/** Joins two letters only: · and, without a space, the colon */
export const MID_LETTER = 4
/** Joins two digits only: , ; */
export const MID_DIGIT = 5
/** Joins everything: _ */
export const JOINER = 6
/** Not decided here: the run it stands in goes to `Intl.Segmenter`. */
export const UNDECIDED = 7

const TABLE_SIZE = 0x2c00

const isLatinLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0xaa ||
  code === 0xb5 ||
  code === 0xba ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)

/** Punctuation and symbols above Latin that are never part of a word. */
const isPlainSymbol = (code: number): boolean =>
  (code >= 0x2000 && code <= 0x200a) ||
  (code >= 0x2010 &&
    code <= 0x2029 &&
    code !== 0x2018 &&
    code !== 0x2019 &&
    code !== 0x2024 &&
    code !== 0x2027) ||
  (code >= 0x2030 && code <= 0x203e) ||
  (code >= 0x2041 && code <= 0x2043) ||
  (code >= 0x2045 && code <= 0x2053) ||
  (code >= 0x20a0 && code <= 0x20cf) ||
  (code >= 0x2190 && code <= 0x249b) ||
  (code >= 0x2500 && code <= 0x2bff)

const classify = (code: number): number => {
  if (isLatinLetter(code)) return LETTER
  if (code >= 0x30 && code <= 0x39) return DIGIT
  if (code === 0x2e || code === 0x27 || code === 0x2019 || code === 0x2018) return MID_BOTH
  if (code === 0xb7 || code === 0x3a) return MID_LETTER
  if (code === 0x2c || code === 0x3b) return MID_DIGIT
  if (code === 0x5f) return JOINER
  if (code === 0xad) return UNDECIDED
  if (code < 0xc0 || code === 0xd7 || code === 0xf7 || isPlainSymbol(code)) return OTHER
  return UNDECIDED
}

const table = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => classify(code))

/** Class of one UTF-16 code unit. */
export const classOf = (code: number): number => (code < TABLE_SIZE ? (table[code] ?? OTHER) : UNDECIDED)

/** Space in the sense of JavaScript's `\s`, line ends included. */
export const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff

/** An upper-case letter of Latin script (an accent counts). */
export const isUpper = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code >= 0x41 && code <= 0x5a) return true
  if (code < 0xc0 || code > 0x24f) return false
  const character = text.charAt(at)
  return character !== character.toLowerCase()
}

/** A lower-case letter of Latin script. */
export const isLower = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code >= 0x61 && code <= 0x7a) return true
  if (code < 0xb5 || code > 0x24f) return false
  const character = text.charAt(at)
  return character !== character.toUpperCase()
}
