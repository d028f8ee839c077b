import type { Sentence } from '../../text/tokens.ts'
import type { ParagraphContext } from '../context.ts'
import type { Finding } from '../finding.ts'
import { guards } from '../guards.ts'
import type { Category, Severity } from '../types.ts'
import type { Classifier, Judgement } from './classifier.ts'
import { isTakenAway } from './sentence-guards.ts'

/** Fewer words than this say too little. */
const FEWEST_WORDS = 5
/** The span is the shortest run of words that carries this share of what the best run adds to the score. */
const SHARE = 0.8
/** How many words are named as those that weighed most. */
const NAMED = 3

/** Contempt towards people is worth a second thought; the rest is a matter of style until a person says so. */
const severities: Partial<Record<Category, Severity>> = { hostile: 'advice', evasive: 'advice' }

/** Guards that take the fault away, by category: a figure beside praise, a doer who owns up, words of others. */
const silencing: Partial<Record<Category, readonly string[]>> = {
  hype: ['evidence', 'negated', 'reported', 'mentioned'],
  evasive: ['owned', 'agent', 'question', 'mentioned'],
  hostile: ['reported', 'mentioned'],
  jargon: ['mentioned'],
  cliche: ['reported', 'mentioned'],
}

interface Run {
  /** Words of the judgement, half-open. */
  readonly start: number
  readonly end: number
}

/** The run of words that adds most to the score of the category. */
const bestRun = (parts: Float64Array, count: number): Run & { readonly sum: number } => {
  let best = { start: 0, end: 0, sum: Number.NEGATIVE_INFINITY }
  let start = 0
  let sum = 0
  for (let at = 0; at < count; at += 1) {
    if (sum <= 0) {
      sum = 0
      start = at
    }
    sum += parts[at] ?? 0
    if (sum > best.sum) best = { start, end: at + 1, sum }
  }
  return best
}

/** The shortest run of words that carries most of what the best run adds. */
const shortestRun = (parts: Float64Array, count: number): Run => {
  const best = bestRun(parts, count)
  const wanted = best.sum * SHARE
  let shortest: Run = best
  for (let start = best.start; start < best.end; start += 1) {
    let sum = 0
    for (let at = start; at < best.end && at - start + 1 < shortest.end - shortest.start; at += 1) {
      sum += parts[at] ?? 0
      if (sum >= wanted) shortest = { start, end: at + 1 }
    }
  }
  return shortest
}

const partsOf = ({ parts, count }: Judgement, width: number, category: number): Float64Array =>
  Float64Array.from({ length: count }, (_, at) => parts[at * width + category] ?? 0)

/** The words of the run that added most, in the order of the text, each once. */
const heaviestWords = (
  context: ParagraphContext,
  judgement: Judgement,
  parts: Float64Array,
  run: Run,
): string => {
  const words: { readonly at: number; readonly text: string; readonly part: number }[] = []
  for (let at = run.start; at < run.end; at += 1) {
    const token = context.tokens[judgement.tokens[at] ?? -1]
    if (token?.kind !== 'word') continue
    const text = context.text.slice(token.start, token.end)
    if (!words.some((word) => word.text.toLowerCase() === text.toLowerCase()))
      words.push({ at, text, part: parts[at] ?? 0 })
  }
  return words
    .sort((a, b) => b.part - a.part || a.at - b.at)
    .slice(0, NAMED)
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join(', ')
}

/** A span has at least this many words: one alone never carries a paraphrase. */
const LEAST_SPAN = 5

const endsClause = (context: ParagraphContext, judgement: Judgement, at: number): boolean => {
  const kind = context.tokens[judgement.tokens[at] ?? -1]?.kind
  return kind === 'comma' || kind === 'gap'
}

/** Grows a short run word by word to the side that adds more, within its clause where there is room. */
const widen = (context: ParagraphContext, judgement: Judgement, parts: Float64Array, run: Run): Run => {
  let { start, end } = run
  while (end - start < LEAST_SPAN) {
    const canLeft = start > 0 && !endsClause(context, judgement, start - 1)
    const canRight = end < judgement.count && !endsClause(context, judgement, end)
    if (!canLeft && !canRight) break
    const toLeft = !canRight || (canLeft && (parts[start - 1] ?? 0) > (parts[end] ?? 0))
    if (toLeft) start -= 1
    else end += 1
  }
  return { start, end }
}

const isWordAt = (context: ParagraphContext, judgement: Judgement, at: number): boolean => {
  const kind = context.tokens[judgement.tokens[at] ?? -1]?.kind
  return kind === 'word' || kind === 'number'
}

const toFinding = (
  context: ParagraphContext,
  sentence: Sentence,
  judgement: Judgement,
  category: Category,
  parts: Float64Array,
): Finding | null => {
  let { start, end } = widen(context, judgement, parts, shortestRun(parts, judgement.count))
  while (start < end && !isWordAt(context, judgement, start)) start += 1
  while (end > start && !isWordAt(context, judgement, end - 1)) end -= 1
  const first = context.tokens[judgement.tokens[start] ?? -1]
  const last = context.tokens[judgement.tokens[end - 1] ?? -1]
  if (start === end || first === undefined || last === undefined) return null
  const match = {
    sentence,
    start: judgement.tokens[start] ?? 0,
    end: (judgement.tokens[end - 1] ?? 0) + 1,
  }
  if ((silencing[category] ?? []).some((name) => guards[name]?.(context, match) ?? false)) return null
  return {
    ruleId: `model/${category}`,
    category,
    severity: severities[category] ?? 'note',
    start: first.start,
    end: last.end,
    params: { words: heaviestWords(context, judgement, parts, { start, end }) },
    suggestions: [],
  }
}

const isPointedOut = (findings: readonly Finding[], category: Category, sentence: Sentence): boolean =>
  findings.some(
    (finding) =>
      finding.category === category && finding.start < sentence.end && sentence.start < finding.end,
  )

/** The category that is furthest over its threshold, or -1: a sentence gets one hint of the model at most. */
const strongest = ({ scores }: Judgement, threshold: readonly number[]): number => {
  let best = -1
  let most = 0
  for (const [at, least] of threshold.entries()) {
    const over = (scores[at] ?? 0) - least
    if (over >= most) {
      best = at
      most = over
    }
  }
  return best
}

/** A rule has found another fault in the same words: it explains better what is wrong with them. */
const isExplained = (findings: readonly Finding[], { start, end }: Finding): boolean =>
  findings.some((finding) => {
    const shared = Math.min(finding.end, end) - Math.max(finding.start, start)
    return (
      finding.category !== 'long-sentence' && shared * 2 > Math.min(end - start, finding.end - finding.start)
    )
  })

/**
 * What no list catches: sentences that the classifier takes for a paraphrase of a fault. A sentence in which a
 * rule has found that fault already is left to the rule.
 */
export const findByModel = (
  context: ParagraphContext,
  classifier: Classifier | null,
  rules: readonly Finding[],
): Finding[] => {
  if (classifier === null) return []
  const { categories, threshold } = classifier.model
  const found: Finding[] = []
  for (const sentence of context.sentences) {
    const { words, firstToken, lastToken } = sentence
    if (words < FEWEST_WORDS || !classifier.isSuspect(context.tokens, firstToken, lastToken)) continue
    const judgement = classifier.judge(context.tokens, firstToken, lastToken)
    if (judgement.count < FEWEST_WORDS) continue
    const at = strongest(judgement, threshold)
    const category = categories[at]
    if (category === undefined || isPointedOut(rules, category, sentence)) continue
    if (isTakenAway(context, sentence, category)) continue
    const finding = toFinding(
      context,
      sentence,
      judgement,
      category,
      partsOf(judgement, categories.length, at),
    )
    if (finding !== null && !isExplained(rules, finding)) found.push(finding)
  }
  return found
}
