/** All lessons together: the light list for contents, Today and the palette, and what comes next. */
import type { LessonProgress } from '../../../electron/shared/entities/learning.ts'
import { type LessonModule, modulesSchema } from './lesson-schema.ts'
import { type LessonFiles, parse, readLessonData } from './open-lesson.ts'
import type { LessonProblem } from './problems.ts'

export type LessonListItem = {
  readonly id: string
  readonly version: number
  readonly module: string
  /** From 1, without gaps: the place among all lessons, module by module. Those of an unknown module come last. */
  readonly order: number
  readonly minutes: number
  /** Language tag -> text. A language may be missing. */
  readonly titles: Readonly<Record<string, string>>
  readonly summaries: Readonly<Record<string, string>>
}

export type Catalogue = {
  readonly modules: readonly LessonModule[]
  readonly lessons: readonly LessonListItem[]
  /** Folders whose `lesson.json` cannot be read at all; the others are not disturbed. */
  readonly broken: readonly { readonly folder: string; readonly problems: readonly LessonProblem[] }[]
}

export function readCatalogue(all: readonly LessonFiles[], modulesFile: string | undefined): Catalogue {
  const modules = parse(modulesSchema, modulesFile, 'modules.json')
  const lessons: LessonListItem[] = []
  const broken: { folder: string; problems: readonly LessonProblem[] }[] = []
  for (const files of all) {
    const read = readLessonData(files)
    if (read.kind === 'broken') {
      broken.push({ folder: files.folder, problems: read.problems })
      continue
    }
    const { id, version, module, order, minutes, texts } = read.data
    lessons.push({
      id,
      version,
      module,
      order,
      minutes,
      titles: pluck(texts, 'title'),
      summaries: pluck(texts, 'summary'),
    })
  }
  const sorted = modules.ok ? modules.value.toSorted((a, b) => a.order - b.order) : []
  const place = new Map(sorted.map(({ id }, index) => [id, index]))
  const placeOf = ({ module }: LessonListItem) => place.get(module) ?? sorted.length
  return {
    modules: sorted,
    // Authors leave gaps between orders; readers count from 1, down the page.
    lessons: lessons
      .toSorted((a, b) => placeOf(a) - placeOf(b) || a.order - b.order)
      .map((lesson, index) => ({ ...lesson, order: index + 1 })),
    broken,
  }
}

const pluck = <Key extends string>(
  texts: Readonly<Record<string, Readonly<Record<Key, string>>>>,
  key: Key,
) => Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text[key]]))

/** The lesson left open most recently, else the first that was never finished; null when all are done. */
export function nextLesson(
  lessons: readonly LessonListItem[],
  progress: readonly LessonProgress[],
): LessonListItem | null {
  const byId = new Map(progress.map((each) => [each.lessonId, each]))
  const open = lessons
    .filter((lesson) => byId.get(lesson.id)?.completedAt === null)
    .toSorted((a, b) => (byId.get(b.id)?.updatedAt ?? '').localeCompare(byId.get(a.id)?.updatedAt ?? ''))
  return open[0] ?? lessons.find((lesson) => !byId.has(lesson.id)) ?? null
}
