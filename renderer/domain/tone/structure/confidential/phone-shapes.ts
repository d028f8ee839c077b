/**
 * Digits of a national number by country code. Source: ITU national numbering plans (E.164, annex). The
 * mobile 9 of Argentina and the old 1 of Mexico are counted in.
 */
const nationalDigits: Readonly<Record<string, readonly number[]>> = {
  '1': [10],
  '27': [9],
  '34': [9],
  '44': [9, 10],
  '51': [8, 9],
  '52': [10, 11],
  '53': [8],
  '54': [10, 11],
  '56': [9],
  '57': [10],
  '58': [10],
  '61': [9],
  '63': [9, 10],
  '64': [8, 9, 10],
  '65': [8],
  '91': [10],
  '233': [9],
  '234': [8, 10],
  '240': [9],
  '254': [9],
  '353': [8, 9],
  '502': [8],
  '503': [8],
  '504': [8],
  '505': [8],
  '506': [8],
  '507': [7, 8],
  '591': [8],
  '593': [8, 9],
  '595': [8, 9],
  '598': [8],
}

const codeLengths = [3, 2, 1]

/** Whether the digits are a code of the table and a national number of that country, a trunk 0 between or not. */
export const hasCountryCode = (digits: string): boolean =>
  codeLengths.some((length) => {
    const allowed = nationalDigits[digits.slice(0, length)]
    const national = digits.length - length
    return (
      allowed !== undefined &&
      (allowed.includes(national) || (digits.charAt(length) === '0' && allowed.includes(national - 1)))
    )
  })

const knowsCode = (digits: string): boolean =>
  codeLengths.some((length) => nationalDigits[digits.slice(0, length)] !== undefined)

/** "12.000.000", "12 000 000": a quantity as well as a telephone. */
export const isQuantity = (written: string): boolean =>
  /^\+?\d{1,3}(?:([. ])\d{3})(?:\1\d{3}){0,3}$/.test(written)

/** After a plus or 00: the length that the country has, or any length of a country outside the table. */
export const isInternational = (written: string): boolean => {
  const digits = written.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^00/, '')
  if (digits.length < 8 || digits.length > 15 || /^\+?\d{1,3}(?:[.]\d{3}){1,4}$/.test(written)) return false
  return knowsCode(digits) ? hasCountryCode(digits) : digits.length >= 9
}

/** "(502) 5555-1234", "(57) 300 123 4567": the country code in brackets, without a plus. */
export const hasBracketedCode = (written: string): boolean => {
  const code = /^\((\d{2,3})\)/.exec(written)?.[1]
  const allowed = code === undefined ? undefined : nationalDigits[code]
  return allowed !== undefined && allowed.includes(written.replace(/\D/g, '').length - (code?.length ?? 0))
}

/** 3.11.2026, 03-11-2026, 2026-11-03, with or without an hour behind. */
export const isDate = (written: string): boolean =>
  /^\d{1,2}([./ -])\d{1,2}\1(?:19|20)\d\d(?!\d)|^(?:19|20)\d\d([./-])\d{1,2}\2\d{1,2}(?!\d)/.test(written)

/** Groups that are all years, from 1900 to 2099. */
export const isYears = (written: string): boolean =>
  /^(?:19|20)\d\d(?:[ -]{1,2}(?:19|20)\d\d){1,5}$/.test(written)

/** Ways of writing a national number that nothing else is written in. */
const plainShapes: readonly RegExp[] = [
  // North America; Mexico and Colombia group in the same way
  /^(?:1[- .]?)?\([2-9]\d{2}\) ?\d{3}[- .]\d{4}$/,
  /^(?:1[- .])?[2-9]\d{2}([-.])\d{3}\1\d{4}$/,
  /^(?:1 )?[2-9]\d{2} \d{3} \d{4}$/,
  // Spain, Peru
  /^[6789]\d{2}([ .-])\d{3}\1\d{3}$/,
  /^[6789]\d{2}([ .-])\d{2}\1\d{2}\1\d{2}$/,
  /^9\d([ .-])\d{3}\1\d{2}\1\d{2}$/,
  // Mexico, Argentina
  /^(?:55|56|33|81|11)[ -]\d{4}[ -]\d{4}$/,
  /^\((?:55|56|33|81|11)\) ?\d{4}[ -]?\d{4}$/,
  /^(?:55|56|33|81) \d{2} \d{2} \d{2} \d{2}$/,
  /^\(\d{3}\) ?\d{3}[ -]\d{2}[ -]?\d{2}$/,
  /^(?:044|045|01) \(?(?:55|56|33|81)\)? \d{4}[ -]\d{4}$/,
  /^(?:044|045|01) \(?[2-9]\d{2}\)? \d{3}[ -]\d{4}$/,
  /^\(?0\d{2,4}\)?[ -]15[ -]\d{2,4}-?\d{4}$/,
  /^\(?0?11\)? ?15[ -]\d{4}-\d{4}$/,
  // Colombia
  /^\(?(?:3[0-5]\d|60[1-8])\)?[ -]\d{3} ?\d{4}$/,
  /^\(?(?:3[0-5]\d|60[1-8])\)? \d{3} \d{2} ?\d{2}$/,
  // Chile, Uruguay
  /^\(?9\)?[ -][4-9]\d{3}[ -]?\d{4}$/,
  /^\(?2\)? [23]\d{3} \d{4}$/,
  /^\([3-7]\d\) 2\d{2}[ -]?\d{4}$/,
  /^[24] \d{3} \d{4}$/,
  // India
  /^[6-9]\d{4} \d{5}$/,
]

/**
 * Africa, Oceania, the British Isles, the Andes, the River Plate, the Philippines: a trunk 0 and an area, then
 * one to four groups, nine to eleven digits in all.
 */
const trunkShape = /^(?:\(0\d{1,5}\) ?|0\d{1,5}[ .-])\d{2,8}(?:[ .-]\d{2,5}){0,3}$/
/** France and whoever writes like it; anything else in twos is a row of hours. */
const allTwos = /^\d\d(?:[ .-]\d\d){3,5}$/
const fiveTwos = /^0[1-9]([ .-])\d\d\1\d\d\1\d\d\1\d\d$/

const isTrunk = (written: string, digits: number): boolean => {
  if (digits < 9 || digits > 11 || !trunkShape.test(written)) return false
  if (allTwos.test(written)) return fiveTwos.test(written)
  // A short number behind a long area is a postcode: "06091-8647".
  return digits > 9 || /^\(?0\d{1,2}(?!\d)/.test(written)
}

export const isPlainPhone = (written: string, digits: number): boolean =>
  isTrunk(written, digits) || plainShapes.some((shape) => shape.test(written))

/** Groups that other numbers share; beside the name of a person they are a telephone. */
const personalShapes: readonly RegExp[] = [/^[2-9]\d{3}[ -]\d{4}$/, /^[6-9]\d{4}-\d{5}$/, /^[67]\d{2}-\d{5}$/]

export const isPersonalPhone = (written: string): boolean =>
  personalShapes.some((shape) => shape.test(written))

/** "9.30-14.00", "12.50 - 14.99": hours or amounts. */
const isRange = (written: string): boolean => /^\d{1,3}\.\d{2} ?- ?\d{1,3}\.\d{2}$/.test(written)

/** "2024-0713", "2024/00123": numbered within a year. */
const beginsWithYear = (written: string): boolean => /^(?:19|20)\d\d[ ./-]/.test(written)

/** Where a word says that it is a telephone: seven to eleven digits in groups, or a country code and its number. */
export const isLoosePhone = (written: string, digits: string): boolean => {
  if (/^[.-]|\/.*\//.test(written) || isRange(written) || beginsWithYear(written)) return false
  if (hasCountryCode(digits) && digits.length >= 10) return true
  return digits.length <= 13 && !isQuantity(written)
}
