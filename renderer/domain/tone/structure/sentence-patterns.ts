import type { Sentence } from '../../text/tokens.ts'
import type { Match, ParagraphContext } from '../context.ts'
import type { Finding } from '../finding.ts'
import { guards } from '../guards.ts'
import type { Category, Severity } from '../types.ts'
import type { Gate, GateBuilder, Waiting } from './gates/gates.ts'
import { waitingFor } from './gates/gates.ts'

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

/** The same, each pattern behind its gate. */
export interface GatedSet extends PatternSet {
  readonly patterns: readonly GatedPattern[]
  readonly waiting: Waiting<GatedPattern>
}

type GatedPattern = SentencePattern & { readonly gate: Gate }

export const withGates = (set: PatternSet, { add }: GateBuilder): GatedSet => {
  const patterns = set.patterns.map((one) => ({ ...one, gate: add(one.pattern) }))
  return { ...set, patterns, waiting: waitingFor(patterns) }
}

/** A sentence longer than this is read no further: the cost stays linear whatever the text. */
const LONGEST = 600

const matchOf = (context: ParagraphContext, sentence: Sentence, from: number, to: number): Match => {
  let start = sentence.firstToken
  while (start < sentence.lastToken - 1 && (context.tokens[start]?.end ?? 0) <= from) start += 1
  let end = start + 1
  while (end < sentence.lastToken && (context.tokens[end]?.start ?? to) < to) end += 1
  return { sentence, start, end }
}

/** Finds the constructions of `set` in each sentence of the context that shows `sign` and opens their gates. */
export const findBySentence = (context: ParagraphContext, set: GatedSet, sign: number): Finding[] => {
  const found: Finding[] = []
  for (const [place, sentence] of context.sentences.entries()) {
    if (((context.signs[place] ?? 0) & sign) === 0) continue
    let text: string | null = null
    for (const one of context.openOf(place, set.waiting)) {
      text ??= context.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST))
      const finding = tryPattern(context, set.category, one, sentence, text)
      if (finding !== null) found.push(finding)
    }
  }
  return found
}

const tryPattern = (
  context: ParagraphContext,
  category: Category,
  { ruleId, severity, reason, pattern, unless, mayQuote }: SentencePattern,
  sentence: Sentence,
  text: string,
): Finding | null => {
  const found = pattern.exec(text)
  if (found === null) return null
  const start = sentence.start + found.index
  const end = start + found[0].trimEnd().length
  const match = matchOf(context, sentence, start, end)
  const first = context.tokens[match.start]
  if (first?.quoted === true && mayQuote !== true) return null
  if ((unless ?? []).some((name) => guards[name]?.(context, match) ?? false)) return null
  return { ruleId, category, severity, start, end, params: { reason }, suggestions: [] }
}
