/**
 * What an author must get right before a lesson ships. Pure: the script reads the files, a content pack's
 * installer can call the same function. The player itself tolerates more than this allows.
 */
import type { z } from 'zod'
import { readCards } from '../cards.ts'
import type { Exercise, ExerciseKind } from '../exercise-schema.ts'
import { modulesSchema, type LessonData } from '../lesson-schema.ts'
import { repeated } from '../lesson-text.ts'
import {
  type LessonContent,
  type LessonFiles,
  openLesson,
  parse,
  readExercises,
  readLessonData,
} from '../open-lesson.ts'
import type { LessonProblem, LessonProblemCode } from '../problems.ts'
import { type LessonTime, lessonTime } from '../reading-time.ts'
import { checkCards } from './check-cards.ts'
import { checkEquivalence } from './check-equivalence.ts'
import { checkExercise } from './check-exercise.ts'
import { checkFacts } from './check-facts.ts'
import { checkLinks } from './check-links.ts'
import type { Analyze } from './check-rewrite.ts'

/** What lies around the lessons. `undefined`: not known here, not checked. */
export type KnownTargets = {
  readonly checklists?: readonly string[] | undefined
  readonly scenarios?: readonly string[] | undefined
  /** Lessons that are there besides the checked ones: the app's own, for a pack's. */
  readonly lessons?: readonly string[] | undefined
  /** The tone engine, for answers that are judged by it. Without it they are not run through it. */
  readonly analyze?: Analyze | undefined
  /** Lessons that must have cards; without it none must. */
  readonly wantsCards?: ((lessonId: string) => boolean) | undefined
}

export type LessonReport = {
  readonly id: string
  readonly problems: readonly LessonProblem[]
  readonly times: Readonly<Record<string, LessonTime>>
  readonly exercises: readonly ExerciseKind[]
  readonly cards: number
}
export type CheckReport = {
  readonly lessons: readonly LessonReport[]
  readonly problems: readonly LessonProblem[]
}

export const shortestMinutes = 3
export const longestMinutes = 7
export const fewestExercises = 2

export function checkLessons(
  all: readonly LessonFiles[],
  modulesFile: string | undefined,
  languages: readonly string[],
  known: KnownTargets = {},
): CheckReport {
  const modules = parse(modulesSchema, modulesFile, 'modules.json')
  const moduleIds = modules.ok ? modules.value.map((each) => each.id) : []
  const ids = all.map((files) => files.folder)
  const lessonIds = [...ids, ...(known.lessons ?? [])]
  const lessons = all.map((files) => checkLesson(files, { languages, moduleIds, lessonIds, known }))
  const orders = all.flatMap((files) => {
    const read = readLessonData(files)
    return read.kind === 'ready' ? [String(read.data.order)] : []
  })
  const shared: LessonProblem[] = [
    ...(modules.ok ? [] : modules.problems),
    ...(all.length === 0 ? [told('missing-file', 'lessons', 'no lesson found')] : []),
    ...repeated(orders).map((order) => told('broken-data', 'lessons', `two lessons have the order ${order}`)),
    ...(modules.ok ? missingModuleNames(modules.value, languages) : []),
  ]
  return { lessons, problems: [...shared, ...lessons.flatMap((lesson) => lesson.problems)] }
}

type Surroundings = {
  readonly languages: readonly string[]
  readonly moduleIds: readonly string[]
  readonly lessonIds: readonly string[]
  readonly known: KnownTargets
}

function checkLesson(files: LessonFiles, around: Surroundings): LessonReport {
  const read = readLessonData(files)
  const { exercises, problems: exerciseProblems } = readExercises(files)
  const counts = {
    exercises: exercises.map((exercise) => exercise.kind),
    cards: readCards(files).cards.length,
  }
  if (read.kind === 'broken')
    return {
      id: files.folder,
      problems: [...read.problems, ...exerciseProblems],
      times: {},
      ...counts,
    }

  const { data } = read
  const opened = around.languages.map((language) => ({ language, lesson: openLesson(files, language) }))
  const contents = opened.flatMap(({ lesson }) => (lesson.kind === 'ready' ? [lesson.content] : []))
  const cardSources = readCards(files).cards.flatMap((card) => card.sources)
  const problems: LessonProblem[] = [
    ...opened.flatMap(({ lesson }) => (lesson.kind === 'unreadable' ? lesson.problems : [])),
    ...exercises.flatMap((exercise) =>
      checkExercise(exercise, files.folder, around.languages, around.known.analyze),
    ),
    ...contents.flatMap((content) => [
      ...checkFacts(content, cardSources),
      ...checkLinks(content, around.lessonIds),
      ...checkPlacing(content, exercises),
      ...checkTime(content),
    ]),
    ...checkEquivalence(contents),
    ...checkData(data, exercises, around),
    ...checkCards(files, data, around.languages, around.known.wantsCards?.(data.id) ?? false),
  ]
  const times = Object.fromEntries(contents.map((content) => [content.language, lessonTime(content)]))
  return { id: data.id, problems: unique(problems), times, ...counts }
}

function checkData(data: LessonData, exercises: readonly Exercise[], around: Surroundings): LessonProblem[] {
  const where = `${data.id}/lesson.json`
  const { route } = data.action
  const problems: LessonProblem[] = []
  if (!around.moduleIds.includes(data.module))
    problems.push(told('broken-data', where, `no module "${data.module}"`))
  if (exercises.length < fewestExercises)
    problems.push(
      told('too-few-exercises', where, `${exercises.length}, at least ${fewestExercises} are wanted`),
    )
  const target = (list: readonly string[] | undefined, id: string | undefined, what: string) => {
    if (id !== undefined && list && !list.includes(id))
      problems.push(told('broken-link', where, `no ${what} "${id}"`))
  }
  if (route.place === 'sessions') target(around.known.checklists, route.checklistId, 'checklist')
  if (route.place === 'audience') target(around.known.scenarios, route.scenarioId, 'scenario')
  if (route.place === 'lessons') target(around.lessonIds, route.lessonId, 'lesson')
  for (const id of repeated(data.sources.map((source) => source.id)))
    problems.push(told('broken-data', where, `the source "${id}" is there twice`))
  return problems
}

/** Each exercise stands in the text exactly once. */
function checkPlacing(
  { data, language, steps }: LessonContent,
  exercises: readonly Exercise[],
): LessonProblem[] {
  const where = `${data.id}/${language}.md`
  const placed = steps
    .flatMap((step) => step.blocks)
    .flatMap((block) => (block.kind === 'exercise' ? [block.id] : []))
  return [
    ...exercises
      .filter((exercise) => !placed.includes(exercise.id))
      .map((exercise) => told('broken-exercise', where, `"${exercise.id}" is nowhere in the text`)),
    ...repeated(placed).map((id) => told('broken-exercise', where, `"${id}" is placed twice`)),
  ]
}

function checkTime(content: LessonContent): LessonProblem[] {
  const where = `${content.data.id}/${content.language}.md`
  // Judged as it is told, to a tenth: "7.0 minutes" is not more than seven.
  const shown = lessonTime(content).minutes.toFixed(1)
  const minutes = Number(shown)
  if (minutes < shortestMinutes || minutes > longestMinutes)
    return [told('reading-time', where, `${shown} minutes, wanted ${shortestMinutes} to ${longestMinutes}`)]
  if (Math.abs(minutes - content.data.minutes) > 1)
    return [
      told(
        'reading-time',
        where,
        `lesson.json promises ${content.data.minutes} minutes, the text takes ${shown}`,
      ),
    ]
  return []
}

const missingModuleNames = (
  modules: z.infer<typeof modulesSchema>,
  languages: readonly string[],
): LessonProblem[] =>
  modules.flatMap((each) =>
    languages
      .filter((language) => each.texts[language] === undefined)
      .map((language) => told('missing-language', 'modules.json', `no ${language} for "${each.id}"`)),
  )

const unique = (problems: readonly LessonProblem[]): LessonProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]

const told = (code: LessonProblemCode, where: string, detail: string): LessonProblem => ({
  code,
  where,
  detail,
})
