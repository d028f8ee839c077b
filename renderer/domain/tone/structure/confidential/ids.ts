import {
  ibanLengthOf,
  isCard,
  isCif,
  isCuit,
  isCurp,
  isDniOrNie,
  isEcuadorianId,
  isIban,
  isPps,
  isRfc,
  isRut,
  isSpanishSocialSecurity,
  isSsn,
  isTfn,
  isUruguayanId,
  passesLuhn,
} from './check-digits.ts'

/** A number of a person, an account or a card, by its place in the text. */
export interface PrivateNumber {
  readonly kind: 'iban' | 'card' | 'id'
  readonly start: number
  readonly end: number
}

interface IdShape {
  /** Sticky, bounded, without nested quantifiers: tried only where a number or a code begins. */
  readonly shape: RegExp
  readonly accepts: (plain: string) => boolean
  /** The shape alone is common; a word must say what it is. */
  readonly label?: RegExp
}

const SPAIN = /\b(?:seguridad social|nuss|n\.?º? ?s\.?s\.?|afiliaci[oó]n)\b/i
const CEDULA = /(?:c[eé]dula|\bc\.?\s?i\.?\b|identificaci[oó]n)/i
const anyId =
  /(?:\bdni\b|\bd\.n\.i\.|c[eé]dula|\bc\.\s?c\.|\bc\.c\b|pasaporte|passport|documento de identidad)/i

const shapes: readonly IdShape[] = [
  { shape: /\d{8}(?:[ -]?[A-HJ-NP-TV-Z]|-?[a-hj-np-tv-z])\b/y, accepts: isDniOrNie },
  { shape: /\d{2}\.\d{3}\.\d{3}(?:[ -]?[A-HJ-NP-TV-Z]|-?[a-hj-np-tv-z])\b/y, accepts: isDniOrNie },
  { shape: /[XYZ][ -]?\d{7}[ -]?[A-HJ-NP-TV-Z]\b/y, accepts: isDniOrNie },
  { shape: /[XYZ][ -]?\d\.\d{3}\.\d{3}[ -]?[A-HJ-NP-TV-Z]\b/y, accepts: isDniOrNie },
  { shape: /[xyz]\d{7}[a-hj-np-tv-z]\b/y, accepts: isDniOrNie },
  { shape: /[ABCDEFGHJNPQRSUVW][ /-]?\d{7}[ -]?[\dA-J]\b/y, accepts: isCif },
  { shape: /[ABCDEFGHJNPQRSUVW][ -]?\d{2}\.\d{3}\.\d{2}[\dA-J]\b/y, accepts: isCif },
  { shape: /\d{3}-\d{2}-\d{4}\b/y, accepts: isSsn },
  { shape: /\d{3}([ .])\d{2}\1\d{4}\b/y, accepts: isSsn, label: /\bssn\b|social security/i },
  { shape: /\d{9}\b/y, accepts: isSsn, label: /\bssn\b|social security/i },
  { shape: /[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/y, accepts: () => true },
  { shape: /\d{7}[A-W][A-I]?\b/y, accepts: isPps },
  {
    shape: /\d{3}[ -]\d{3}[ -]\d{3}\b/y,
    accepts: passesLuhn,
    label: /\bSIN\b|[Ss]ocial [Ii]nsurance/,
  },
  { shape: /\d{3} ?\d{3} ?\d{3}\b/y, accepts: isTfn, label: /\btfn\b|tax file/i },
  { shape: /[A-Z]{4}\d{6}[HMX][A-Z]{5}[\dA-Z]\d\b/y, accepts: isCurp },
  { shape: /[A-ZÑ&]{3,4}-?\d{6}-?[A-Z\d]{2}[\dA]\b/y, accepts: isRfc },
  { shape: /(?:20|23|24|25|26|27|30|33|34)[ -]\d{8}[ -]\d\b/y, accepts: isCuit },
  { shape: /(?:20|23|24|25|26|27|30|33|34)\d{9}\b/y, accepts: isCuit, label: /\bcui[lt]\b/i },
  { shape: /\d{1,2}\.\d{3}\.\d{3}-[\dkK](?![\dA-Za-z])/y, accepts: isRut },
  { shape: /\d{7,8}-[\dkK](?![\dA-Za-z])/y, accepts: isRut, label: /\br\.?u\.?[nt]\b/i },
  { shape: /\d\.\d{3}\.\d{3}-\d\b/y, accepts: isUruguayanId },
  // United Kingdom: sort code and account number.
  { shape: /\d{2}-\d{2}-\d{2}[ ,/]{1,3}\d{8}\b/y, accepts: () => true },
  { shape: /\d{10}\b/y, accepts: isEcuadorianId, label: CEDULA },
  { shape: /\d{3}-\d{7}-\d\b/y, accepts: passesLuhn },
  { shape: /\d{2}[ /-]\d{8}[ /-]\d{2}\b/y, accepts: isSpanishSocialSecurity },
  { shape: /\d{2} ?\d{8} ?\d{2}\b/y, accepts: isSpanishSocialSecurity, label: SPAIN },
  // Peru, Argentina, Colombia, Mexico…: no check digit, so the word before has to say it.
  { shape: /\d{1,2}\.\d{3}\.\d{3}(?![\d.-])(?! ?[A-Z]\b)/y, accepts: () => true, label: anyId },
  { shape: /\d{1}\.\d{3}\.\d{3}\.\d{3}(?![\d.-])/y, accepts: () => true, label: anyId },
  { shape: /\d{7,10}(?![\dA-Za-z-])(?! ?[A-Z]\b)/y, accepts: () => true, label: anyId },
  { shape: /[A-Z]{1,3}\d{6,9}\b/y, accepts: () => true, label: /pasaporte|passport/i },
]

const LABEL_REACH = 56
/** The longest code of letters that begins an identity number before its first digit (CURP, RFC). */
const MOST_LETTERS = 4

const isAlphanumeric = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a
const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a

const plainOf = (text: string): string => text.replace(/[ .\-/]/g, '').toUpperCase()

const ibanAt = (text: string, start: number): number => {
  const length = ibanLengthOf(text.slice(start, start + 2))
  if (length === 0) return -1
  // One case throughout: a word of the sentence behind a short number is no part of it.
  const isOtherCase = text.charCodeAt(start) < 0x61 ? isSmall : isCapital
  let plain = ''
  let at = start
  while (at < text.length && plain.length < length) {
    const code = text.charCodeAt(at)
    if (isOtherCase(code)) return -1
    if (isAlphanumeric(code)) plain += text.charAt(at)
    else if ((code !== 0x20 && code !== 0x2d && code !== 0x2e) || !isAlphanumeric(text.charCodeAt(at + 1)))
      return -1
    at += 1
  }
  return !isAlphanumeric(text.charCodeAt(at)) && isIban(plain) ? at : -1
}

const cardShape =
  /\d{13,19}(?!\d)|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?(?!\d)|\d{4}([ .-])\d{6}\2\d{4,5}(?!\d)/y

const cardAt = (text: string, start: number): number => {
  cardShape.lastIndex = start
  const found = cardShape.exec(text)
  return found !== null && isCard(plainOf(found[0])) ? start + found[0].length : -1
}

const idAt = (text: string, start: number): number => {
  const before = text.slice(Math.max(0, start - LABEL_REACH), start)
  for (const { shape, accepts, label } of shapes) {
    shape.lastIndex = start
    const found = shape.exec(text)
    if (found === null || (label !== undefined && !label.test(before))) continue
    if (accepts(plainOf(found[0]))) return start + found[0].length
  }
  return -1
}

const lettersBefore = (text: string, at: number, most: number, letter: RegExp): number => {
  let start = at
  while (start > 0 && at - start < most && letter.test(text.charAt(start - 1))) start -= 1
  return start
}

/** Where a number that has its first digit at `at` may begin: "X 1234567 L", "AB 12 34 56 C", "ES91…". */
const startsAt = (text: string, at: number): number[] => {
  const joined = lettersBefore(text, at, MOST_LETTERS + 1, /[A-Za-zÑ&]/)
  if (joined < at || !' -/'.includes(text.charAt(at - 1))) return [joined]
  const apart = lettersBefore(text, at - 1, 3, /[A-Z]/)
  return apart < at - 1 ? [apart, joined] : [joined]
}

/**
 * Account, card and identity numbers of a text. Only places where a word with a digit begins are looked at,
 * each by patterns of bounded length: linear in the text.
 */
export const findPrivateNumbers = (text: string): PrivateNumber[] => {
  const found: PrivateNumber[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x30 || code > 0x39) continue
    const starts = startsAt(text, at)
    const number = starts.flatMap((from): PrivateNumber[] => {
      if (from > 0 && isAlphanumeric(text.charCodeAt(from - 1))) return []
      const iban = ibanAt(text, from)
      if (iban > 0) return [{ kind: 'iban', start: from, end: iban }]
      const card = cardAt(text, from)
      if (card > 0) return [{ kind: 'card', start: from, end: card }]
      const id = idAt(text, from)
      return id > 0 ? [{ kind: 'id', start: from, end: id }] : []
    })[0]
    if (number === undefined) {
      // Any other digit of this run begins nothing.
      while (at + 1 < text.length && isAlphanumeric(text.charCodeAt(at + 1))) at += 1
    } else {
      found.push(number)
      at = number.end - 1
    }
  }
  return found
}
