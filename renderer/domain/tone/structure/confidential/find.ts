import type { ParagraphContext } from '../../context.ts'
import type { Finding } from '../../finding.ts'
import { confidentialFinding } from './confidential-finding.ts'
import { findUnpublished } from './unpublished.ts'
import { findPrivateNumbers } from './ids.ts'
import { isOwnContact, isPersonal } from './own-contact.ts'
import { findPhones, namesOtherNumber } from './phones.ts'

type PrivateKind = 'email' | 'iban' | 'card' | 'id' | 'phone'

const mailbox = /^[^@\s]{1,64}@[^@\s]{1,255}\.[\p{L}]{2,24}$/u

const NUMBER_LABEL = 24
const COMPANY_LABEL = 48

/** The number of a person, said by name, is one whatever else the words before call it. */
const namesPerson =
  /(?:\bdni\b|\bnie\b|\bnif\b|\bni\b|national insurance|\bssn\b|social security|seguridad social|(?:tax|residence|identity|identification|id|personal|fiscal) number|spanish id|\bcif\b|passport|pasaporte|c[eé]dula|\bcurp\b|\brfc\b|\brut\b|\bcui[tl]\b|\bpps|\btfn\b|tarjeta|\bcard\b)[^\d\n]{0,20}$/i

/** The tax number of a company stands on each of its invoices. */
const namesCompany =
  /(?:entidad|sociedad|empresa|sede|domicilio social|raz[oó]n social|fundaci[oó]n|asociaci[oó]n|\bs\.?[al]\.?[u]?\.?,?)[^\n]{0,24}$/i

const isOtherNumber = (text: string, kind: PrivateKind, start: number): boolean => {
  const before = text.slice(Math.max(0, start - NUMBER_LABEL), start)
  if (/[A-W]/.test(text.charAt(start)) && /^[A-W][ -]?\d{2}\.?\d{3}/.test(text.slice(start, start + 9)))
    return (
      namesCompany.test(text.slice(Math.max(0, start - COMPANY_LABEL), start)) ||
      (namesOtherNumber(before) && !namesPerson.test(before))
    )
  return kind !== 'iban' && namesOtherNumber(before) && !namesPerson.test(before)
}

/** No private number has fewer digits, but an account of a bank that numbers its clients in letters. */
const FEWEST_DIGITS = 6
const lettersOfAccount = /\b[A-Z]{2}\d{2}[\s.-]?[A-Z\d]{4}/i

const mayHoldNumber = (text: string): boolean => {
  let digits = 0
  for (let at = 0; at < text.length && digits < FEWEST_DIGITS; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x30 && code <= 0x39) digits += 1
  }
  return digits >= FEWEST_DIGITS || (digits > 1 && lettersOfAccount.test(text))
}

/** The same text, character by character, with one kind of space and one kind of dash. */
const withPlainMarks = (text: string): string =>
  text.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ').replace(/[\u2010\u2011\u2013\u2212]/g, '-')

/** What stands before an apostrophe in a mailbox: "o'connor@…". */
const BEFORE_APOSTROPHE = /[\p{L}\d._+-]{1,20}['’]$/u

/**
 * Private data that any language writes alike: e-mail addresses of persons, account, card and identity
 * numbers, telephones. Quoted ones count, too: a quotation publishes them all the same.
 */
export const findPrivateData = ({ text, masks }: ParagraphContext): Finding[] => {
  const found: Finding[] = []
  const inLink = (at: number): boolean =>
    masks.some((mask) => mask.kind === 'link' && mask.start <= at && at < mask.end)
  for (const { kind, start, end } of masks) {
    if (kind !== 'link') continue
    const address = text.slice(start, end).replace(/^mailto:/i, '')
    if (!mailbox.test(address)) continue
    const behind = end - address.length
    const from =
      behind - (BEFORE_APOSTROPHE.exec(text.slice(Math.max(0, behind - 22), behind))?.[0].length ?? 0)
    if (!isOwnContact(text, from, address.slice(0, address.indexOf('@'))))
      found.push(confidentialFinding('email', from, end))
  }
  if (!mayHoldNumber(text)) return found
  const plain = withPlainMarks(text)
  for (const { kind, start, end } of findPrivateNumbers(plain)) {
    if (!isOtherNumber(plain, kind, start) && !inLink(start))
      found.push(confidentialFinding(kind, start, end))
  }
  for (const { start, end, isPublicLine } of findPhones(plain)) {
    const taken = found.some((other) => other.start < end && start < other.end)
    if (
      !taken &&
      (!isPublicLine || isPersonal(text, start)) &&
      !inLink(start) &&
      !isOwnContact(text, start, null)
    )
      found.push(confidentialFinding('phone', start, end))
  }
  return found
}

/** Matters that may not be public yet, told by the words around them, in the language of the sentence. */
export const findConfidential = (context: ParagraphContext): Finding[] => findUnpublished(context)
