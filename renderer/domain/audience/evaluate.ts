/** Whether a condition holds, and the passage that shows it. */
import type { Condition } from './condition.ts'
import { longestQuote, type Reading } from './reading.ts'

/** What the conditions of a conversation look at, besides the reply itself. */
export type Talk = {
  /** The post and every reply so far together. */
  readonly together: Reading
  readonly voice: string | null
  /** Story minutes the reply took; null without a clock. */
  readonly minutes: number | null
  /** The passage that an earlier reply said already, or null. */
  readonly repeated: string | null
}

export type Verdict = {
  readonly holds: boolean
  /** Empty where an absence or the clock made it hold. */
  readonly quote: string
  /** Id of the missing fact that made it hold, or null. */
  readonly missing: string | null
}

const shown = (quote: string | undefined): Verdict => ({
  holds: quote !== undefined,
  quote: quote ?? '',
  missing: null,
})
const bare = (holds: boolean): Verdict => ({ holds, quote: '', missing: null })

export function evaluate(condition: Condition, reading: Reading, talk: Talk | null = null): Verdict {
  if ('always' in condition) return { ...shown(reading.signals.get('first-sentence') ?? ''), holds: true }
  if ('fact' in condition) return shown(reading.facts.get(condition.fact))
  if ('denied' in condition) return shown(reading.denied.get(condition.denied))
  if ('missing' in condition) {
    const { missing } = condition
    const holds = !reading.facts.has(missing) && !reading.denied.has(missing)
    return { holds, quote: '', missing: holds ? missing : null }
  }
  if ('forbidden' in condition) return shown(reading.forbidden.get(condition.forbidden))
  if ('notForbidden' in condition) return bare(!reading.forbidden.has(condition.notForbidden))
  if ('signal' in condition) return shown(reading.signals.get(condition.signal))
  if ('noSignal' in condition) return bare(!reading.signals.has(condition.noSignal))
  if ('hint' in condition) return shown(hintQuote(reading, condition.hint))
  if ('noHint' in condition) return bare(hintQuote(reading, condition.noHint) === undefined)
  if ('longerThan' in condition) return bare(reading.words > condition.longerThan)
  if ('shorterThan' in condition) return bare(reading.words < condition.shorterThan)
  if ('not' in condition) return bare(!evaluate(condition.not, reading, talk).holds)
  if ('all' in condition) {
    const parts = condition.all.map((part) => evaluate(part, reading, talk))
    return {
      holds: parts.every((part) => part.holds),
      quote: parts.find((part) => part.quote)?.quote ?? '',
      missing: parts.find((part) => part.missing)?.missing ?? null,
    }
  }
  if ('any' in condition)
    return (
      condition.any.map((part) => evaluate(part, reading, talk)).find((part) => part.holds) ?? bare(false)
    )
  // A scenario's check refuses the rest outside a conversation.
  if (!talk) return bare(false)
  if ('said' in condition) return evaluate(condition.said, talk.together, talk)
  if ('withinMinutes' in condition)
    return bare(talk.minutes === null || talk.minutes <= condition.withinMinutes)
  if ('afterMinutes' in condition) return bare(talk.minutes !== null && talk.minutes > condition.afterMinutes)
  if ('voice' in condition) return bare(talk.voice === condition.voice)
  return shown(talk.repeated ?? undefined)
}

const hintQuote = (reading: Reading, category: string): string | undefined => {
  const quote = reading.hints.find((hint) => hint.category === category)?.quote
  return quote === undefined || quote.length <= longestQuote ? quote : cutAtWord(quote)
}

const cutAtWord = (quote: string): string =>
  quote.slice(0, Math.max(1, quote.lastIndexOf(' ', longestQuote)) || longestQuote)

/** A quote reads on inside a sentence, so it brings no closing punctuation. */
export const trimQuote = (quote: string): string => quote.replace(/[.,;:\s]+$/u, '')
