/** The tracks that came with the app. A damaged one is left out; the others, and every lesson, are not disturbed. */
import type { LessonContent } from '../../../domain/learning/index.ts'
import {
  type Track,
  type TrackFiles,
  type TrackTime,
  endingStop,
  openTrack,
  trackTime,
} from '../../../domain/learning/tracks/index.ts'
import type { Route } from '../../../ui/navigation.tsx'
import { listed, shelf } from '../shelf.ts'

// Vite reads these options while building: they must be written out each time.
const data = import.meta.glob<string>('../../../../assets/tracks/*/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Groups `…/tracks/<folder>/<file>` by folder; broken ones are left out, the others in their own order. */
export function readTracks(files: Readonly<Record<string, string>>): readonly Track[] {
  const folders = new Map<string, TrackFiles>()
  for (const [path, text] of Object.entries(files)) {
    const [folder, file] = path.split('/').slice(-2)
    if (folder === undefined || file === undefined) continue
    const found = folders.get(folder) ?? { folder, track: undefined, questions: undefined }
    if (file === 'track.json') folders.set(folder, { ...found, track: text })
    if (file === 'questions.json') folders.set(folder, { ...found, questions: text })
  }
  return [...folders.values()]
    .flatMap((each) => {
      const opened = openTrack(each)
      return opened.kind === 'ready' ? [opened.track] : []
    })
    .toSorted((a, b) => a.data.order - b.data.order)
}

let read: readonly Track[] | undefined

/** Parsed on first use: nothing is read while the window starts. */
export function trackShelf(): readonly Track[] {
  read ??= readTracks(data)
  return read
}

export const trackOf = (id: string | undefined): Track | undefined =>
  trackShelf().find((track) => track.data.id === id)

export const contentIn =
  (language: string) =>
  (lessonId: string): LessonContent | undefined => {
    const opened = shelf().open(lessonId, language)
    return opened?.kind === 'ready' ? opened.content : undefined
  }

const times = new Map<string, TrackTime>()

/** Timed once for each language: the lessons of the house do not change while the app runs. */
export function timeOf(track: Track, language: string): TrackTime {
  const key = `${language} ${track.data.id}`
  const time = times.get(key) ?? trackTime(track, language, contentIn(language))
  times.set(key, time)
  return time
}

export const inLanguage = <Text>(texts: Readonly<Record<string, Text>>, language: string): Text | undefined =>
  texts[language] ?? Object.values(texts)[0]

export const trackTitle = (track: Track, language: string): string =>
  inLanguage(track.data.texts, language)?.title ?? track.data.id

export function stopTitle(track: Track, stopId: string, language: string): string {
  if (stopId === endingStop) return inLanguage(track.data.ending.texts, language)?.title ?? stopId
  const lesson = shelf().catalogue.lessons.find(({ id }) => id === stopId)
  return lesson ? listed(lesson, language).title : stopId
}

/** For a sentence that puts it between quotation marks: a title that is a quotation brings its own. */
export const stopName = (track: Track, stopId: string, language: string): string =>
  stopTitle(track, stopId, language).replace(/^[«“](.*)[»”]$/u, '$1')

export const stopRoute = (trackId: string, stopId: string): Route =>
  stopId === endingStop
    ? { place: 'lessons', trackId, page: 'assessment' }
    : { place: 'lessons', trackId, lessonId: stopId }

type Titled = { readonly texts: Readonly<Record<string, { readonly title: string }>> }
export const questionTitle = ({ texts }: Titled, language: string): string =>
  inLanguage(texts, language)?.title ?? ''
