import type { Sentence, Token } from '../../text/tokens.ts'
import type { ParagraphContext } from '../context.ts'
import type { Finding } from '../finding.ts'
import { guards } from '../guards.ts'
import { SIGN } from '../signs.ts'
import type { Softener } from './hedging-words.ts'

interface Placed {
  readonly softener: Softener
  /** First and last token, of the paragraph. */
  readonly first: number
  readonly last: number
}

/** Tokens that may stand between two softeners of one run; fewer once it is a stack: the span stays short. */
const MOST_BETWEEN = 7
const MOST_BETWEEN_STACKED = 3
/** From here on a run is a stack: "quizás podríamos intentar" is 4, "I think we could" is 2. */
const STACK = 3.5
/** Right beside each other, less will do: "might possibly", "I think perhaps". */
const CLOSE_STACK = 3
/** A question is soft by nature; only a heap of softeners is too much there. */
const STACK_IN_QUESTION = 5.5
/** A run as long as this is told by its length alone; the span stays short enough to be read. */
const MOST_TOKENS = 30

const matchAt = (tokens: readonly Token[], at: number, { words }: Softener, end: number): boolean => {
  if (at + words.length > end) return false
  for (let next = 0; next < words.length; next += 1) {
    const token = tokens[at + next]
    if (token?.kind !== 'word' || token.quoted || token.key !== words[next]) return false
  }
  return true
}

const article = new Set(['a', 'the', 'this', 'that', 'what', 'any', 'some', 'every', 'which', 'one', 'these'])

/** "May" the month, "a kind of bread", "what sort of": the same letters with another sense. */
const isOther = ({ text, tokens }: ParagraphContext, at: number, sentence: Sentence): boolean => {
  const token = tokens[at]
  if (token === undefined) return true
  const before = at > sentence.firstToken ? tokens[at - 1] : undefined
  if (token.key === 'may') return text.startsWith('May', token.start) && before !== undefined
  if (token.key === 'sort' || token.key === 'kind') return before !== undefined && article.has(before.key)
  // "could not", "no podría": a limit that is stated, not a softener.
  const after = tokens[at + 1]
  return (token.key === 'could' || token.key === 'would') && after?.key === 'not'
}

const place = (context: ParagraphContext, sentence: Sentence): Placed[] => {
  const placed: Placed[] = []
  for (let at = sentence.firstToken; at < sentence.lastToken; at += 1) {
    const token = context.tokens[at]
    const list = token?.kind === 'word' ? context.facts[at]?.softeners : undefined
    const softener = list?.find((one) => matchAt(context.tokens, at, one, sentence.lastToken))
    if (softener === undefined || isOther(context, at, sentence)) continue
    placed.push({ softener, first: at, last: at + softener.words.length - 1 })
    at += softener.words.length - 1
  }
  return placed
}

/** Words that circle, shrink or hold an opinion soften only beside another softener. */
const isEdge = ({ softener }: Placed): boolean => softener.kind === 'circling' || softener.weight < 1

const trim = (run: readonly Placed[]): Placed[] => {
  let from = 0
  let to = run.length
  const at = (index: number) => run[index]
  for (let first = at(from); from < to && first !== undefined && isEdge(first); first = at(from)) {
    const next = at(from + 1)
    if (next !== undefined && next.first - first.last <= 1) break
    from += 1
  }
  for (let last = at(to - 1); to > from && last !== undefined && isEdge(last); last = at(to - 1)) {
    const before = at(to - 2)
    if (before !== undefined && last.first - before.last <= 2) break
    to -= 1
  }
  return run.slice(from, to)
}

/** Each wording once: "maybe this, maybe that" weighs two ways and does not stack. */
const weigh = (run: readonly Placed[]): number => {
  const seen = new Set<string>()
  let sum = 0
  for (const { softener } of run) {
    const name = softener.words.join(' ')
    if (!seen.has(name)) sum += softener.weight
    seen.add(name)
  }
  return sum
}

const runsOf = (placed: readonly Placed[]): Placed[][] => {
  const runs: Placed[][] = []
  for (const one of placed) {
    const run = runs[runs.length - 1]
    const last = run?.[run.length - 1]
    const isNear =
      run !== undefined &&
      last !== undefined &&
      one.first - last.last - 1 <= (weigh(run) >= STACK ? MOST_BETWEEN_STACKED : MOST_BETWEEN) &&
      one.last - (run[0]?.first ?? 0) < MOST_TOKENS
    if (isNear) run.push(one)
    else runs.push([one])
  }
  return runs
}

const hasComma = (context: ParagraphContext, from: number, to: number): boolean =>
  context.tokens.slice(from, to).some(({ kind }) => kind === 'comma' || kind === 'gap')

const isStack = (context: ParagraphContext, sentence: Sentence, run: readonly Placed[]): boolean => {
  const first = run[0]
  const last = run[run.length - 1]
  if (first === undefined || last === undefined || run.length < 2) return false
  const doubts = new Set(
    run
      .filter(({ softener }) => softener.kind === 'doubt' || softener.kind === 'disclaimer')
      .map(({ softener }) => softener.words.join(' ')),
  )
  const kinds = new Set(run.map(({ softener }) => softener.kind))
  const weak = kinds.size - (kinds.has('circling') ? 1 : 0)
  const apart = hasComma(context, first.first, last.last)
  if (weak < 2 && (doubts.size < 2 || apart)) return false
  const sum = weigh(run)
  // Without a doubt that is said, opinions and modals alone are how honest people speak.
  const shrinks = run.map(({ softener }) => (softener.kind === 'shrinking' ? softener.weight : 0))
  const strongest = Math.max(...shrinks)
  if (doubts.size === 0 && !(strongest >= 1 && kinds.size >= 3) && !(strongest > 1 && sum >= 4)) return false
  const isQuestion = guards['question']?.(context, { sentence, start: first.first, end: last.last + 1 })
  if (isQuestion === true) return sum >= STACK_IN_QUESTION && kinds.size >= 3
  if (sum >= STACK) return true
  const [one, two] = run
  return (
    sum >= CLOSE_STACK &&
    run.length === 2 &&
    one?.softener.kind !== 'doubt' &&
    two?.softener.kind === 'doubt' &&
    two.first - first.last <= 3 &&
    !apart
  )
}

/** Softeners heaped in one run: "I just think that maybe we could", "quizás podríamos intentar". */
export const findHedging = (context: ParagraphContext): Finding[] =>
  context.sentences.flatMap((sentence, where) => {
    if (((context.signs[where] ?? 0) & SIGN.softener) === 0) return []
    const placed = place(context, sentence)
    if (placed.length < 2) return []
    return runsOf(placed).flatMap((run): Finding[] => {
      const stack = trim(run)
      const first = context.tokens[stack[0]?.first ?? -1]
      const last = context.tokens[stack[stack.length - 1]?.last ?? -1]
      if (first === undefined || last === undefined || !isStack(context, sentence, stack)) return []
      return [
        {
          ruleId: `${context.pack.language}/hedging/stack`,
          category: 'hedging',
          severity: 'note',
          start: first.start,
          end: last.end,
          params: { reason: 'stacked-softeners' },
          suggestions: [],
        },
      ]
    })
  })
