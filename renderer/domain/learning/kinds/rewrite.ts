/**
 * Rewrite to a goal: a text to mend, and what must hold when it is mended. Any text that meets the goals is good.
 *
 * Judging is pure: what the tone engine found comes in as data, from the worker or from a script.
 */
import { z } from 'zod'
import { isDenied } from '../../audience/recognise/negation.ts'
import { compilePhrases, type Matcher } from '../../audience/recognise/phrase.ts'
import { readWords } from '../../audience/recognise/words.ts'
import { readDraft } from '../../audience/reading.ts'
import { cutParagraphs } from '../../text/paragraphs.ts'
import { tokenize } from '../../text/tokens.ts'
import type { Hint } from '../../tone/types.ts'
import { common, heading, name, perLanguage, post, words } from '../schema-parts.ts'
import { countGraphemes, countWords } from '../strike-text.ts'
import type { Verdict } from '../verdict.ts'
import { addresses } from './address.ts'
import { type Goal, goalSchema, isGoalIn, needsTone } from './goal.ts'

const rewriteTexts = z
  .strictObject({
    ...heading,
    met: words,
    /** The text to mend. */
    start: post,
    /** Good answers, as different as people are. */
    accepted: z.array(post).min(3).max(12).readonly(),
    /** Answers that fall short, and the goals that they fail. */
    rejected: z
      .array(z.strictObject({ text: post, fails: z.array(name).min(1).readonly() }).readonly())
      .min(3)
      .max(12)
      .readonly(),
  })
  .readonly()

export const rewriteSchema = z
  .strictObject({
    kind: z.literal('rewrite'),
    ...common,
    texts: perLanguage(rewriteTexts),
    goals: z.array(goalSchema).min(2).max(6).readonly(),
  })
  .readonly()
export type Rewrite = z.infer<typeof rewriteSchema>

/** As much of the tone engine's findings as goals need. */
export type ToneHint = Pick<Hint, 'category' | 'severity'>
/** `met: null`: the goal waits for the tone engine. */
export type GoalState = { readonly goal: Goal; readonly met: boolean | null }

/** The goals that have a meaning in this language, in the author's order. */
export const goalsIn = (exercise: Rewrite, language: string): readonly Goal[] =>
  exercise.goals.filter((goal) => isGoalIn(goal, language))

/** `hints`: what the engine found in this very text; null while that is not known. An empty text meets nothing. */
export function judgeRewrite(
  exercise: Rewrite,
  language: string,
  text: string,
  hints: readonly ToneHint[] | null,
): readonly GoalState[] {
  const isEmpty = text.trim() === ''
  return goalsIn(exercise, language).map((goal) => {
    if (isEmpty) return { goal, met: false }
    if (!needsTone(goal)) return { goal, met: isMet(goal, language, text) }
    return { goal, met: hints && toneAllows(goal, hints) }
  })
}

/** Over all goals: met when each of them is. The text one finds counts as none. */
export function rewriteVerdict(states: readonly GoalState[], isTouched: boolean): Verdict {
  const findings = states.flatMap(({ goal, met }) =>
    met === null ? [] : [{ id: goal.id, says: met ? ('right' as const) : ('missing' as const) }],
  )
  if (!isTouched) return { state: 'untouched', findings }
  return { state: states.every(({ met }) => met === true) ? 'met' : 'under-way', findings }
}

function toneAllows({ check }: Goal, hints: readonly ToneHint[]): boolean {
  if (check.kind === 'without') return !hints.some((hint) => check.categories.includes(hint.category))
  return !hints.some((hint) => hint.severity !== 'note')
}

function isMet({ check }: Goal, language: string, text: string): boolean {
  switch (check.kind) {
    case 'keeps':
      return holdsAny(check, language, text)
    case 'avoids':
      return !holdsAny(check, language, text)
    case 'question':
      return isWithin(countQuestions(text), check)
    case 'characters':
      return isWithin(countGraphemes(text.trim(), language), check)
    case 'words':
      return isWithin(countWords(text, language), check)
    case 'signal':
      return readDraft(text, language, null, []).signals.has(check.signal)
    case 'addresses':
      return addresses(text, check.form)
    case 'without':
    case 'quiet':
      return false
  }
}

type Range = { readonly min?: number; readonly max?: number }
const isWithin = (value: number, { min = 0, max = Infinity }: Range): boolean => value >= min && value <= max

type Phrases = { readonly phrases: Readonly<Record<string, readonly string[]>>; readonly stated?: true }
const matchers = new WeakMap<Phrases, Map<string, Matcher>>()

/** Compiled once a goal and language: inflecting takes longer than finding. */
function matcherOf(check: Phrases, language: string): Matcher {
  const known = matchers.get(check) ?? new Map<string, Matcher>()
  matchers.set(check, known)
  const before = known.get(language)
  if (before) return before
  const made = compilePhrases([check.phrases[language] ?? []], language)
  known.set(language, made)
  return made
}

function holdsAny(check: Phrases, language: string, text: string): boolean {
  const read = readWords(text, language).words
  let found = false
  matcherOf(check, language).find(read, (_, match, isPartOfPhrase) => {
    found ||= check.stated !== true || !isDenied(read, match, isPartOfPhrase, language)
  })
  return found
}

const endsAsQuestion = /\?[!?…]*["”’»)\]›]*\s*$/u
const noAbbreviations = { abbreviations: new Set<string>() }

/** Sentences that end in a question mark; one inside a link is none. */
function countQuestions(text: string): number {
  return cutParagraphs(text).reduce((sum, { start, end }) => {
    const paragraph = text.slice(start, end)
    const { sentences } = tokenize(paragraph, noAbbreviations)
    return sum + sentences.filter((each) => endsAsQuestion.test(paragraph.slice(each.start, each.end))).length
  }, 0)
}
