/** Check digits of identity, bank and card numbers. Every function takes the characters without separators. */

const digitsOf = (text: string): number[] => [...text].map(Number)

const weighted = (text: string, weights: readonly number[]): number =>
  digitsOf(text).reduce((sum, digit, at) => sum + digit * (weights[at] ?? 0), 0)

/** ISO/IEC 7812-1, annex B (Luhn). */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - at))
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Remainder by 97 of a number too long for a double; letters count as 10 to 35 (ISO 7064, MOD 97-10). */
const mod97 = (text: string): number => {
  let rest = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

/** Length of an IBAN by country: the SWIFT IBAN registry. */
const ibanLengths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 ' +
    'EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 ' +
    'KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 ' +
    'PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 ' +
    'UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** Characters of an IBAN of that country, or 0 for a country that has none. */
export const ibanLengthOf = (country: string): number => ibanLengths[country.toUpperCase()] ?? 0

/** ISO 13616: right length for its country, and MOD 97-10. */
export const isIban = (text: string): boolean => {
  const iban = text.toUpperCase()
  return iban.length === ibanLengthOf(iban.slice(0, 2)) && mod97(iban.slice(4) + iban.slice(0, 4)) === 1
}

const startsBetween = (digits: string, low: number, high: number): boolean => {
  const head = Number(digits.slice(0, String(low).length))
  return head >= low && head <= high
}

/** Issuer ranges with the lengths they use (ISO/IEC 7812 and the networks' own publications). */
const issuers: readonly (readonly [low: number, high: number, lengths: readonly number[]])[] = [
  [4, 4, [13, 16, 19]],
  [51, 55, [16]],
  [2221, 2720, [16]],
  [34, 34, [15]],
  [37, 37, [15]],
  [300, 305, [14, 16]],
  [36, 36, [14, 16]],
  [38, 39, [14, 16]],
  [6011, 6011, [16, 19]],
  [644, 659, [16, 19]],
  [3528, 3589, [16, 19]],
  [62, 62, [16, 17, 18, 19]],
  [2200, 2204, [16, 19]],
  [5018, 5038, [16, 18, 19]],
  [5890, 5899, [16, 18, 19]],
  [6304, 6304, [16, 18, 19]],
  [6759, 6763, [16, 18, 19]],
]

/** A payment card: the range of an issuer, a length it uses, and Luhn. */
export const isCard = (digits: string): boolean =>
  issuers.some(
    ([low, high, lengths]) => lengths.includes(digits.length) && startsBetween(digits, low, high),
  ) && passesLuhn(digits)

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** Spain: DNI (eight digits and a letter) and NIE (X, Y or Z, seven digits and a letter). */
export const isDniOrNie = (text: string): boolean => {
  const number = text.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)))
  return DNI_LETTERS.charAt(Number(number) % 23) === text.slice(-1)
}

/** Spain: CIF (a letter for the kind of entity, seven digits, a control digit or letter). */
export const isCif = (text: string): boolean => {
  const sum = digitsOf(text.slice(1, 8)).reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  const control = (10 - (sum % 10)) % 10
  return text.charAt(8) === String(control) || text.charAt(8) === 'JABCDEFGHI'.charAt(control)
}

/** United States: no area 000, 666 or 9xx, no group 00, no serial 0000 (SSA, POMS RM 10201). */
export const isSsn = (digits: string): boolean =>
  !/^(?:000|666|9)/.test(digits) && digits.slice(3, 5) !== '00' && digits.slice(5) !== '0000'

const CURP_ALPHABET = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'

/** Mexico: CURP, 18 characters, the last a check digit. */
export const isCurp = (text: string): boolean => {
  const sum = Array.from(text.slice(0, 17)).reduce(
    (total, character, at) => total + CURP_ALPHABET.indexOf(character) * (18 - at),
    0,
  )
  return (10 - (sum % 10)) % 10 === Number(text.slice(17))
}

const RFC_ALPHABET = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'

/** Mexico: RFC of a person (13) or a company (12), the last a check character. */
export const isRfc = (text: string): boolean => {
  const padded = text.padStart(13, ' ')
  const sum = Array.from(padded.slice(0, 12)).reduce(
    (total, character, at) => total + RFC_ALPHABET.indexOf(character) * (13 - at),
    0,
  )
  const rest = 11 - (sum % 11)
  return padded.slice(12) === (rest === 11 ? '0' : rest === 10 ? 'A' : String(rest))
}

/** Argentina: CUIT and CUIL, eleven digits. */
export const isCuit = (digits: string): boolean => {
  const rest = 11 - (weighted(digits.slice(0, 10), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)
  return Number(digits.slice(10)) === (rest === 11 ? 0 : rest === 10 ? 9 : rest)
}

/** Chile: RUT, digits and a check digit or K. */
export const isRut = (text: string): boolean => {
  const sum = digitsOf(text.slice(0, -1))
    .toReversed()
    .reduce((total, digit, at) => total + digit * (2 + (at % 6)), 0)
  const rest = 11 - (sum % 11)
  return text.slice(-1).toUpperCase() === (rest === 11 ? '0' : rest === 10 ? 'K' : String(rest))
}

/** Uruguay: cédula de identidad, seven digits and a check digit. */
export const isUruguayanId = (digits: string): boolean => {
  const padded = digits.padStart(8, '0')
  return (10 - (weighted(padded.slice(0, 7), [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === Number(padded.slice(7))
}

/** Ecuador: cédula, province 01 to 24 (or 30), ten digits, Luhn. */
export const isEcuadorianId = (digits: string): boolean => {
  const province = Number(digits.slice(0, 2))
  return (
    ((province >= 1 && province <= 24) || province === 30) &&
    Number(digits.charAt(2)) < 6 &&
    passesLuhn(digits)
  )
}

/** Ireland: PPS number, seven digits, a check letter, perhaps one more letter. */
export const isPps = (text: string): boolean => {
  const extra = text.length > 8 ? text.charCodeAt(8) - 64 : 0
  const sum = weighted(text.slice(0, 7), [8, 7, 6, 5, 4, 3, 2]) + extra * 9
  return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt(sum % 23) === text.charAt(7)
}

/** Spain: social security number, twelve digits, the last two a remainder by 97. */
export const isSpanishSocialSecurity = (digits: string): boolean => {
  const number = Number(digits.slice(2, 10))
  const base =
    number < 10_000_000 ? Number(digits.slice(0, 2)) * 10_000_000 + number : Number(digits.slice(0, 10))
  return base % 97 === Number(digits.slice(10))
}

/** Australia: tax file number, nine digits. */
export const isTfn = (digits: string): boolean => weighted(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0
