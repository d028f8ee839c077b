/**
 * Where somebody stands with the questions at the end of a track. Derived from the answers alone, so that the
 * same answers come to the same in whatever order they were given; no figure leaves this file for the screen.
 */
import type { TrackAttempt } from '../../../../electron/shared/entities/track.ts'
import { type Finding, judge } from '../judge.ts'
import type { Track } from './open-track.ts'
import type { TrackQuestion } from './track-schema.ts'

export type Standing = {
  /** Questions whose answer held in some attempt: they are not asked again. */
  readonly held: readonly TrackQuestion[]
  /** Those that are asked next, in the author's order: all at first, afterwards what did not hold. */
  readonly open: readonly TrackQuestion[]
  /** Open ones that were answered before, or left out when the others were handed in. */
  readonly missed: readonly TrackQuestion[]
  readonly passed: boolean
}

export function standing({ data, questions }: Track, attempts: readonly TrackAttempt[]): Standing {
  const holds = ({ exercise }: TrackQuestion): boolean =>
    attempts.some(({ answers }) => judge(exercise, answers[exercise.id]).state === 'met')
  const held = questions.filter(holds)
  const open = questions.filter((question) => !held.includes(question))
  const enough = data.ending.kind === 'look-back' || held.length >= data.ending.needs
  return {
    held,
    open,
    missed: attempts.length === 0 ? [] : open,
    passed: attempts.length > 0 && enough && open.every(({ key }) => !key),
  }
}

/** One part of an answer that did not hold. A `text` of null: something was left out, and which is not told. */
export type Remark = { readonly text: string | null; readonly reason: string | null }

/** What to say of the last answer to a question that did not hold. */
export function remarksOn(
  question: TrackQuestion,
  attempts: readonly TrackAttempt[],
  language: string,
): Remark[] {
  const { exercise } = question
  const answer = attempts.map(({ answers }) => answers[exercise.id]).findLast((given) => given !== undefined)
  const { findings } = judge(exercise, answer)
  const wrong = findings.filter(({ says }) => says === 'wrong')
  const left: Remark[] = findings.some(({ says }) => says === 'missing') ? [{ text: null, reason: null }] : []
  switch (exercise.kind) {
    case 'single':
    case 'multiple':
      return [
        ...wrong.map(({ id }) => told(exercise.options, id, language)),
        ...(wrong.length > 0 ? [] : left),
      ]
    case 'order':
      // The first line that is out of place: what follows is out of place because of it.
      return wrong.slice(0, 1).map(({ id }) => told(exercise.items, id, language))
    case 'match':
      return [
        ...wrong.map(({ id }: Finding): Remark => {
          const pair = exercise.pairs.find((each) => each.id === id)
          const chosen = typeof answer === 'object' && !Array.isArray(answer) ? answer[id] : undefined
          const decoy = exercise.decoys.find((each) => each.id === chosen)
          return { text: pair?.texts[language]?.left ?? null, reason: decoy?.texts[language]?.reason ?? null }
        }),
        ...(wrong.length > 0 ? [] : left),
      ]
    default:
      return []
  }
}

type Told = {
  readonly id: string
  readonly texts: Readonly<Record<string, { readonly text: string; readonly reason: string }>>
}
function told(parts: readonly Told[], id: string, language: string): Remark {
  const texts = parts.find((part) => part.id === id)?.texts[language]
  return { text: texts?.text ?? null, reason: texts?.reason ?? null }
}
