/** One taking of the questions: plain data in, plain data out; the moment is a parameter. */
import type { StartingPoint, StartingPointId } from '../../../../electron/shared/entities/starting-point.ts'
import { calendarDay } from '../../mentoring/due.ts'
import type { Questions, Situation } from './schema.ts'
import { weigh } from './weigh.ts'

export const daysUntilAskedAgain = 30
export const daysPostponed = 7

export function beginTaking(id: StartingPointId, questions: Questions, at: Date): StartingPoint {
  const now = at.toISOString()
  return {
    id,
    questionsVersion: questions.version,
    answers: {},
    startedAt: now,
    updatedAt: now,
    finishedAt: null,
    result: null,
    setAsideAt: null,
    askAgainOn: null,
  }
}

/** Answers one question; the last one finishes the taking. A finished taking stays as it is. */
export function answerQuestion(
  taking: StartingPoint,
  questions: Questions,
  questionId: string,
  choiceId: string,
  at: Date,
): StartingPoint {
  const question = questions.questions.find(({ id }) => id === questionId)
  if (taking.finishedAt !== null || !question?.answers.some(({ id }) => id === choiceId)) return taking
  const now = at.toISOString()
  const answers = { ...taking.answers, [questionId]: choiceId }
  const answered = { ...taking, answers, updatedAt: now, setAsideAt: null }
  if (firstOpen(questions, answers) !== null) return answered
  return {
    ...answered,
    finishedAt: now,
    result: weigh(questions, answers),
    askAgainOn: calendarDay(daysLater(at, daysUntilAskedAgain)),
  }
}

/** The index of the first question without an answer; null when there is none. */
export function firstOpen({ questions }: Questions, answers: StartingPoint['answers']): number | null {
  const index = questions.findIndex((question) => chosenOf(question, answers) === undefined)
  return index < 0 ? null : index
}

/** An answer that the question no longer has is no answer. */
export const chosenOf = (question: Situation, answers: StartingPoint['answers']) =>
  question.answers.find(({ id }) => id === answers[question.id])

/** An unfinished taking of questions that have changed since begins with what still stands. */
export function resumeTaking(taking: StartingPoint, questions: Questions): StartingPoint {
  if (taking.questionsVersion === questions.version) return taking
  const kept = questions.questions.flatMap((question) => {
    const choice = chosenOf(question, taking.answers)
    return choice ? [[question.id, choice.id] as const] : []
  })
  return { ...taking, questionsVersion: questions.version, answers: Object.fromEntries(kept) }
}

export const setAside = (taking: StartingPoint, at: Date): StartingPoint => ({
  ...taking,
  setAsideAt: at.toISOString(),
  updatedAt: at.toISOString(),
})

/** A week from now, whatever day it was. */
export const postpone = (taking: StartingPoint, at: Date): StartingPoint => ({
  ...taking,
  askAgainOn: calendarDay(daysLater(at, daysPostponed)),
  updatedAt: at.toISOString(),
})

/** The same clock time, so many calendar days later: a change to summer time moves nothing. */
const daysLater = (at: Date, days: number): Date =>
  new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, 12)

export type Standing = {
  /** The newest unfinished one. */
  readonly open: StartingPoint | null
  /** Finished ones, newest first. */
  readonly finished: readonly StartingPoint[]
  /** The questions are to be proposed again. */
  readonly due: boolean
}

/** How things stand on a day, from all takings in any order. */
export function standing(takings: readonly StartingPoint[], now: Date): Standing {
  const newest = takings.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
  const finished = newest.filter(({ finishedAt }) => finishedAt !== null)
  const open = newest.find(({ finishedAt }) => finishedAt === null) ?? null
  const day = finished[0]?.askAgainOn ?? null
  return { open, finished, due: open === null && day !== null && day <= calendarDay(now) }
}

export type Invitation = 'first' | 'continue' | 'again' | null

/** What Today may say of it. Whoever set it aside, or is at home in the lessons, is not asked. */
export function invitation({ open, finished, due }: Standing, lessonsDone: number): Invitation {
  if (open !== null) {
    if (open.setAsideAt !== null) return null
    return Object.keys(open.answers).length > 0 || finished.length > 0 ? 'continue' : 'first'
  }
  if (finished.length > 0) return due ? 'again' : null
  return lessonsDone < atHome ? 'first' : null
}

/** After so many lessons nobody is a newcomer. */
const atHome = 3
