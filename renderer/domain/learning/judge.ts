/**
 * Judging: what an answer to an exercise comes to. Pure, the same answer always gets the same verdict, and
 * no verdict is a score: `met` or not, and a finding for each part that deserves a sentence.
 */
import type { Answer } from '../../../electron/shared/entities/learning.ts'
import type { Exercise, ExerciseOf, Piece } from './exercise-schema.ts'
import { goodWay, judgeDecision } from './kinds/decision.ts'
import { judgeMatch } from './kinds/match.ts'
import { judgeRewrite, rewriteVerdict, type ToneHint } from './kinds/rewrite.ts'
import { judgeSelf, scaleSteps } from './kinds/self.ts'
import { type Finding, type Verdict, untouched } from './verdict.ts'

export type { Finding, Verdict } from './verdict.ts'

/** What a rewrite is judged with besides the text: its language, and what the tone engine found in it. */
export type JudgedIn = { readonly language: string; readonly hints: readonly ToneHint[] | null }

/**
 * An answer of another shape (an older version of the lesson) counts as none. A rewrite is met only with
 * `judgedIn`: without the tone engine's findings it stays under way.
 */
export function judge(exercise: Exercise, answer: Answer | undefined, judgedIn?: JudgedIn): Verdict {
  switch (exercise.kind) {
    case 'single':
      return judgeSingle(exercise, typeof answer === 'string' ? answer : '')
    case 'multiple':
      return judgeSet(
        exercise.options.map((option) => ({ id: option.id, wanted: option.right })),
        listed(answer),
      )
    case 'strike':
      return judgeSet(strikable(exercise), listed(answer))
    case 'order':
      return judgeOrder(exercise, listed(answer))
    case 'reflection':
      return typeof answer === 'string' && answer.trim() !== '' ? { state: 'met', findings: [] } : untouched
    case 'match':
      return judgeMatch(exercise, answer)
    case 'rewrite':
      return judgeText(exercise, answer, judgedIn)
    case 'decision':
      return judgeDecision(exercise, answer)
    case 'self':
      return judgeSelf(exercise, answer)
  }
}

function judgeText(
  exercise: ExerciseOf<'rewrite'>,
  answer: Answer | undefined,
  judgedIn: JudgedIn | undefined,
): Verdict {
  const starts = Object.values(exercise.texts).map((texts) => texts.start)
  const text = typeof answer === 'string' && !starts.includes(answer.trim()) ? answer : ''
  if (text.trim() === '') return untouched
  if (!judgedIn) return { state: 'under-way', findings: [] }
  return rewriteVerdict(judgeRewrite(exercise, judgedIn.language, text, judgedIn.hints), true)
}

const listed = (answer: Answer | undefined): readonly string[] => (Array.isArray(answer) ? answer : [])

function judgeSingle(exercise: ExerciseOf<'single'>, chosen: string): Verdict {
  const option = exercise.options.find((candidate) => candidate.id === chosen)
  if (!option) return untouched
  return option.right
    ? { state: 'met', findings: [{ id: option.id, says: 'right' }] }
    : { state: 'under-way', findings: [{ id: option.id, says: 'wrong' }] }
}

function judgeSet(parts: readonly { id: string; wanted: boolean }[], chosen: readonly string[]): Verdict {
  const picked = new Set(chosen)
  const findings = parts.flatMap(({ id, wanted }): Finding[] => {
    if (picked.has(id)) return [{ id, says: wanted ? 'right' : 'wrong' }]
    return wanted ? [{ id, says: 'missing' }] : []
  })
  if (!findings.some((finding) => finding.says !== 'missing')) return { state: 'untouched', findings }
  return { state: findings.every((finding) => finding.says === 'right') ? 'met' : 'under-way', findings }
}

/** The runs that can be struck. Every language has the same ones; the check sees to it. */
export function strikable(exercise: ExerciseOf<'strike'>): { id: string; wanted: boolean }[] {
  const pieces: readonly Piece[] = Object.values(exercise.texts)[0]?.pieces ?? []
  return pieces.flatMap((piece) =>
    piece.kind === 'fixed' ? [] : [{ id: piece.id, wanted: piece.kind === 'cut' }],
  )
}

/** Right up to the first item out of place: with several accepted orders, the one that goes furthest. */
function judgeOrder(exercise: ExerciseOf<'order'>, given: readonly string[]): Verdict {
  const ids = exercise.items.map((item) => item.id)
  const complete = given.length === ids.length && ids.every((id) => given.includes(id))
  if (!complete) return untouched
  const accepted = [ids, ...exercise.accepts]
  const reach = Math.max(...accepted.map((order) => agreement(order, given)))
  return {
    state: reach === ids.length ? 'met' : 'under-way',
    findings: given.map((id, index): Finding => ({ id, says: index < reach ? 'right' : 'wrong' })),
  }
}

function agreement(order: readonly string[], given: readonly string[]): number {
  const first = given.findIndex((id, index) => order[index] !== id)
  return first === -1 ? given.length : first
}

/** An answer that the exercise itself calls good; a written one in `language`, where there is one. */
export function modelAnswer(exercise: Exercise, language = ''): Answer {
  switch (exercise.kind) {
    case 'single':
      return exercise.options.find((option) => option.right)?.id ?? ''
    case 'multiple':
      return exercise.options.filter((option) => option.right).map((option) => option.id)
    case 'strike':
      return strikable(exercise)
        .filter((part) => part.wanted)
        .map((part) => part.id)
    case 'order':
      return exercise.items.map((item) => item.id)
    case 'reflection':
      return (exercise.texts[language] ?? Object.values(exercise.texts)[0])?.example.text ?? ''
    case 'match':
      return Object.fromEntries(exercise.pairs.map(({ id }) => [id, id]))
    case 'rewrite':
      return (exercise.texts[language] ?? Object.values(exercise.texts)[0])?.accepted[0] ?? ''
    case 'decision':
      return [...(goodWay(exercise, { node: exercise.start }) ?? [])]
    case 'self':
      return Object.fromEntries(exercise.statements.map(({ id }) => [id, String(scaleSteps - 1)]))
  }
}

/** Moves one item of an order by one place; at the edge nothing happens. */
export function moveItem(order: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = order.indexOf(id)
  const to = from + by
  const other = order[to]
  if (from === -1 || other === undefined) return order
  return order.map((each, index) => (index === from ? other : index === to ? id : each))
}
