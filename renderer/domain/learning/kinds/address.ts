/** Whom a Spanish text speaks to, for the goal `addresses`. Quotations are left out. */
import { cutParagraphs } from '../../text/paragraphs.ts'
import { type Token, tokenize } from '../../text/tokens.ts'
import { addressingVerbs } from '../../tone/structure/register/address-words.ts'
import { type SpanishForm, addressOf, formalImperative } from '../../tone/structure/register/spanish-forms.ts'
import type { AddressForm } from './goal.ts'

/** `su`, `le`: a reader called so is an _usted_ unless something says otherwise. */
type Mark = SpanishForm | 'third'

/** Forms of the same reader. A single _tú_ may stand beside _ustedes_: one reader, and all of them. */
const shows: Readonly<Record<AddressForm, readonly Mark[]>> = {
  tu: ['tu', 'familiar'],
  vos: ['vos', 'familiar'],
  vosotros: ['vosotros'],
  usted: ['usted', 'third'],
  ustedes: ['ustedes', 'third'],
}
const excludes: Readonly<Record<AddressForm, readonly Mark[]>> = {
  tu: ['usted', 'vos'],
  vos: ['usted', 'tu', 'vosotros'],
  vosotros: ['usted', 'ustedes', 'vos'],
  usted: ['tu', 'vos', 'familiar', 'vosotros'],
  ustedes: ['vosotros'],
}

/** Whether the text speaks to its reader in this form, and in none that goes against it. */
export function addresses(text: string, form: AddressForm): boolean {
  const marks = marksOf(text)
  return shows[form].some((mark) => marks.has(mark)) && !excludes[form].some((mark) => marks.has(mark))
}

const thirdPerson = new Set('su sus suyo suya suyos suyas le les'.split(' '))
const noAbbreviations = { abbreviations: new Set('ud uds vd vds sr sra d dña'.split(' ')) }

function marksOf(text: string): ReadonlySet<Mark> {
  const marks = new Set<Mark>()
  for (const { start, end } of cutParagraphs(text)) {
    const { tokens } = tokenize(text.slice(start, end), noAbbreviations)
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'word' || token.quoted) continue
      const mark = markOf(tokens, at, token)
      if (mark) marks.add(mark)
    }
  }
  return marks
}

function markOf(tokens: readonly Token[], at: number, { key }: Token): Mark | null {
  const form = addressOf(key)
  if (form) return form
  const before = tokens[at - 1]
  const opens = before === undefined || before.kind === 'gap' || before.kind === 'comma'
  const formal = opens ? formalImperative(key) : null
  if (formal) return formal
  const next = tokens[at + 1]?.key ?? ''
  if (key === 'le' && addressingVerbs.has(next)) return 'usted'
  if (key === 'les' && addressingVerbs.has(next)) return 'ustedes'
  return thirdPerson.has(key) ? 'third' : null
}
