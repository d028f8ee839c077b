/** A telephone number by its place in the text. `public`: free or shared-cost lines that companies publish. */
export interface PhoneNumber {
  readonly start: number
  readonly end: number
  readonly isPublicLine: boolean
}

/**
 * Digits of a national number by country code, for the countries whose languages have packs. Source: ITU
 * national numbering plans (E.164, annex). The mobile 9 of Argentina and the old 1 of Mexico are counted in.
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
  '64': [8, 9, 10],
  '65': [8],
  '91': [10],
  '353': [8, 9],
  '240': [9],
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

/** Ways of writing a national number that nothing else is written in; `d` for a digit, or the digit itself. */
const plainShapes: readonly RegExp[] = [
  // North America
  /^\([2-9]\d{2}\) ?[2-9]\d{2}[- .]\d{4}$/,
  /^(?:1[- .])?[2-9]\d{2}([-.])[2-9]\d{2}\1\d{4}$/,
  // Spain, Peru
  /^[6789]\d{2}([ .-])\d{3}\1\d{3}$/,
  /^[6789]\d{2}([ .-])\d{2}\1\d{2}\1\d{2}$/,
  /^9\d([ .-])\d{3}\1\d{2}\1\d{2}$/,
  // Mexico
  /^(?:55|56|33|81) \d{4}[ -]\d{4}$/,
  /^\((?:55|56|33|81)\) ?\d{4}[ -]?\d{4}$/,
  /^(?:55|56|33|81) \d{2} \d{2} \d{2} \d{2}$/,
  /^\(\d{3}\) ?\d{3}[ -]\d{2}[ -]?\d{2}$/,
  // Argentina
  /^\(?0?11\)? ?(?:15[ -])?\d{4}-\d{4}$/,
  /^\(?0[23]\d{2,3}\)? ?(?:15[ -])?\d{3}-?\d{4}$/,
  // Colombia
  /^3[0-5]\d \d{3} ?\d{4}$/,
  /^3[0-5]\d \d{3} \d{2} \d{2}$/,
  /^\(?60[1-8]\)? ?\d{3} ?\d{4}$/,
  // Chile
  /^9 \d{4} \d{4}$/,
  /^\(?2\)? [23]\d{3} \d{4}$/,
  // Venezuela, Ecuador, Paraguay, Uruguay, Peru with a leading zero
  /^0[24]\d{2}[- .]\d{3}[ .-]?\d{2}[ .-]?\d{2}$/,
  /^09\d[ -]?\d{3}[ -]\d{3,4}$/,
  /^\(0\d\) ?\d{3}[ -]?\d{4}$/,
  // United Kingdom, Ireland, Australia, New Zealand, South Africa
  /^\(?0\d{4}\)?[ -]\d{3}[ -]?\d{3}$/,
  /^\(?0\d{3}\)? \d{3} \d{4}$/,
  /^\(?0[12]\d\)? \d{4} \d{4}$/,
  /^0\d{2} \d{3} ?\d{4}$/,
  /^\(?0[2-478]\)? \d{4} \d{4}$/,
  /^04\d{2} \d{3} \d{3}$/,
  /^01 \d{3} \d{4}$/,
]

/** Accepted only where a word says that it is a telephone. */
const looseShapes: readonly RegExp[] = [
  /^[26789]\d{7,8}$/,
  /^[2-9]\d{9}$/,
  /^0\d{8,10}$/,
  /^[2-9]\d{3}[ -]\d{4}$/,
  /^\d{3}[ -]\d{4}$/,
  /^[2-9]\d \d{4} \d{4}$/,
  /^[2-9]\d \d{3} \d{4}$/,
  /^[2-9]\d \d{3} \d{2} \d{2}$/,
  /^\d{2,3}[ -]\d{2,4}[ -]\d{2,4}(?:[ -]\d{2,4})?$/,
  /^\(\d{1,4}\) ?\d{3,4}[ -]?\d{3,4}$/,
]

const freeLine =
  /^(?:\+?34 ?)?(?:900|901|902|800)[ .-]|^(?:\+?1[- .])?\(?8(?:00|33|44|55|66|77|88)\)?[- .]|^0(?:800|808|300|303|330|333|345|344|845|870|871)\b|^(?:\+?44 ?)(?:800|808|300|330|333|345)\b|^(?:1300|1800|13)\b|^01[ -]?800\b|^0800|^0810|^018000/

const says =
  /(?:tel[eé]f|\btel\b|\btfno|\btlf|m[oó]vil|celular|\bcel\b|whats ?app|\bwasap|ll[aá]m[ae]|llamar|llamad|llamen|llame|marc[ae]r? al|n[uú]mero (?:personal|directo|privado)|phone|mobile|\bcell\b|\bcall\b|\bring\b|\btext(?: me| him| her)?\b|direct line|\bdial\b|\bsms\b|tel:|☎|📞|📱)[^\d\n]{0,40}$/i

/** What a long number is when it is no telephone. */
export const namesOtherNumber =
  /(?:factura|pedido|\border\b|invoice|\bref\b|referenc|\blot[e]?\b|\bbatch|expediente|albar[aá]n|ticket|c[oó]digo|\bcode\b|contrato|contract|\bserie|serial|\bisbn|\bean\b|\bsku\b|tracking|seguimiento|env[ií]o|p[oó]liza|policy|licitaci[oó]n|norma|\biso\b|patent|caso|\bcase\b|dossier|modelo|model|versi[oó]n|part number|registro|\bn[.]? ?[º°o]\b[.]?|\bnum(?:ber)?\b|#)[^\d\n]{0,16}$/i

const unitAfter =
  /^\s?(?:€|\$|£|%|euros?\b|eur\b|usd\b|d[oó]lares|pesos|soles|libras|pounds|dollars|millones|millions?\b|billions?\b|mil\b|kg\b|km\b|kwh|mwh|gwh|toneladas|tons?\b|tonnes|m2\b|m²|clientes|customers|usuarios|users|personas|people|units|unidades|piezas|litros|litres|hect[aá]reas|acciones|shares)/i
const moneyBefore = /(?:€|\$|£|us\$|eur|usd|mxn|cop|clp|ars)\s?$/i

const BEFORE = 60
const LONGEST = 30

interface Candidate {
  readonly start: number
  readonly end: number
  readonly written: string
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Digits with single spaces, dashes, dots and brackets between them, from a digit, a plus or a bracket. */
const candidateAt = (text: string, first: number): Candidate => {
  let start = first
  if (text.charAt(start - 1) === '(') start -= 1
  if (text.charAt(start - 1) === '+') start -= 1
  let at = first + 1
  let end = at
  while (at < text.length && at - first < LONGEST) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) end = at + 1
    else if (!' ().-\u00a0\u202f‑'.includes(text.charAt(at)) || at - end >= 2) break
    at += 1
  }
  const written = text
    .slice(start, end)
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/‑/g, '-')
  return { start, end, written }
}

const thousands = /^\+?\d{1,3}(?:[.]\d{3}){1,4}$/

const isInternational = (written: string): boolean => {
  const digits = written.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^00/, '')
  if (thousands.test(written) || digits.length < 8 || digits.length > 15) return false
  for (const length of [3, 2, 1]) {
    const allowed = nationalDigits[digits.slice(0, length)]
    if (allowed === undefined) continue
    const national = digits.length - length
    return allowed.includes(national) || (digits.charAt(length) === '0' && allowed.includes(national - 1))
  }
  return digits.length >= 9
}

const isPhone = (text: string, { start, end, written }: Candidate): boolean => {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const digits = written.replace(/\D/g, '')
  if (/^\d/.test(text.slice(end)) || /^[.,-]\d/.test(text.slice(end, end + 2))) return false
  if (/[\p{L}\d]$/u.test(before) || /\d[ .,/:-]$/.test(before)) return false
  if (/^(\d)\1+$/.test(digits)) return false
  if (namesOtherNumber.test(before) && !says.test(before)) return false
  if (unitAfter.test(text.slice(end, end + 14)) || moneyBefore.test(before)) return false
  if (/^\+|^\(\+|^00\d/.test(written)) return isInternational(written)
  if (digits.length < 7 || digits.length > 12 || /000000/.test(digits)) return false
  if (plainShapes.some((shape) => shape.test(written))) return true
  return says.test(before) && looseShapes.some((shape) => shape.test(written))
}

/** Telephone numbers, written nationally or internationally. Linear: a candidate has a bounded length. */
export const findPhones = (text: string): PhoneNumber[] => {
  const found: PhoneNumber[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue
    const candidate = candidateAt(text, at)
    if (candidate.end - at >= 7 && isPhone(text, candidate)) {
      found.push({
        start: candidate.start,
        end: candidate.end,
        isPublicLine: freeLine.test(candidate.written),
      })
      at = candidate.end - 1
    } else {
      while (at + 1 < text.length && isDigit(text.charCodeAt(at + 1))) at += 1
    }
  }
  return found
}
