import type { Sentence } from '../../../text/tokens.ts'
import type { ParagraphContext } from '../../context.ts'
import type { Finding } from '../../finding.ts'
import { confidentialFinding } from './confidential-finding.ts'
import type { InsideWords } from './inside-words.ts'
import { insideWords } from './inside-words.ts'

type InsideKind = 'deal' | 'figure' | 'salary' | 'client' | 'code-name' | 'birth-date'

/** A sentence longer than this is read no further: the patterns stay cheap whatever the text. */
const LONGEST = 700
/** How far apart, in characters, the words of one matter may stand. */
const NEAR = 110
const MOST_FIGURES = 5

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

/** A paragraph has an inside matter when one of its sentences says "not out yet" or names a deal to come. */
interface Reading {
  readonly sentence: Sentence
  readonly text: string
  readonly secret: Piece | null
  readonly isPublished: boolean
  readonly deal: Piece | null
  readonly date: Piece | null
  readonly money: Piece | null
}

const read = (context: ParagraphContext, words: InsideWords, sentence: Sentence): Reading => {
  const text = context.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
  const secret = pieceOf(words.secret, text)
  const rest = secret === null ? text : `${text.slice(0, secret.start)} ${text.slice(secret.end)}`
  return {
    sentence,
    text,
    secret,
    isPublished: secret === null && words.published.test(rest),
    deal: pieceOf(words.deal, text),
    date: pieceOf(words.date, text),
    money: pieceOf(words.money, text),
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

const payIn = ({ text, money }: Reading, words: InsideWords): Told[] => {
  const pay = pieceOf(words.pay, text)
  if (pay === null || money === null || distance(pay, money) > NEAR || words.payOfNobody.test(text)) return []
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

const clientIn = ({ text, money }: Reading, words: InsideWords): Told[] => {
  const client = pieceOf(words.client, text)
  if (client === null || money === null || distance(client, money) > NEAR) return []
  const from = Math.min(client.end, money.end)
  const named = /(?:^|[ ,])\p{Lu}\p{Ll}{2,}/u.exec(text.slice(from, Math.max(client.start, money.end) + 40))
  if (named === null || months.test(named[0].replace(/^[ ,]/, ''))) return []
  const called = { start: from + named.index, end: from + named.index + named[0].length }
  return [['client', around(client, money, called)]]
}

/** Public programmes that are called "project" in full daylight. */
const publicProject =
  /(?:Project|Proyecto) (?:Manager|Management|Lead|Director|Gutenberg|Hombre|Erasmus|Educativo|Fin)/u

const isQuoted = (context: ParagraphContext, at: number): boolean =>
  context.masks.some(({ kind, start, end }) => kind === 'quotation' && start <= at && at < end)

const needsLook = (context: ParagraphContext, words: InsideWords, sentence: Sentence): boolean => {
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = context.tokens[at]
    if (token !== undefined && token.kind === 'word' && words.triggers.has(token.key)) return true
  }
  return false
}

const hasFigure = (context: ParagraphContext, sentence: Sentence): boolean =>
  context.tokens.slice(sentence.firstToken, sentence.lastToken).some(({ kind }) => kind === 'number')

/**
 * Figures, dates, names and deals that may not be public yet. Each needs two signs at least: a deal and a day
 * ahead, a figure and "not announced yet", pay and a person, a client and an amount. A published source
 * beside them, and a quotation, are left alone.
 */
export const findUnpublished = (context: ParagraphContext): Finding[] => {
  const words = insideWords[context.pack.language]
  if (words === undefined) return []
  const readings = context.sentences.map((sentence) =>
    needsLook(context, words, sentence) || hasFigure(context, sentence)
      ? read(context, words, sentence)
      : null,
  )
  const found: Finding[] = []
  const isInside = readings.some(
    (reading) =>
      reading !== null &&
      (reading.secret !== null || (reading.deal !== null && reading.date !== null && !reading.isPublished)),
  )
  for (const [at, reading] of readings.entries()) {
    if (reading === null || reading.isPublished) continue
    const isSecretNearby = [at - 1, at, at + 1].some((near) => (readings[near]?.secret ?? null) !== null)
    const told: Told[] = [
      ...dealsIn(reading, words, isSecretNearby),
      ...figuresIn(reading, words, isSecretNearby),
      ...payIn(reading, words),
      ...clientIn(reading, words),
    ]
    const birth = pieceOf(words.birth, reading.text)
    if (birth !== null) told.push(['birth-date', birth])
    const codeName = isInside ? pieceOf(words.codeName, reading.text) : null
    if (codeName !== null && !publicProject.test(reading.text)) told.push(['code-name', codeName])
    for (const [kind, piece] of told) {
      const start = reading.sentence.start + piece.start
      if (!isQuoted(context, start))
        found.push(confidentialFinding(kind, start, reading.sentence.start + piece.end))
    }
  }
  return found
}
