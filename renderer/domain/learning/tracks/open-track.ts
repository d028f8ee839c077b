/** From the two files of a track to something that can be walked. Never throws. */
import { z } from 'zod'
import { parse } from '../open-lesson.ts'
import type { LessonProblem } from '../problems.ts'
import { type TrackData, type TrackQuestion, questionSchema, trackSchema } from './track-schema.ts'

/** What lies in `assets/tracks/<folder>/`. A file that is not there is `undefined`. */
export type TrackFiles = {
  readonly folder: string
  readonly track: string | undefined
  readonly questions: string | undefined
}

export type Track = { readonly data: TrackData; readonly questions: readonly TrackQuestion[] }

export type OpenedTrack =
  | { readonly kind: 'ready'; readonly track: Track }
  | { readonly kind: 'broken'; readonly problems: readonly LessonProblem[] }

export function openTrack(files: TrackFiles): OpenedTrack {
  const where = `${files.folder}/track.json`
  const data = parse(trackSchema, files.track, where)
  const questions = parse(
    z.array(questionSchema).min(1).max(40),
    files.questions,
    `${files.folder}/questions.json`,
  )
  const problems = [data, questions].flatMap((read) => (read.ok ? [] : read.problems))
  if (!data.ok || !questions.ok) return { kind: 'broken', problems }
  if (data.value.id === files.folder)
    return { kind: 'ready', track: { data: data.value, questions: questions.value } }
  const detail = `id "${data.value.id}" is not the folder's name`
  return { kind: 'broken', problems: [{ code: 'broken-data', where, detail }] }
}

/** Its lessons in order, without the parts they stand in. */
export const lessonsOf = ({ data }: Track): readonly string[] => data.parts.flatMap(({ lessons }) => lessons)
