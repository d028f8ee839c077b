import type { Token } from '../text/tokens.ts'
import type { Match, ParagraphContext } from './context.ts'
import { findToken, wordIn } from './context.ts'

/** Says whether the surroundings of a match take the fault away. */
export type Guard = (context: ParagraphContext, match: Match) => boolean

const isYear = (key: string): boolean => /^(?:19|20)\d\d$/.test(key)

/** A number that says how much: no year. */
export const isFigure = ({ kind, key }: Token): boolean =>
  kind === 'percent' || (kind === 'number' && !isYear(key))

const NEAR = 14

/** A figure or a source stands beside: a number that is no year, or a word such as "according", "según". */
const evidence: Guard = (context, { sentence, start, end }) => {
  const from = Math.max(sentence.firstToken, start - NEAR)
  const to = Math.min(sentence.lastToken, end + NEAR)
  const sources = context.pack.classWords('source')
  return (
    findToken(
      context,
      from,
      to,
      (token, at) => (at < start || at >= end) && (isFigure(token) || sources.has(token.key)),
    ) >= 0
  )
}

const NEGATION_REACH = 6

/** A negation stands before it in the same clause: "we cannot guarantee". */
const negated: Guard = (context, { sentence, start }) => {
  const negations = context.pack.classWords('negation')
  for (let at = start - 1; at >= Math.max(sentence.firstToken, start - NEGATION_REACH); at -= 1) {
    const token = context.tokens[at]
    if (token === undefined || token.kind === 'gap' || token.kind === 'comma') return false
    if (negations.has(token.key)) return true
  }
  return false
}

/** Someone is named as the doer after it: "by our team", "por nuestro equipo". */
const agent: Guard = (context, { sentence, end }) => {
  const by = findToken(
    context,
    end,
    Math.min(sentence.lastToken, end + 8),
    wordIn(context.pack.classWords('agent')),
  )
  return by >= 0
}

/** The writer takes the blame in the same sentence or the next: "I made it", "fallamos". */
const owned: Guard = (context, { sentence, start, end }) => {
  const next = context.sentences[context.sentences.indexOf(sentence) + 1]
  const owning = wordIn(context.pack.classWords('owning'))
  const to = next?.lastToken ?? sentence.lastToken
  return (
    findToken(context, sentence.firstToken, to, (token, at) => (at < start || at >= end) && owning(token)) >=
    0
  )
}

const lastMark = (context: ParagraphContext, { sentence }: Match): string => {
  const tail = context.text.slice(Math.max(sentence.start, sentence.end - 3), sentence.end)
  return tail.includes('?') ? '?' : '.'
}

/** The sentence is a question. */
const question: Guard = (context, match) => lastMark(context, match) === '?'

/** A condition opens the clause: "if", "unless", "si", "cuando". */
const conditional: Guard = (context, { sentence, start }) =>
  findToken(
    context,
    Math.max(sentence.firstToken, start - NEAR),
    start,
    wordIn(context.pack.classWords('condition')),
  ) >= 0

/** Someone else said it: "the minister said that…", "el contrato dice que…". */
const reported: Guard = (context, { sentence, start }) =>
  findToken(
    context,
    Math.max(sentence.firstToken, start - NEAR),
    start,
    wordIn(context.pack.classWords('reporting')),
  ) >= 0

/** The phrase is talked about, not used: "the word", "llamar", "expresión". */
const mentioned: Guard = (context, { sentence, start }) =>
  findToken(
    context,
    Math.max(sentence.firstToken, start - 8),
    start,
    wordIn(context.pack.classWords('wording')),
  ) >= 0

/** The guards that rule data may name in `unless`. */
export const guards: Readonly<Record<string, Guard>> = {
  evidence,
  negated,
  agent,
  owned,
  question,
  conditional,
  reported,
  mentioned,
}
