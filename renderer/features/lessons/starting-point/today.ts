/** What Today needs of the starting point: whether to ask, and which lesson comes next on the path. */
import type { LessonProgress } from '../../../../electron/shared/entities/learning.ts'
import type { StartingPoint } from '../../../../electron/shared/entities/starting-point.ts'
import { type LessonListItem, lessonState } from '../../../domain/learning/index.ts'
import {
  firstOpen,
  type Invitation,
  invitation,
  nextOnPath,
  pathFor,
  standing,
} from '../../../domain/learning/starting-point/index.ts'
import { nextLesson, shelf } from '../shelf.ts'
import { paths, questions } from './content.ts'
import {
  askLater,
  flushStartingPoints,
  leaveAside,
  loadStartingPoints,
  useStartingPoint,
} from './starting-point-store.ts'

export type StartingPointToday = {
  readonly kind: Exclude<Invitation, null>
  /** Index of the question to go on with. */
  readonly at: number
  /** The taking finished last. */
  readonly last: StartingPoint | null
}

export function startingPointToday(
  takings: readonly StartingPoint[],
  progress: readonly LessonProgress[],
  now: Date,
): StartingPointToday | null {
  const stands = standing(takings, now)
  const done = progress.filter((one) => lessonState(one) === 'done').length
  const kind = invitation(stands, done)
  if (kind === null) return null
  const at = firstOpen(questions(), stands.open?.answers ?? {}) ?? 0
  return { kind, at, last: stands.finished[0] ?? null }
}

/** Not now: sets the first time aside, and asks again in a week when it was answered before. */
export async function putOff({ last }: StartingPointToday, now = new Date()): Promise<void> {
  if (useStartingPoint.getState().loading !== 'ready') await loadStartingPoints()
  if (useStartingPoint.getState().loading !== 'ready') return
  if (last) askLater(now)
  else leaveAside(now)
  await flushStartingPoints()
}

/** The lesson left open, else the next on the path of whoever has one, else the next of the curriculum. */
export function nextLessonOf(
  progress: readonly LessonProgress[],
  takings: readonly StartingPoint[],
  now: Date,
): LessonListItem | null {
  const byId = new Map(progress.map((each) => [each.lessonId, each]))
  const usual = nextLesson(progress)
  const result = standing(takings, now).finished[0]?.result
  if (!result || (usual && byId.has(usual.id))) return usual
  const id = nextOnPath(pathFor(paths(), result), (each) => lessonState(byId.get(each)) === 'done')
  return shelf().catalogue.lessons.find((lesson) => lesson.id === id) ?? usual
}

/** The scenario of the path; null for whoever has none. */
export function scenarioOfPath(takings: readonly StartingPoint[], now: Date): string | null {
  const result = standing(takings, now).finished[0]?.result
  const item = result && pathFor(paths(), result).find(({ kind }) => kind === 'scenario')
  return item?.kind === 'scenario' ? item.id : null
}
