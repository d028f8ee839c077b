/**
 * Judging: what an answer to an exercise comes to. Pure, the same answer always gets the same verdict, and
 * no verdict is a score: `met` or not, and a finding for each part that deserves a sentence.
 */
import type { Answer } from '../../../electron/shared/entities/learning.ts'
import type { Exercise, ExerciseOf, Piece } from './exercise-schema.ts'

/** `right` and `wrong` speak of what the reader did; `missing` of what is still to be found. */
export type Finding = { readonly id: string; readonly says: 'right' | 'wrong' | 'missing' }
export type Verdict = {
  readonly state: 'untouched' | 'under-way' | 'met'
  readonly findings: readonly Finding[]
}

const untouched: Verdict = { state: 'untouched', findings: [] }

/** An answer of another shape (an older version of the lesson) counts as none. */
export function judge(exercise: Exercise, answer: Answer | undefined): Verdict {
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
  }
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

/** An answer that the exercise itself calls good. */
export function modelAnswer(exercise: Exercise): Answer {
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
      return Object.values(exercise.texts)[0]?.example.text ?? ''
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
