import {
  hasBracketedCode,
  isDate,
  isInternational,
  isLoosePhone,
  isPersonalPhone,
  isPlainPhone,
  isYears,
} from './phone-shapes.ts'

/** A telephone number by its place in the text. `public`: free or shared-cost lines that companies publish. */
export interface PhoneNumber {
  readonly start: number
  readonly end: number
  readonly isPublicLine: boolean
}

const freeLine =
  /^(?:\+?34 ?)?(?:900|901|902|800)[ .-]|^(?:\+?1[- .])?\(?8(?:00|33|44|55|66|77|88)\)?[- .]|^0(?:800|808|300|303|330|333|345|344|845|870|871)\b|^(?:\+?44 ?)(?:800|808|300|330|333|345)\b|^(?:1300|1800|13)\b|^01[ -]?800\b|^0800|^0810|^018000/

/** A word that says "telephone", or that someone is reached. */
const saysPhone =
  /tel[eé]f|\btel\b|\btfno|\btlf|\bfijo\b|m[oó]vil|celular|\bcel\b|whats ?app|\bwasap|ll[aá]m[ae]|llamar|llamad|llamen|marc(?:[ae]n?|as|ad|ar)\b|\b(?:su|tu|mi) n[uú]mero\b|n[uú]mero (?:personal|particular|directo|privado)|localiz|recado|contact|habl(?:e|a|ad|en|ar) con|(?:encuentr|ubic)\p{L}{1,4} en|phone|mobile|\bcell\b|\bcall(?:s|ed|ing)?\b|\bring\b|\btext(?: me| him| her)?\b|direct line|\bdial\b|\bsms\b|tel:|☎|📞|📱|\bph\b|\b(?:his|her|their|my|your|home|office|’s|'s) number\b|\breach\b|\bmessages? on\b|\bspeak (?:to|with)\b|\btalk to\b|\b(?:get|find|try|catch) (?:\p{L}+ ){1,2}(?:on|at)\b/giu

/** What a long number is when it is no telephone. */
const namesNumber =
  /factura|pedido|\border\b|invoice|\bref\b|referenc|\blot[e]?\b|\bbatch|expediente|albar[aá]n|ticket|c[oó]digo|\bcode\b|contrato|contract|\bserie|serial|\bisbn|\bissn|\bean\b|\bsku\b|tracking|seguimiento|env[ií]o|\bparcel\b|paquete|p[oó]liza|policy|licitaci[oó]n|norma\b|\biso\b|patent|caso\b|\bcase\b|docket|dossier|modelo|model\b|versi[oó]n|part number|\bpart\b|pieza|registro|registration|orden de|delivery note|incidenc?ia|\bincident\b|justificante|gu[ií]a a[eé]rea|waybill|contenedor|container|barcode|p[aá]ginas?\b|\bpages?\b|\bpp\b|l[ií]neas\b|\blines\b|versos?\b|bolet[ií]n|folio|\btomo\b|coordenadas|coordinates|matr[ií]cula|\bplate\b|cat[aá]logo|catalogue|cuenta contable|ledger|timestamp|colegiado|parcela\b|\bgrant\b|charity|\bvat\b|resoluci[oó]n|\bn[.]? ?[º°o]\b[.]?|(?<!\bel )\bn[uú]mero\b|(?<!\bthe )\bnum(?:ber)?\b|#/giu

const NUMBER_REACH = 16
const PHONE_REACH = 40
/** Words of the same clause may stand between a name and its number: "the invoice they sent on Tuesday, 415-…". */
const CLAUSE_REACH = 48

/** Where the last word of the list ends, or -1 when a digit stands between it and the number. */
const lastIn = (before: string, words: RegExp, reach: number): number => {
  let end = -1
  for (const found of before.matchAll(words)) end = found.index + found[0].length
  const gap = before.slice(end)
  return end >= 0 && gap.length <= reach && !/[\d\n]/.test(gap) ? end : -1
}

/** Whether the words right before call the number something else than a telephone. */
export const namesOtherNumber = (before: string): boolean => lastIn(before, namesNumber, NUMBER_REACH) >= 0

/** "Marta: ", "Nieves Ochoa (", "el de Marta es ", "Dana’s is ", "write it down: ". */
const besidePerson =
  /(?:\p{Lu}\p{Ll}+(?:[’']s)?(?: is| es(?: el)?)?(?:[:,]| [(–—-])?|(?:[Aa]punt|[Aa]not|[Tt]om)\p{L}{1,4}(?: nota)?:|(?:[Ww]rite|[Nn]ote) (?:it|this) down:|is (?:on|at)|encuentr\p{L}{1,4} en) ?(?:el |al |on |at )?\(?$/u

const unitAfter =
  /^\s?(?:€|\$|£|%|euros?\b|eur\b|usd\b|d[oó]lares|pesos|soles|libras|pounds|dollars|millones|millions?\b|billions?\b|mil\b|kg\b|kilos?\b|km\b|kwh|mwh|gwh|toneladas|tons?\b|tonnes|m2\b|m²|clientes|customers|usuarios|users|personas|people|units|unidades|piezas|de litros|litros|litres|hect[aá]reas|acciones|shares|miles\b|veces\b|times\b)/i
const moneyBefore = /(?:€|\$|£|us\$|eur|usd|mxn|cop|clp|ars)\s?$/i

const BEFORE = 60
const LONGEST = 30
const FEWEST_DIGITS = 7
const MOST_DIGITS = 13

interface Candidate {
  readonly start: number
  readonly end: number
  readonly written: string
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

const candidateOf = (text: string, start: number, end: number): Candidate => ({
  start,
  end,
  written: text.slice(start, end),
})

/** Digits with single spaces, dashes, dots, strokes and brackets between them, from a digit, a plus or a bracket. */
const candidateAt = (text: string, first: number): Candidate => {
  let start = first
  if (text.charAt(start - 1) === '(') start -= 1
  if (text.charAt(start - 1) === '+') start -= 1
  if (text.charAt(start) === '+' && text.charAt(start - 1) === '(') {
    const close = text.indexOf(')', start)
    if (close > 0 && close - start < 6) start -= 1
  }
  let at = first + 1
  let end = at
  while (at < text.length && at - first < LONGEST) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) end = at + 1
    else if (!' ().-/'.includes(text.charAt(at)) || at - end >= 2) break
    at += 1
  }
  // A bracket around the whole number is the sentence's: "(612 345 678)", "(1 (415) 555-0134)".
  const isWhole = /^\([^)]*(?:\(|$)/.test(text.slice(start, end))
  return candidateOf(text, isWhole ? start + 1 : start, end)
}

/** A number that a full stop, a bracket or a dash of the sentence parts from what follows. */
const shorterOf = (text: string, { start, end, written }: Candidate): Candidate | null => {
  const cut = /^.{7,}?(?=\. |(?<!\+\d{1,3}) \(| - )/.exec(written)
  return cut === null ? null : candidateOf(text, start, Math.min(end, start + cut[0].length))
}

/** What the words before say of the number: a telephone, something else, or nothing. */
const calledIn = (before: string): 'phone' | 'other' | null => {
  const phone = lastIn(before, saysPhone, PHONE_REACH)
  const other = lastIn(before, namesNumber, CLAUSE_REACH)
  if (phone >= 0 && phone >= other) return 'phone'
  return other >= 0 && !/[.;!?] /.test(before.slice(other).replace(/^\./, '')) ? 'other' : null
}

const isPhone = (text: string, { start, end, written }: Candidate): boolean => {
  const before = text.slice(Math.max(0, start - BEFORE), start)
  const digits = written.replace(/\D/g, '')
  if (digits.length < FEWEST_DIGITS || isDate(written) || isYears(written)) return false
  if (/^\p{L}|^\d|^[.,:/-]\d/u.test(text.slice(end, end + 2))) return false
  if (/[\p{L}\d]$/u.test(before) || /\d[ .,/:-]$|\d [A-Z\d]{1,4} $|[-−]$/.test(before)) return false
  if (/^(\d)\1+$/.test(digits) || /000000/.test(digits)) return false
  if (unitAfter.test(text.slice(end, end + 14)) || moneyBefore.test(before)) return false
  const called = calledIn(before)
  if (called === 'other') return false
  if (/^\+|^\(\+|^00\d/.test(written)) return isInternational(written)
  if (digits.length > MOST_DIGITS) return false
  if (isPlainPhone(written, digits.length) || hasBracketedCode(written)) return true
  if (called === 'phone') return isLoosePhone(written, digits)
  return besidePerson.test(before) && isPersonalPhone(written)
}

/** Telephone numbers, written nationally or internationally. Linear: a candidate has a bounded length. */
export const findPhones = (text: string): PhoneNumber[] => {
  const found: PhoneNumber[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue
    const whole = candidateAt(text, at)
    const long = whole.end - at >= FEWEST_DIGITS
    const phone = [long ? whole : null, long ? shorterOf(text, whole) : null].find(
      (candidate) => candidate !== null && isPhone(text, candidate),
    )
    if (phone === undefined || phone === null) {
      while (at + 1 < text.length && isDigit(text.charCodeAt(at + 1))) at += 1
    } else {
      found.push({ start: phone.start, end: phone.end, isPublicLine: freeLine.test(phone.written) })
      at = phone.end - 1
    }
  }
  return found
}
