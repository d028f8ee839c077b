/** What Today and the palette show of the tracks. */
import type { LessonProgress } from '../../../../electron/shared/entities/learning.ts'
import type { TrackProgress } from '../../../../electron/shared/entities/track.ts'
import {
  endingStop,
  minutesLeft,
  nextStop,
  spokenMinutes,
  trackState,
} from '../../../domain/learning/tracks/index.ts'
import type { Route } from '../../../ui/navigation.tsx'
import { contentIn, inLanguage, stopRoute, stopName, timeOf, trackShelf, trackTitle } from './tracks-shelf.ts'

export type TrackUnderWay = {
  readonly id: string
  readonly title: string
  /** The stop to go on with. */
  readonly stop: string
  /** Its lesson; null when what stands at the end is next. */
  readonly lessonId: string | null
  /** Still to come on the whole track, as one says it. */
  readonly minutes: number
  /** Leads to that stop itself, at the step or question where one was. */
  readonly to: Route
}

/** The track that was touched last and is not finished; null when there is none. */
export function trackUnderWay(
  tracks: readonly TrackProgress[],
  progress: readonly LessonProgress[],
  language: string,
): TrackUnderWay | null {
  const lessons = Object.fromEntries(progress.map((each) => [each.lessonId, each]))
  for (const kept of tracks.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))) {
    const track = trackShelf().find(({ data }) => data.id === kept.trackId)
    const next = track && nextStop(track, kept, lessons)
    if (!track || !next || trackState(track, kept, lessons) !== 'under-way') continue
    const time = timeOf(track, language)
    return {
      id: track.data.id,
      title: trackTitle(track, language),
      stop: stopName(track, next, language),
      lessonId: next === endingStop ? null : next,
      minutes: spokenMinutes(minutesLeft(track, time, kept, lessons, language, contentIn(language))),
      to: stopRoute(track.data.id, next),
    }
  }
  return null
}

export type TrackCommand = { readonly id: string; readonly title: string; readonly to: Route }

/** "Open the 45-minute track", for the palette. */
export const trackCommands = (language: string): readonly TrackCommand[] =>
  trackShelf().map(({ data }) => ({
    id: data.id,
    title: inLanguage(data.texts, language)?.command ?? data.id,
    to: { place: 'lessons', trackId: data.id },
  }))
