import type { Sentence } from '../../../text/tokens.ts'
import type { ParagraphContext } from '../../context.ts'
import { SIGN } from '../../signs.ts'
import type { GatedInside, InsidePattern } from '../structures.ts'
import type { Finding } from '../../finding.ts'
import { confidentialFinding } from './confidential-finding.ts'
import type { InsideWords } from './inside-words.ts'

type InsideKind = 'deal' | 'figure' | 'salary' | 'client' | 'code-name' | 'birth-date'

/** A sentence longer than this is read no further: the patterns stay cheap whatever the text. */
const LONGEST = 700
/** How far apart, in characters, the words of one matter may stand. */
const NEAR = 110
const MOST_FIGURES = 5
/** How far apart the words of the price, or of the day, may stand in a sentence that does not name the deal. */
const NEAR_IN_NEXT = 40

interface Piece {
  readonly start: number
  readonly end: number
}

const pieceOf = (pattern: RegExp, text: string): Piece | null => {
  const found = pattern.exec(text)
  return found === null ? null : { start: found.index, end: found.index + found[0].length }
}

const distance = (a: Piece, b: Piece): number => Math.max(a.start, b.start) - Math.min(a.end, b.end)

const around = (...pieces: readonly Piece[]): Piece => ({
  start: Math.min(...pieces.map(({ start }) => start)),
  end: Math.max(...pieces.map(({ end }) => end)),
})

/** The clause a piece stands in, cut at commas, semicolons, colons and dashes. */
const clauseOf = (text: string, { start, end }: Piece): Piece => {
  let from = start
  while (
    from > 0 &&
    !/[;:—–(]/.test(text.charAt(from - 1)) &&
    text.slice(from - 2, from) !== ', ' &&
    start - from < NEAR
  )
    from -= 1
  if (start - from >= NEAR) from = start
  while (from < start && text.charAt(from) === ' ') from += 1
  return { start: from, end }
}

/** A proper name inside the sentence: a capital after the first word, or in it when a surname follows. */
const name = /(?<=[\p{L},;:] )\p{Lu}\p{Ll}{2,}|^\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}|^\p{Lu}\p{Ll}{2,},/u
const months =
  /^(?:Enero|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Lunes|Martes|Mi[eé]rcoles|Jueves|Viernes)/
const role =
  /\b(?:mi (?:jef[ea]|segund[oa]|compañer[oa]|director[a]?|socio|socia|vecin[oa])|(?:el|la) (?:gerente|director[a]?|consejer[oa]|president[ea]|compañer[oa]|president|de al lado)|my (?:deputy|boss|manager|assistant|predecessor|colleague|successor|cfo|coo)|(?:her|his) (?:salary|bonus|payslip))\b/iu

const namesSomeone = (text: string): boolean => {
  const found = name.exec(text)
  return (found !== null && !months.test(found[0])) || role.test(text)
}

const speaksOfSelf =
  /\b(?:cobro|gano|mi (?:sueldo|salario|nómina|bonus)|my (?:salary|bonus|pay)|i earn|i(?:['’]m| am) paid)\b/iu

/** What is read of a sentence before it is known whether it tells an inside matter. */
interface Reading {
  readonly sentence: Sentence
  readonly text: string
  readonly secret: Piece | null
  readonly deal: Piece | null
  readonly date: Piece | null
  readonly money: Piece | null
  /** Whether the sentence may hold any of what a pattern looks for. */
  readonly mayHold: (kind: InsidePattern) => boolean
  /** It is out already; found out when first asked, which few sentences are. */
  readonly isPublished: boolean
}

const read = (context: ParagraphContext, { words, gates }: GatedInside, place: number): Reading | null => {
  const sentence = context.sentences[place]
  const signs = context.signs[place] ?? 0
  if (sentence === undefined || (signs & (SIGN.inside | SIGN.number)) === 0) return null
  const text = context.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
  const mayHold = (kind: InsidePattern): boolean => context.isOpen(place, gates[kind])
  const find = (kind: InsidePattern): Piece | null => (mayHold(kind) ? pieceOf(words[kind], text) : null)
  const secret = find('secret')
  let isPublished: boolean | null = null
  return {
    sentence,
    text,
    secret,
    deal: find('deal'),
    date: find('date'),
    money: find('money'),
    mayHold,
    get isPublished() {
      return (isPublished ??= secret === null && find('published') !== null)
    },
  }
}

const percent = /\b\d[\d.,]* ?%/u

type Told = readonly [kind: InsideKind, piece: Piece]

const dealsIn = (reading: Reading, words: InsideWords, isSecretNearby: boolean): Told[] => {
  const { deal, date, money, text } = reading
  if (deal === null) return []
  if (date !== null && date.end > deal.end && distance(deal, date) <= NEAR) {
    const isBeside =
      money !== null && distance(date, money) <= 30 && !text.slice(date.end, money.start).includes(';')
    const amount = isBeside ? [money] : []
    return [['deal', around(deal, date, ...amount)]]
  }
  if (!isSecretNearby) return []
  const amount = money ?? pieceOf(percent, text)
  if (amount !== null && distance(deal, amount) <= NEAR) return [['deal', around(deal, amount)]]
  return words.deal.test(text) && namesSomeone(text.slice(deal.start)) ? [['deal', clauseOf(text, deal)]] : []
}

const figuresIn = ({ text, money, secret }: Reading, words: InsideWords, isSecretNearby: boolean): Told[] => {
  if (!isSecretNearby) return []
  const figure = money ?? pieceOf(percent, text)
  if (figure === null) return []
  const topic = pieceOf(words.results, text)
  if (secret === null && topic === null) return []
  if (topic !== null && topic.start < figure.start && distance(topic, figure) <= NEAR)
    return [['figure', around(topic, figure)]]
  return [['figure', clauseOf(text, figure)]]
}

const payIn = ({ text, money, mayHold }: Reading, words: InsideWords): Told[] => {
  if (money === null || !mayHold('pay')) return []
  const pay = pieceOf(words.pay, text)
  if (pay === null || distance(pay, money) > NEAR || words.payOfNobody.test(text)) return []
  if (speaksOfSelf.test(text) || !namesSomeone(text)) return []
  const others = [...text.matchAll(new RegExp(words.money, 'giu'))].slice(1, MOST_FIGURES)
  return [
    ['salary', around(pay, money)],
    ...others.map((found): Told => {
      const figure = { start: found.index, end: found.index + found[0].length }
      return ['salary', clauseOf(text, figure)]
    }),
  ]
}

const clientIn = ({ text, money, mayHold }: Reading, words: InsideWords): Told[] => {
  if (money === null || !mayHold('client')) return []
  const client = pieceOf(words.client, text)
  if (client === null || distance(client, money) > NEAR) return []
  const from = Math.min(client.end, money.end)
  const named = /(?:^|[ ,])\p{Lu}\p{Ll}{2,}/u.exec(text.slice(from, Math.max(client.start, money.end) + 40))
  if (named === null || months.test(named[0].replace(/^[ ,]/, ''))) return []
  const called = { start: from + named.index, end: from + named.index + named[0].length }
  return [['client', around(client, money, called)]]
}

const dealNoun =
  /\b(?:deal|merger|acquisition|purchase|sale|takeover|bid|ipo|buyout|listing|acuerdo|operación|compra|venta|fusión|adquisición|opa|ronda|desinversión|bolsa)\b/iu

/** It says that a deal is to come, by its kind or with whom, and it is not out: the next may speak of the same. */
const namesDeal = (reading: Reading | null | undefined): boolean =>
  reading !== null &&
  reading !== undefined &&
  reading.deal !== null &&
  !reading.isPublished &&
  (dealNoun.test(reading.text) || namesSomeone(reading.text.slice(reading.deal.start)))

/**
 * A price or a day of the deal that the sentence before names: "The deal closes on Friday. The price is $40m."
 * The sentence itself names no deal, so a word of paying or of signing has to say that it goes on about it.
 */
const nextOfDeal = (reading: Reading, before: Reading | null | undefined, words: InsideWords): Told[] => {
  if (!namesDeal(before) || reading.deal !== null) return []
  const { text, date } = reading
  const amount = reading.money ?? pieceOf(percent, text)
  const price = pieceOf(words.price, text)
  if (amount !== null && price !== null && distance(price, amount) <= NEAR_IN_NEXT && before?.date !== null)
    return [['figure', around(price, amount)]]
  const settling = pieceOf(words.settling, text)
  if (
    settling !== null &&
    date !== null &&
    date.start >= settling.start &&
    date.start - settling.end <= NEAR_IN_NEXT
  )
    return [['deal', around(settling, date)]]
  return []
}

/** Public programmes that are called "project" in full daylight. */
const publicProject =
  /(?:Project|Proyecto) (?:Manager|Management|Lead|Director|Gutenberg|Hombre|Erasmus|Educativo|Fin)/u

const isQuoted = (context: ParagraphContext, at: number): boolean =>
  context.masks.some(({ kind, start, end }) => kind === 'quotation' && start <= at && at < end)

/**
 * Figures, dates, names and deals that may not be public yet. Each needs two signs at least: a deal and a day
 * ahead, a figure and "not announced yet", pay and a person, a client and an amount; a sentence may lean on
 * the deal that the one before names. A published source beside them, and a quotation, are left alone.
 */
export const findUnpublished = (context: ParagraphContext): Finding[] => {
  const { inside } = context.pack.structures
  if (inside === null) return []
  const { words } = inside
  const readings = context.sentences.map((_, place) => read(context, inside, place))
  const found: Finding[] = []
  const isInside = readings.some(
    (reading) =>
      reading !== null &&
      (reading.secret !== null || (reading.deal !== null && reading.date !== null && !reading.isPublished)),
  )
  for (const [at, reading] of readings.entries()) {
    if (reading === null) continue
    const isSecretNearby = [at - 1, at, at + 1].some((near) => (readings[near]?.secret ?? null) !== null)
    const told: Told[] = [
      ...dealsIn(reading, words, isSecretNearby),
      ...figuresIn(reading, words, isSecretNearby),
      ...payIn(reading, words),
      ...clientIn(reading, words),
    ]
    if (told.length === 0) told.push(...nextOfDeal(reading, readings[at - 1], words))
    const birth = reading.mayHold('birth') ? pieceOf(words.birth, reading.text) : null
    if (birth !== null) told.push(['birth-date', birth])
    const codeName = isInside ? pieceOf(words.codeName, reading.text) : null
    if (codeName !== null && !publicProject.test(reading.text)) told.push(['code-name', codeName])
    if (told.length === 0 || reading.isPublished) continue
    for (const [kind, piece] of told) {
      const start = reading.sentence.start + piece.start
      if (!isQuoted(context, start))
        found.push(confidentialFinding(kind, start, reading.sentence.start + piece.end))
    }
  }
  return found
}
