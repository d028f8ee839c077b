import type { Sentence } from '../../text/tokens.ts'
import type { Match, ParagraphContext } from '../context.ts'
import type { Finding } from '../finding.ts'
import { guards } from '../guards.ts'
import type { Category, Severity } from '../types.ts'

/** A construction that no list of phrases holds, since person, tense or a quotation mark makes it. */
export interface SentencePattern {
  readonly ruleId: string
  readonly severity: Severity
  /** Which sentence of the catalogue explains it. */
  readonly reason: string
  /** Bounded repetition only; without the flag g. */
  readonly pattern: RegExp
  /** Guards of `guards.ts` that silence it. */
  readonly unless?: readonly string[]
  /** The construction holds quoted words itself ("thanks for your “advice”"). */
  readonly mayQuote?: boolean
}

export interface PatternSet {
  readonly category: Category
  /** A sentence without one of these words is not looked at. */
  readonly triggers: ReadonlySet<string>
  readonly patterns: readonly SentencePattern[]
}

/** A sentence longer than this is read no further: the cost stays linear whatever the text. */
const LONGEST = 600

const hasTrigger = (
  context: ParagraphContext,
  sentence: Sentence,
  triggers: ReadonlySet<string>,
): boolean => {
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = context.tokens[at]
    if (token !== undefined && token.kind === 'word' && triggers.has(token.key)) return true
  }
  return false
}

const matchOf = (context: ParagraphContext, sentence: Sentence, from: number, to: number): Match => {
  let start = sentence.firstToken
  while (start < sentence.lastToken - 1 && (context.tokens[start]?.end ?? 0) <= from) start += 1
  let end = start + 1
  while (end < sentence.lastToken && (context.tokens[end]?.start ?? to) < to) end += 1
  return { sentence, start, end }
}

/** Finds the constructions of `set` in each sentence of the context. */
export const findBySentence = (context: ParagraphContext, set: PatternSet): Finding[] =>
  context.sentences.flatMap((sentence) => {
    if (!hasTrigger(context, sentence, set.triggers)) return []
    const text = context.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
    return set.patterns.flatMap(({ ruleId, severity, reason, pattern, unless, mayQuote }): Finding[] => {
      const found = pattern.exec(text)
      if (found === null) return []
      const start = sentence.start + found.index
      const end = start + found[0].trimEnd().length
      const match = matchOf(context, sentence, start, end)
      const first = context.tokens[match.start]
      if (first?.quoted === true && mayQuote !== true) return []
      if ((unless ?? []).some((name) => guards[name]?.(context, match) ?? false)) return []
      return [{ ruleId, category: set.category, severity, start, end, params: { reason }, suggestions: [] }]
    })
  })
