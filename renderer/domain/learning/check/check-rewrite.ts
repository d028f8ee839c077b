/**
 * The answers that come with a rewrite are run: accepted ones meet every goal and please the tone engine, rejected
 * ones fail the goals that they name, and the text one finds fails one.
 */
import { needsTone } from '../kinds/goal.ts'
import { type GoalState, type Rewrite, type ToneHint, goalsIn, judgeRewrite } from '../kinds/rewrite.ts'
import { repeated } from '../lesson-text.ts'
import type { LessonProblemCode } from '../problems.ts'

/** What the tone engine finds in a text. */
export type Analyze = (text: string, language: string) => readonly (ToneHint & { readonly quote: string })[]

/** Of all words of two texts, the share that both have: above it they are one answer written twice. */
const tooAlike = 0.85

/** Without `analyze`, what depends on the tone engine is taken as met: a pack is checked without one. */
export function checkRewrite(
  exercise: Rewrite,
  languages: readonly string[],
  analyze: Analyze | undefined,
): [LessonProblemCode, string][] {
  const problems: [LessonProblemCode, string][] = []
  const ids = exercise.goals.map((goal) => goal.id)
  for (const id of repeated(ids)) problems.push(['broken-exercise', `the goal "${id}" is there twice`])
  for (const { id, check } of exercise.goals)
    if (check.kind === 'question' || check.kind === 'characters' || check.kind === 'words') {
      if (check.min === undefined && check.max === undefined)
        problems.push(['broken-exercise', `the goal "${id}" has neither "min" nor "max"`])
      if ((check.min ?? 0) > (check.max ?? Infinity))
        problems.push(['unreachable-answer', `the goal "${id}" wants more than it allows`])
    }
  for (const language of languages) problems.push(...checkIn(exercise, language, analyze))
  return problems
}

function checkIn(
  exercise: Rewrite,
  language: string,
  analyze: Analyze | undefined,
): [LessonProblemCode, string][] {
  const texts = exercise.texts[language]
  if (!texts) return []
  const problems: [LessonProblemCode, string][] = []
  const told = (code: LessonProblemCode, detail: string) => problems.push([code, `${language}: ${detail}`])
  const goals = goalsIn(exercise, language)
  if (goals.length < 2) told('broken-exercise', `${goals.length} goal, at least 2 are wanted`)
  const judged = (text: string): readonly GoalState[] =>
    judgeRewrite(exercise, language, text, analyze ? analyze(text, language) : null)

  if (analyze || !goals.some(needsTone))
    if (judged(texts.start).every(({ met }) => met === true))
      told('unreachable-answer', 'the text to mend already meets every goal')

  for (const text of texts.accepted) {
    for (const { goal, met } of judged(text))
      if (met === false) told('unreachable-answer', `accepted, but not "${goal.id}": ${start(text)}`)
    for (const detail of toneProblems(text, language, analyze)) told('tone', `accepted, but ${detail}`)
  }
  for (const { text, fails } of texts.rejected) {
    const states = new Map(judged(text).map(({ goal, met }) => [goal.id, met]))
    for (const id of fails) {
      if (!exercise.goals.some((goal) => goal.id === id)) told('broken-exercise', `no goal "${id}"`)
      else if (states.get(id) === true)
        told('unreachable-answer', `rejected, but "${id}" is met: ${start(text)}`)
      else if (!states.has(id))
        told('unreachable-answer', `rejected for "${id}", which ${language} does not have`)
    }
  }
  const all = [texts.start, ...texts.accepted, ...texts.rejected.map(({ text }) => text)]
  for (const text of repeated(all.map((each) => each.trim())))
    told('broken-exercise', `the same text twice: ${start(text)}`)
  texts.accepted.forEach((text, index) => {
    for (const other of texts.accepted.slice(index + 1))
      if (likeness(text, other) > tooAlike)
        told('broken-exercise', `two accepted answers are nearly the same: ${start(text)} / ${start(other)}`)
  })
  return problems
}

/** Why a text that stands as a good answer would not pass the app's own tone engine. */
export const toneProblems = (text: string, language: string, analyze: Analyze | undefined): string[] =>
  (analyze?.(text, language) ?? [])
    .filter((hint) => hint.severity !== 'note')
    .map(
      ({ category, severity, quote }) =>
        `${category} (${severity}) in "${quote}" (${language}): ${start(text)}`,
    )

const start = (text: string): string => `«${text.replace(/\s+/g, ' ').slice(0, 50)}»`

function likeness(one: string, other: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const [left, right] = [words(one), words(other)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / Math.max(1, new Set([...left, ...right]).size)
}
