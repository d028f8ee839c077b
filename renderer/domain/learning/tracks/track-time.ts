/** How long a track takes and how much of it is left, timed from its lessons and questions. In minutes, not rounded. */
import type { TrackProgress } from '../../../../electron/shared/entities/track.ts'
import type { LessonContent } from '../open-lesson.ts'
import { lessonTime, questionMinutes } from '../reading-time.ts'
import { type Track, lessonsOf } from './open-track.ts'
import { standing } from './standing.ts'
import { type LessonsDone, endingStop, stopsOf } from './track-progress.ts'

/** The lesson in the language it is read in; undefined when it cannot be read. */
export type ContentOf = (lessonId: string) => LessonContent | undefined

export type TrackTime = { readonly stops: Readonly<Record<string, number>>; readonly total: number }

export function trackTime(track: Track, language: string, contentOf: ContentOf): TrackTime {
  const stops: Record<string, number> = {}
  for (const id of lessonsOf(track)) {
    const content = contentOf(id)
    stops[id] = content ? lessonTime(content).minutes : 0
  }
  stops[endingStop] = endingMinutes(track, language)
  return { stops, total: Object.values(stops).reduce((sum, each) => sum + each, 0) }
}

/** Of a lesson that was begun, the steps not yet seen are left; of the ending, the questions still open. */
export function minutesLeft(
  track: Track,
  time: TrackTime,
  progress: TrackProgress | undefined,
  lessons: LessonsDone,
  language: string,
  contentOf: ContentOf,
): number {
  return stopsOf(track, progress, lessons).reduce((sum, { id, state }) => {
    if (state === 'done') return sum
    const whole = time.stops[id] ?? 0
    if (id === endingStop) return sum + endingMinutes(track, language, progress)
    const steps = (contentOf(id)?.steps.length ?? 0) + 1
    return sum + whole * (1 - Math.min(lessons[id]?.step ?? 0, steps) / steps)
  }, 0)
}

function endingMinutes(track: Track, language: string, progress?: TrackProgress): number {
  const left = progress ? standing(track, progress.attempts).open : track.questions
  return left
    .filter(({ exercise }) => progress?.answers[exercise.id] === undefined)
    .reduce((sum, { exercise }) => sum + questionMinutes(exercise, language), 0)
}

/** Up to ten by the minute, above in steps of five: as one says it, and never less than it takes. */
export function spokenMinutes(minutes: number): number {
  const whole = Math.ceil(Number(minutes.toFixed(1)))
  return whole <= 10 ? Math.max(1, whole) : Math.ceil(whole / 5) * 5
}
