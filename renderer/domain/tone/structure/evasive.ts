import type { Sentence, Token } from '../../text/tokens.ts'
import type { Match, ParagraphContext } from '../context.ts'
import type { Finding } from '../finding.ts'
import { guards } from '../guards.ts'
import { SIGN } from '../signs.ts'
import { findAgentless } from './agentless.ts'

type Words = ReadonlySet<string>

const finding = (context: ParagraphContext, rule: string, from: number, to: number): Finding | null => {
  const first = context.tokens[from]
  const last = context.tokens[to]
  if (first === undefined || last === undefined || first.quoted || last.quoted) return null
  return {
    ruleId: `${context.pack.language}/evasive/${rule}`,
    category: 'evasive',
    severity: 'advice',
    start: first.start,
    end: last.end,
    params: {},
    suggestions: [],
  }
}

/** Whether someone answers for it after all: a doer, an "I", or a figure that makes it a report. */
const isAnswered = (context: ParagraphContext, match: Match): boolean =>
  ['agent', 'owned', 'reported', 'question', 'conditional'].some(
    (name) => guards[name]?.(context, match) ?? false,
  )

/** From `at`, over at most `reach` words, the first in `wanted`; -1 when other punctuation or none comes. */
const reach = (
  context: ParagraphContext,
  sentence: Sentence,
  at: number,
  distance: number,
  wanted: Words,
): number => {
  for (let next = at; next < Math.min(sentence.lastToken, at + distance); next += 1) {
    const token = context.tokens[next]
    if (token === undefined || token.kind === 'gap' || token.kind === 'comma' || token.kind === 'number')
      return -1
    if (token.kind === 'word' && wanted.has(token.key)) return next
  }
  return -1
}

/** Visits the words of the sentences that speak of a harm. */
const eachWord = (
  context: ParagraphContext,
  visit: (token: Token, at: number, sentence: Sentence) => Finding | null,
): Finding[] => {
  const found: Finding[] = []
  for (const [place, sentence] of context.sentences.entries()) {
    if (((context.signs[place] ?? 0) & SIGN.harm) === 0) continue
    for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
      const token = context.tokens[at]
      if (token?.kind !== 'word' || ((context.facts[at]?.signs ?? 0) & SIGN.harm) === 0) continue
      const result = visit(token, at, sentence)
      if (result !== null) found.push(result)
    }
  }
  return found
}

/** "Mistakes were made", "your data was mishandled": something went wrong, and nobody did it. */
const agentlessPassive = (context: ParagraphContext): Finding[] => {
  const { pack } = context
  const passives = pack.classWords('passive')
  const participles = pack.classWords('wrongdoing')
  return eachWord(context, (_, at, sentence) => {
    const be = reach(context, sentence, at + 1, 4, passives)
    if (be < 0) return null
    const participle = reach(context, sentence, be + 1, 4, participles)
    if (participle < 0 || isAnswered(context, { sentence, start: at, end: participle + 1 })) return null
    return finding(context, 'agentless-passive', at, participle)
  })
}

/** "Se produjeron incidencias", "los errores que se cometieron": the reflexive that hides the doer. */
const sePassive = (context: ParagraphContext): Finding[] => {
  const { pack } = context
  const incidents = pack.classWords('incident')
  const verbs = pack.classWords('occurring')
  return eachWord(context, (_, at, sentence) => {
    const verb = reach(context, sentence, at + 1, 4, verbs)
    if (verb < 0) return null
    const noun = reach(context, sentence, verb + 1, 5, incidents)
    let first = at
    let last = noun
    if (noun < 0) {
      last = verb
      first = -1
      for (let before = at - 1; before >= Math.max(sentence.firstToken, at - 3) && first < 0; before -= 1) {
        if (incidents.has(context.tokens[before]?.key ?? '')) first = before
      }
    }
    if (first < 0 || isAnswered(context, { sentence, start: first, end: last + 1 })) return null
    return finding(context, 'se-pasiva', first, last)
  })
}

/**
 * Sentences about a harm without a doer. Each language has its own construction; the words that count as
 * harm, doing and answering for it are classes of its lexicon.
 */
export const findEvasive = (context: ParagraphContext): Finding[] => {
  if (context.pack.language === 'en') return [...agentlessPassive(context), ...findAgentless(context)]
  if (context.pack.language === 'es') return [...sePassive(context), ...findAgentless(context)]
  return []
}
