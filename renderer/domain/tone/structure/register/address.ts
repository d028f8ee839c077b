import type { Sentence, Token } from '../../../text/tokens.ts'
import { isUpper } from '../../../text/characters.ts'
import type { ParagraphContext } from '../../context.ts'
import { SIGN } from '../../signs.ts'
import { isPronoun } from './spanish-forms.ts'
import type { SpanishForm } from './spanish-forms.ts'
import {
  addressee,
  addressingVerbs,
  availability,
  conditionals,
  determiners,
  greetings,
  notImperativeAfter,
  performatives,
  reporting,
  talkedAbout,
} from './address-words.ts'
import { findLevelMarks } from './english-level.ts'

/** One place that shows how the reader is spoken to. Offsets are those of the paragraph until assembled. */
export interface AddressMark {
  readonly form: SpanishForm | 'slang' | 'ceremony' | 'vocative'
  /** 2: says it alone. 1: needs another beside it. For a vocative 0. */
  readonly weight: number
  readonly start: number
  readonly end: number
  /** For a vocative, whom it names, lower case. */
  readonly name?: string
  /** Place of the paragraph in the text, given when the text is assembled. */
  readonly paragraph?: number
}

const before = (context: ParagraphContext, sentence: Sentence, at: number): Token | undefined =>
  at > sentence.firstToken ? context.tokens[at - 1] : undefined

const isName = (context: ParagraphContext, token: Token): boolean =>
  (token.kind === 'word' && isUpper(context.text, token.start)) || token.kind === 'masked'

/** The first word has a capital anyway: right before a comma it is a name, unless it looks like an adverb. */
const isNameAlone = (context: ParagraphContext, at: number): boolean => {
  const next = context.tokens[at + 1]
  const key = context.tokens[at]?.key ?? ''
  return (next?.kind === 'comma' || next?.key === ':') && !/(?:mente|ando|iendo|ado|ido|amos|emos)$/.test(key)
}

/** A function word, or one that speaks to a reader itself, names nobody. */
const isOrdinary = (context: ParagraphContext, at: number): boolean =>
  context.facts[at]?.address !== null || context.pack.common.has(context.tokens[at]?.key ?? '')

/**
 * Who is spoken to at the head of a sentence ("Marta, …", "Señor Pérez: …", "Para los vecinos: …", "@ana …"):
 * one to five words before a comma or colon, with a name or a title among them. Null when nobody is.
 */
const vocativeAt = (context: ParagraphContext, sentence: Sentence): AddressMark | null => {
  const first = context.tokens[sentence.firstToken]
  if (first === undefined || first.quoted) return null
  const opensTo = first.kind === 'word' && (first.key === 'a' || first.key === 'para' || first.key === 'y')
  let named = false
  for (let at = sentence.firstToken; at < Math.min(sentence.lastToken, sentence.firstToken + 7); at += 1) {
    const token = context.tokens[at]
    if (token === undefined) return null
    const isColon = token.kind === 'gap' && token.key === ':'
    if (isColon || (token.kind === 'comma' && named && !opensTo)) {
      if (at === sentence.firstToken || (!named && !opensTo)) return null
      const last = context.tokens[at - 1]
      if (last === undefined) return null
      const name = context.text
        .slice(first.start, last.end)
        .toLowerCase()
        .replace(/^hola,? |^gracias,? /, '')
      return { form: 'vocative', weight: 0, start: first.start, end: last.end, name }
    }
    if (
      token.kind === 'masked' &&
      at === sentence.firstToken &&
      context.text.charAt(token.start - 1) === '@'
    ) {
      const name = context.text.slice(token.start, token.end).toLowerCase()
      return { form: 'vocative', weight: 0, start: token.start, end: token.end, name }
    }
    if (token.kind === 'gap' && !'.@¡¿'.includes(token.key)) return null
    if (token.kind === 'number') return null
    if (greetings.has(token.key) && token.key !== 'gracias' && token.key !== 'hola') named = true
    else if (!named && isName(context, token) && !isOrdinary(context, at))
      named = at > sentence.firstToken || isNameAlone(context, at)
  }
  return null
}

const isBareImperativePlace = (context: ParagraphContext, sentence: Sentence, at: number): boolean => {
  const previous = before(context, sentence, at)
  if (previous === undefined || previous.kind === 'gap') return true
  if (previous.kind === 'comma') return true
  if (previous.key === 'no') return isBareImperativePlace(context, sentence, at - 1)
  return false
}

const formalTitle =
  /^(?:(?:muy )?(?:estimad[oa]|distinguid[oa]) )?(?:sr|sra|señora?|don|doña)\b|^distinguid[oa] /

/** "a ti, Lucía": the pronoun names its own reader. */
const namesReader = (context: ParagraphContext, at: number): string | null => {
  const comma = context.tokens[at + 1]
  const next = context.tokens[at + 2]
  if (comma?.kind !== 'comma' || next?.kind !== 'word') return null
  if (addressee.has(next.key)) return context.tokens[at + 3]?.key ?? null
  return isUpper(context.text, next.start) && !context.pack.common.has(next.key) ? next.key : null
}

const marksOf = (context: ParagraphContext, sentence: Sentence, signs: number): AddressMark[] => {
  const found: AddressMark[] = []
  const vocative = vocativeAt(context, sentence)
  if (vocative !== null) {
    found.push(vocative)
    if (formalTitle.test(vocative.name ?? ''))
      found.push({ form: 'usted', weight: 2, start: vocative.start, end: vocative.end })
  }
  if ((signs & SIGN.address) === 0) return found
  let isReporting = false
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = context.tokens[at]
    if (token === undefined) continue
    if (token.kind === 'gap' && token.key === ':' && isReporting) break
    if (token.kind === 'gap' && (token.key === '—' || token.key === '–') && at === sentence.firstToken) break
    if (token.kind !== 'word' || token.quoted) continue
    if (reporting.has(token.key)) isReporting = true
    const facts = context.facts[at]
    if (facts === undefined || (facts.signs & SIGN.address) === 0) continue
    const previous = before(context, sentence, at)
    const isCapital = isUpper(context.text, token.start)
    const opens = previous === undefined || previous.kind === 'gap'
    const add = (form: SpanishForm, weight: number): void => {
      found.push({ form, weight, start: token.start, end: token.end })
    }
    const form = facts.address
    if (form !== null) {
      // A capital inside a sentence makes it part of a name: "Tu Banco", "OS".
      if (isCapital && !opens && !(form === 'usted' || form === 'ustedes')) continue
      if (isPronoun(token.key)) {
        const near = [1, 2, 3, 4].map((back) => context.tokens[at - back]?.key ?? '')
        if (near.some((key) => talkedAbout.has(key)) && near[0] === 'de') continue
        if (
          near[0] === 'el' ||
          (near[0] === 'de' && near[1] === 'tú') ||
          (context.tokens[at + 1]?.key === 'a' && context.tokens[at + 2]?.key === token.key)
        )
          continue
        const reader = namesReader(context, at)
        if (reader !== null)
          found.push({ form: 'vocative', weight: 0, start: token.start, end: token.end, name: reader })
      } else if (previous?.kind === 'word' && determiners.has(previous.key)) continue
      add(form, 2)
      continue
    }
    const formal = facts.imperative
    const next = context.tokens[at + 1]
    if (
      formal !== null &&
      next?.key !== 'que' &&
      !(isCapital && !opens) &&
      isBareImperativePlace(context, sentence, at)
    ) {
      const opener = context.tokens[sentence.firstToken]
      if (!(
        opener !== undefined &&
        notImperativeAfter.has(opener.key) &&
        opener.key !== 'si' &&
        opener.key !== 'cuando'
      ))
        add(formal, opens || (opener !== undefined && conditionals.has(opener.key)) ? 2 : 1)
      continue
    }
    if (
      (token.key === 'le' || token.key === 'les') &&
      next?.kind === 'word' &&
      addressingVerbs.has(next.key)
    ) {
      const aims = context.tokens
        .slice(sentence.firstToken, sentence.lastToken)
        .some(({ key }) => key === 'a' || key === 'al')
      const performs = performatives.has(next.key) && context.tokens[at + 2]?.key === 'que'
      if (!aims) add(token.key === 'le' ? 'usted' : 'ustedes', performs ? 2 : 1)
    }
    // "Quedo a su disposición", "a su entera disposición": a formula that only a reader can be told.
    if (token.key === 'disposición' && [1, 2].some((back) => context.tokens[at - back]?.key === 'su')) {
      const opener = context.tokens.slice(sentence.firstToken, at).find(({ key }) => availability.has(key))
      if (opener !== undefined) add('usted', 2)
    }
  }
  return found
}

/** How a paragraph speaks to its readers: Spanish forms of address, English levels. Quotations are left out. */
export const findAddressMarks = (context: ParagraphContext): AddressMark[] => {
  if (context.pack.language === 'es')
    return context.sentences.flatMap((sentence, place) =>
      marksOf(context, sentence, context.signs[place] ?? 0),
    )
  if (context.pack.language === 'en') return findLevelMarks(context)
  return []
}
