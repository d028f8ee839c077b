/** What an author must get right before a track ships. Pure: the script reads the files. */
import { checkExercise } from '../check/check-exercise.ts'
import type { Analyze } from '../check/check-rewrite.ts'
import type { Exercise } from '../exercise-schema.ts'
import { modelAnswer } from '../judge.ts'
import { repeated } from '../lesson-text.ts'
import { missingExerciseTexts } from '../open-lesson.ts'
import type { LessonProblem, LessonProblemCode } from '../problems.ts'
import { exerciseTexts } from '../reading-time.ts'
import { type Track, type TrackFiles, lessonsOf, openTrack } from './open-track.ts'
import { standing } from './standing.ts'
import { endingStop } from './track-progress.ts'
import { type ContentOf, trackTime } from './track-time.ts'

export type TrackSurroundings = {
  readonly languages: readonly string[]
  readonly lessonIds: readonly string[]
  readonly contentIn: (language: string) => ContentOf
  readonly analyze?: Analyze | undefined
}
export type TrackReport = {
  readonly id: string
  readonly problems: readonly LessonProblem[]
  /** Minutes of the whole, by language. */
  readonly times: Readonly<Record<string, number>>
  readonly questions: number
}

export function checkTracks(all: readonly TrackFiles[], around: TrackSurroundings): readonly TrackReport[] {
  return all.map((files) => {
    const opened = openTrack(files)
    if (opened.kind === 'broken')
      return { id: files.folder, problems: opened.problems, times: {}, questions: 0 }
    const { track } = opened
    const times = Object.fromEntries(
      around.languages.map((language) => [
        language,
        trackTime(track, language, around.contentIn(language)).total,
      ]),
    )
    const problems = [
      ...checkData(track, around),
      ...checkQuestions(track, around),
      ...checkTimes(track, times),
    ]
    return { id: track.data.id, problems, times, questions: track.questions.length }
  })
}

function checkData(track: Track, { languages, lessonIds }: TrackSurroundings): LessonProblem[] {
  const { data } = track
  const told = teller(`${data.id}/track.json`)
  const named: [string, Readonly<Record<string, unknown>>][] = [
    ['texts', data.texts],
    ['ending', data.ending.texts],
    ...data.parts.map(({ id, texts }): [string, typeof texts] => [`part "${id}"`, texts]),
    ...data.sources.map(({ id, texts }): [string, typeof texts] => [`source "${id}"`, texts]),
  ]
  const lessons = lessonsOf(track)
  const names = data.sources.flatMap((source) => source.names)
  return [
    ...named.flatMap(([what, texts]) =>
      languages
        .filter((language) => texts[language] === undefined)
        .map((language) => told('missing-language', `no ${language} in ${what}`)),
    ),
    ...lessons.filter((id) => !lessonIds.includes(id)).map((id) => told('broken-link', `no lesson "${id}"`)),
    ...repeated(lessons).map((id) => told('broken-data', `the lesson "${id}" is there twice`)),
    ...repeated(data.parts.map(({ id }) => id)).map((id) =>
      told('broken-data', `the part "${id}" is there twice`),
    ),
    ...(lessons.includes(endingStop) ? [told('broken-data', `no lesson may be called "${endingStop}"`)] : []),
    // A source that no text names is told by nobody.
    ...(names.length > 0 &&
    !Object.values(data.texts).every(({ about }) => names.some((one) => about.includes(one)))
      ? [told('unsourced-fact', 'a source is listed and the text about the track does not name it')]
      : []),
  ]
}

function checkQuestions(track: Track, { languages, analyze }: TrackSurroundings): LessonProblem[] {
  const { data, questions } = track
  const told = teller(`${data.id}/questions.json`)
  const exercises = questions.map(({ exercise }) => exercise)
  const lessons = lessonsOf(track)
  const problems = [
    ...exercises.flatMap((exercise) => checkExercise(exercise, `tracks/${data.id}`, languages, analyze)),
    ...languages.flatMap((language) =>
      missingExerciseTexts(exercises, language).map((what) =>
        told('missing-language', `no ${language} in ${what}`),
      ),
    ),
    ...repeated(exercises.map(({ id }) => id)).map((id) => told('broken-exercise', `"${id}" is there twice`)),
    ...questions
      .filter(({ lesson }) => !lessons.includes(lesson))
      .map(({ lesson, exercise }) =>
        told('broken-link', `"${exercise.id}" comes from "${lesson}", which is not on the track`),
      ),
    ...languages.flatMap((language) =>
      unsourced(exercises, language).map((id) =>
        told('unsourced-fact', `"${id}" has figures and is not marked "invented"`),
      ),
    ),
  ]
  if (data.ending.kind === 'look-back')
    return [
      ...problems,
      ...exercises
        .filter(({ kind }) => kind !== 'reflection')
        .map(({ id }) => told('broken-exercise', `"${id}" would be judged, and a look back judges nothing`)),
    ]
  return [
    ...problems,
    ...exercises
      .filter(({ kind }) => kind === 'reflection')
      .map(({ id }) => told('unreachable-answer', `"${id}" has no answer that can hold`)),
    ...(data.ending.needs > questions.length
      ? [told('unreachable-answer', `${data.ending.needs} must hold and there are ${questions.length}`)]
      : []),
    ...(passesWithModelAnswers(track) ? [] : [told('unreachable-answer', 'its own answers do not pass')]),
  ]
}

function passesWithModelAnswers({ data, questions }: Track): boolean {
  const answers = Object.fromEntries(questions.map(({ exercise }) => [exercise.id, modelAnswer(exercise)]))
  return standing({ data, questions }, [{ at: '2026-01-01T00:00:00.000Z', answers }]).passed
}

const unsourced = (exercises: readonly Exercise[], language: string): string[] =>
  exercises
    .filter((exercise) => !exercise.invented && /\d/.test(exerciseTexts(exercise, language).join('\n')))
    .map(({ id }) => id)

/** Judged as it is told, to a tenth. */
function checkTimes({ data }: Track, times: Readonly<Record<string, number>>): LessonProblem[] {
  const told = teller(`${data.id}/track.json`)
  return Object.entries(times).flatMap(([language, total]) => {
    const shown = Number(total.toFixed(1))
    if (shown >= data.minutes.from && shown <= data.minutes.to) return []
    const wanted = `${data.minutes.from} to ${data.minutes.to}`
    return [told('reading-time', `${shown} minutes in ${language}, promised ${wanted}`)]
  })
}

const teller =
  (where: string) =>
  (code: LessonProblemCode, detail: string): LessonProblem => ({ code, where: `tracks/${where}`, detail })
