/** Progress on a track: plain data in, plain data out; the moment is a parameter. */
import type { Answer, LessonProgress } from '../../../../electron/shared/entities/learning.ts'
import {
  type TrackAttempt,
  type TrackProgress,
  mostAttempts,
} from '../../../../electron/shared/entities/track.ts'
import { lessonState } from '../progress.ts'
import { type Track, lessonsOf } from './open-track.ts'
import { standing } from './standing.ts'

/** The stop after the last lesson. No lesson is called so: ids of lessons in the app are checked against it. */
export const endingStop = 'ending'

export type LessonsDone = Readonly<Record<string, LessonProgress | undefined>>
export type StopState = 'new' | 'started' | 'done'
export type Stop = { readonly id: string; readonly state: StopState }

export function startTrack({ data }: Track, at: Date): TrackProgress {
  const now = at.toISOString()
  return {
    trackId: data.id,
    trackVersion: data.version,
    startedAt: now,
    updatedAt: now,
    secondsSpent: 0,
    at: null,
    answers: {},
    attempts: [],
    passedAt: null,
    certificateId: null,
  }
}

/** Where somebody is on it, by what was done: a lesson finished outside of the track counts. */
export function stopsOf(track: Track, progress: TrackProgress | undefined, lessons: LessonsDone): Stop[] {
  const begun = progress && (progress.attempts.length > 0 || Object.keys(progress.answers).length > 0)
  const ending: StopState = progress?.passedAt ? 'done' : begun ? 'started' : 'new'
  return [
    ...lessonsOf(track).map((id): Stop => ({ id, state: lessonState(lessons[id]) })),
    { id: endingStop, state: ending },
  ]
}

export type TrackState = 'new' | 'under-way' | 'finished'

/** Finished when every lesson is done and what stands at the end was passed, in whatever order. */
export function trackState(
  track: Track,
  progress: TrackProgress | undefined,
  lessons: LessonsDone,
): TrackState {
  if (!progress) return 'new'
  return stopsOf(track, progress, lessons).every(({ state }) => state === 'done') ? 'finished' : 'under-way'
}

/** The stop to go on with: the one that was left open, else the first that is not done; null when all are. */
export function nextStop(
  track: Track,
  progress: TrackProgress | undefined,
  lessons: LessonsDone,
): string | null {
  const open = stopsOf(track, progress, lessons).filter(({ state }) => state !== 'done')
  return (open.find(({ id }) => id === progress?.at) ?? open[0])?.id ?? null
}

/** After this stop: the first one behind it that is not done, else the first before it; null when all others are. */
export function stopAfter(
  track: Track,
  progress: TrackProgress | undefined,
  lessons: LessonsDone,
  stopId: string,
): string | null {
  const stops = stopsOf(track, progress, lessons)
  const here = stops.findIndex(({ id }) => id === stopId)
  const around = [...stops.slice(here + 1), ...stops.slice(0, Math.max(0, here))]
  return around.find(({ state }) => state !== 'done')?.id ?? null
}

export const openStop = (progress: TrackProgress, stopId: string, at: Date): TrackProgress => ({
  ...progress,
  at: stopId,
  updatedAt: at.toISOString(),
})

export const answerQuestion = (
  progress: TrackProgress,
  questionId: string,
  answer: Answer,
  at: Date,
): TrackProgress => ({
  ...progress,
  answers: { ...progress.answers, [questionId]: answer },
  updatedAt: at.toISOString(),
})

export const spend = (progress: TrackProgress, seconds: number): TrackProgress => ({
  ...progress,
  secondsSpent: progress.secondsSpent + Math.max(0, Math.round(seconds)),
})

/** Hands in what was answered of the open questions. Passing counts from the first time on and is never undone. */
export function handIn(track: Track, progress: TrackProgress, at: Date): TrackProgress {
  const { open } = standing(track, progress.attempts)
  const asked = new Set(open.map(({ exercise }) => exercise.id))
  const answers = Object.fromEntries(Object.entries(progress.answers).filter(([id]) => asked.has(id)))
  const attempts = folded([...progress.attempts, { at: at.toISOString(), answers }])
  return {
    ...progress,
    trackVersion: track.data.version,
    answers: {},
    attempts,
    updatedAt: at.toISOString(),
    passedAt: progress.passedAt ?? (standing(track, attempts).passed ? at.toISOString() : null),
  }
}

/** Above the limit the two oldest become one: what held is not asked again, so a later answer never hides it. */
function folded(attempts: readonly TrackAttempt[]): readonly TrackAttempt[] {
  const [first, second, ...rest] = attempts
  if (attempts.length <= mostAttempts || !first || !second) return attempts
  return [{ at: second.at, answers: { ...first.answers, ...second.answers } }, ...rest]
}

export const keepCertificate = (progress: TrackProgress, certificateId: string, at: Date): TrackProgress => ({
  ...progress,
  certificateId,
  updatedAt: at.toISOString(),
})
