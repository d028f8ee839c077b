/**
 * From the plain files of one lesson to something that can be read. Never throws: a lesson that is
 * incomplete or damaged answers with its problems, and says which languages can still be read.
 */
import { z } from 'zod'
import { type Exercise, exerciseSchema } from './exercise-schema.ts'
import { goalsIn } from './kinds/rewrite.ts'
import { type LessonData, lessonSchema } from './lesson-schema.ts'
import { type Step, readLessonText, repeated } from './lesson-text.ts'
import type { LessonProblem } from './problems.ts'

/** What lies in `assets/lessons/<folder>/`. A file that is not there is `undefined`. */
export type LessonFiles = {
  readonly folder: string
  readonly lesson: string | undefined
  readonly exercises: string | undefined
  readonly cards?: string | undefined
  /** Language tag -> Markdown. */
  readonly texts: Readonly<Record<string, string>>
}

export type LessonContent = {
  readonly data: LessonData
  readonly language: string
  readonly title: string
  readonly steps: readonly Step[]
  readonly exercises: ReadonlyMap<string, Exercise>
}

export type OpenedLesson =
  | { readonly kind: 'ready'; readonly content: LessonContent }
  | {
      readonly kind: 'unreadable'
      readonly reason: 'missing-language' | 'damaged'
      readonly problems: readonly LessonProblem[]
      /** Other languages in which this lesson can be read now. */
      readonly readableIn: readonly string[]
    }

export type ReadData =
  | { readonly kind: 'ready'; readonly data: LessonData }
  | { readonly kind: 'broken'; readonly problems: readonly LessonProblem[] }

export function readLessonData(files: LessonFiles): ReadData {
  const where = `${files.folder}/lesson.json`
  const parsed = parse(lessonSchema, files.lesson, where)
  if (!parsed.ok) return { kind: 'broken', problems: parsed.problems }
  if (parsed.value.id !== files.folder)
    return {
      kind: 'broken',
      problems: [{ code: 'broken-data', where, detail: `id "${parsed.value.id}" is not the folder's name` }],
    }
  return { kind: 'ready', data: parsed.value }
}

export type ReadExercises = {
  readonly exercises: readonly Exercise[]
  readonly problems: readonly LessonProblem[]
}

/** Exercises are read one by one: a broken one does not hide the others. */
export function readExercises(files: LessonFiles): ReadExercises {
  const where = `${files.folder}/exercises.json`
  const list = parse(z.array(z.unknown()), files.exercises, where)
  if (!list.ok) return { exercises: [], problems: list.problems }
  const problems: LessonProblem[] = []
  const exercises: Exercise[] = []
  list.value.forEach((raw, index) => {
    const result = exerciseSchema.safeParse(raw)
    if (result.success) exercises.push(result.data)
    else
      problems.push({
        code: 'broken-exercise',
        where,
        detail: `${nameOf(raw, index)}: ${sentence(result.error)}`,
      })
  })
  for (const id of repeated(exercises.map((exercise) => exercise.id)))
    problems.push({ code: 'broken-exercise', where, detail: `"${id}" is there twice` })
  return { exercises, problems }
}

export function openLesson(files: LessonFiles, language: string): OpenedLesson {
  const tried = readIn(files, language)
  if (tried.kind === 'ready') return tried
  const others = Object.keys(files.texts).filter((other) => other !== language)
  return {
    kind: 'unreadable',
    reason: tried.problems.every((problem) => problem.code === 'missing-language')
      ? 'missing-language'
      : 'damaged',
    problems: tried.problems,
    readableIn: others.filter((other) => readIn(files, other).kind === 'ready'),
  }
}

function readIn(
  files: LessonFiles,
  language: string,
):
  | { readonly kind: 'ready'; readonly content: LessonContent }
  | { readonly kind: 'broken'; readonly problems: readonly LessonProblem[] } {
  const read = readLessonData(files)
  if (read.kind === 'broken') return read
  const { data } = read
  const { exercises, problems: exerciseProblems } = readExercises(files)
  const text = files.texts[language]
  const missing = missingTexts(files, data, exercises, language)
  if (text === undefined) return { kind: 'broken', problems: missing }

  const { steps, problems: textProblems } = readLessonText(text, `${files.folder}/${language}.md`)
  const known = new Map(exercises.map((exercise) => [exercise.id, exercise]))
  const placed = steps.flatMap((step) => step.blocks).filter((block) => block.kind === 'exercise')
  const lost = placed
    .filter((block) => !known.has(block.id))
    .map((block) => problem('broken-exercise', `${files.folder}/${language}.md`, `no exercise "${block.id}"`))
  const problems = [...missing, ...textProblems, ...exerciseProblems, ...lost]
  const title = data.texts[language]?.title
  if (problems.length > 0 || title === undefined) return { kind: 'broken', problems }
  return { kind: 'ready', content: { data, language, title, steps, exercises: known } }
}

/** Everything that has no text in this language. */
export function missingTexts(
  files: LessonFiles,
  data: LessonData,
  exercises: readonly Exercise[],
  language: string,
): LessonProblem[] {
  const lacks: string[] = []
  if (files.texts[language] === undefined) lacks.push(`${files.folder}/${language}.md`)
  const want = (texts: Readonly<Record<string, unknown>>, where: string) => {
    if (texts[language] === undefined) lacks.push(where)
  }
  want(data.texts, 'lesson.json: texts')
  want(data.action.texts, 'lesson.json: action')
  for (const source of data.sources) want(source.texts, `lesson.json: source "${source.id}"`)
  lacks.push(...missingExerciseTexts(exercises, language).map((what) => `exercises.json: ${what}`))
  return lacks.map((what) => problem('missing-language', files.folder, `no ${language} in ${what}`))
}

/** The places of these exercises that have no text in this language, each by the ids that lead to it, quoted. */
export const missingExerciseTexts = (exercises: readonly Exercise[], language: string): string[] =>
  exercises.flatMap((exercise) =>
    textsOf(exercise, language)
      .filter(({ texts }) => texts[language] === undefined)
      .map(({ where }) => `"${[exercise.id, ...where].join('/')}"`),
  )

type TextPlace = { readonly where: readonly string[]; readonly texts: Readonly<Record<string, unknown>> }

/** Every place of an exercise that must have a text in this language, by the ids that lead to it. */
function textsOf(exercise: Exercise, language: string): TextPlace[] {
  const parts = (list: readonly { id: string; texts: TextPlace['texts'] }[], ...where: string[]) =>
    list.map(({ id, texts }): TextPlace => ({ where: [...where, id], texts }))
  const own: TextPlace[] = [{ where: [], texts: exercise.texts }]
  switch (exercise.kind) {
    case 'single':
    case 'multiple':
      return [...own, ...parts(exercise.options)]
    case 'order':
      return [...own, ...parts(exercise.items)]
    case 'match':
      return [...own, ...parts(exercise.pairs), ...parts(exercise.decoys)]
    case 'decision':
      return [
        ...own,
        ...parts(exercise.nodes),
        ...exercise.nodes.flatMap((node) => parts(node.options, node.id)),
        ...parts(exercise.ends),
      ]
    case 'self':
      return [
        ...own,
        ...parts(exercise.statements),
        ...exercise.bands.map(({ upTo, texts }): TextPlace => ({ where: [`up to ${upTo}`], texts })),
      ]
    case 'rewrite': {
      const goals = goalsIn(exercise, language)
      return [
        ...own,
        ...parts(goals),
        ...goals.flatMap(({ id, check }): TextPlace[] =>
          'phrases' in check ? [{ where: [id, 'phrases'], texts: check.phrases }] : [],
        ),
      ]
    }
    case 'strike':
    case 'reflection':
      return own
  }
}

const problem = (code: LessonProblem['code'], where: string, detail: string): LessonProblem => ({
  code,
  where,
  detail,
})

type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly LessonProblem[] }

export function parse<Value>(
  schema: z.ZodType<Value>,
  text: string | undefined,
  where: string,
): Parsed<Value> {
  if (text === undefined)
    return { ok: false, problems: [problem('missing-file', where, 'the file is not there')] }
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'not JSON'
    return { ok: false, problems: [problem('not-json', where, detail)] }
  }
  const result = schema.safeParse(raw)
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, problems: [problem('broken-data', where, sentence(result.error))] }
}

export const sentence = (error: z.ZodError): string =>
  error.issues
    .map((issue) => `${issue.path.map(String).join('.') || 'the whole'}: ${issue.message}`)
    .join('; ')

const nameOf = (raw: unknown, index: number): string => {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined
  return typeof id === 'string' ? `"${id}"` : `exercise ${index + 1}`
}
