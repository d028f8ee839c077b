/** What a reader finds in a text: facts named, denied or missing, signals, and the engine's findings. */
import type { SignalName } from './condition.ts'
import { isDenied } from './recognise/negation.ts'
import { compilePhrases, type Match, type Matcher } from './recognise/phrase.ts'
import { readWords, type Text, type Word } from './recognise/words.ts'
import type { ScenarioContent } from './scenario.ts'
import { readSignals } from './signals/read-signals.ts'
import { pick } from './localized.ts'

/** Raise it with every change of code that can change what is recognised: it is kept with each result. */
export const readingVersion = '2'

/** The engine's findings, as much of them as the audience needs. */
export type FoundHint = { readonly category: string; readonly quote: string }

export type Reading = {
  /** Id of the fact, and the passage that says it. */
  readonly facts: ReadonlyMap<string, string>
  readonly denied: ReadonlyMap<string, string>
  readonly forbidden: ReadonlyMap<string, string>
  readonly signals: ReadonlyMap<SignalName, string>
  readonly hints: readonly FoundHint[]
  readonly words: number
}

type Facts = Pick<ScenarioContent, 'facts' | 'forbidden'>
const matchers = new WeakMap<Facts, Map<string, Matcher>>()

/** Compiled once a scenario and language. */
function matcherOf(scenario: Facts, language: string): Matcher {
  const key = language.startsWith('es') ? 'es' : 'en'
  const known = matchers.get(scenario) ?? new Map<string, Matcher>()
  matchers.set(scenario, known)
  const before = known.get(key)
  if (before) return before
  const made = compilePhrases(
    [...scenario.facts, ...scenario.forbidden].map((fact) => pick(fact.phrases, key)),
    key,
  )
  known.set(key, made)
  return made
}

/** Reads a text. Deterministic: same text, scenario, language and hints, same reading. Linear in the text. */
export function readDraft(
  text: string,
  language: string,
  scenario: Facts | null,
  hints: readonly FoundHint[],
): Reading {
  const read = readWords(text, language)
  const facts = new Map<string, string>()
  const denied = new Map<string, string>()
  const forbidden = new Map<string, string>()
  if (scenario) {
    const said: (Match | undefined)[] = []
    const refused: (Match | undefined)[] = []
    const all = [...scenario.facts, ...scenario.forbidden]
    matcherOf(scenario, language).find(read.words, (group, match, isPartOfPhrase) => {
      if (said[group]) return
      const evenDenied = scenario.forbidden[group - scenario.facts.length]?.evenDenied === true
      if (!evenDenied && isDenied(read.words, match, isPartOfPhrase, language)) refused[group] ??= match
      else said[group] = match
    })
    for (const [at, { id }] of all.entries()) {
      const isForbidden = at >= scenario.facts.length
      const match = said[at]
      const denial = refused[at]
      if (match) (isForbidden ? forbidden : facts).set(id, quoteOf(read, match))
      else if (denial && !isForbidden) denied.set(id, quoteOf(read, denial))
    }
  }
  const signals = new Map<SignalName, string>()
  for (const [name, match] of readSignals(read)) signals.set(name, quoteOf(read, match))
  readShape(read, signals)
  return { facts, denied, forbidden, signals, hints, words: read.words.length }
}

/** Over the post and the replies together: what was said last about a fact holds. */
export function mergeReadings(readings: readonly Reading[]): Reading {
  const facts = new Map<string, string>()
  const denied = new Map<string, string>()
  const forbidden = new Map<string, string>()
  const signals = new Map<SignalName, string>()
  for (const reading of readings) {
    for (const [id, quote] of reading.facts) {
      facts.set(id, quote)
      denied.delete(id)
    }
    for (const [id, quote] of reading.denied) {
      denied.set(id, quote)
      facts.delete(id)
    }
    for (const [id, quote] of reading.forbidden) forbidden.set(id, quote)
    for (const [name, quote] of reading.signals) signals.set(name, quote)
  }
  return {
    facts,
    denied,
    forbidden,
    signals,
    hints: readings.flatMap((reading) => reading.hints),
    words: readings.reduce((sum, reading) => sum + reading.words, 0),
  }
}

/** UTF-16 units. */
export const longestQuote = 90

/**
 * The match with what makes it readable: its clauses, and more of the sentence as long as whole clauses fit; a
 * clause that is too long is cut at a word.
 */
function quoteOf({ text, words }: Text, match: Match): string {
  let { first, last } = match
  const length = (from: number, to: number) => (words[to]?.end ?? 0) - (words[from]?.start ?? 0)
  const isInside = (index: number) => words[index]?.sentence === words[match.first]?.sentence
  /** The last word of the clause that `index` stands in, going by `step`; null where that is too far. */
  const endOfClause = (index: number, step: 1 | -1): number | null => {
    let at = index
    while (isInside(at + step) && words[at + step]?.clause === words[index]?.clause) {
      at += step
      if (length(Math.min(at, first), Math.max(at, last)) > longestQuote) return null
    }
    return at
  }
  const start = endOfClause(first, -1)
  if (start !== null) first = start
  const end = endOfClause(last, 1)
  if (end !== null) last = end
  if (start === null || end === null)
    return text.slice(words[first]?.start, words[cutAt(words, first, last)]?.end)
  for (;;) {
    const after = isInside(last + 1) ? endOfClause(last + 1, 1) : null
    if (after !== null && length(first, after) <= longestQuote) {
      last = after
      continue
    }
    const before = isInside(first - 1) ? endOfClause(first - 1, -1) : null
    if (before === null || length(before, last) > longestQuote) break
    first = before
  }
  return text.slice(words[first]?.start, words[last]?.end)
}

/** The last word that still fits after `first`, at least up to `last`, within the sentence. */
function cutAt(words: readonly Word[], first: number, last: number): number {
  const from = words[first]?.start ?? 0
  let at = last
  while (
    words[at + 1]?.sentence === words[first]?.sentence &&
    (words[at + 1]?.end ?? 0) - from <= longestQuote
  )
    at += 1
  return at
}

/** A sentence from its first word, cut at a word. */
function sentenceFrom({ text, words }: Text, first: number): string {
  const head = words[first]
  if (!head) return ''
  let last = first
  while (
    words[last + 1]?.sentence === head.sentence &&
    (words[last + 1]?.end ?? 0) - head.start <= longestQuote
  )
    last += 1
  return text.slice(head.start, words[last]?.end)
}

function readShape(read: Text, signals: Map<SignalName, string>): void {
  const { words } = read
  if (words.length > 0) signals.set('first-sentence', sentenceFrom(read, 0))
  const firstOf = (sentence: number | undefined) => words.findIndex((word) => word.sentence === sentence)
  for (const sentence of read.questions) {
    const at = firstOf(sentence)
    if (at >= 0) signals.set('question', sentenceFrom(read, at))
    break
  }
  const figure = words.find((word) => word.isNumber)
  if (figure) signals.set('figure', sentenceFrom(read, firstOf(figure.sentence)))
}
