/** Progress through a lesson: plain data in, plain data out; the moment is a parameter. */
import type { Answer, LessonProgress } from '../../../electron/shared/entities/learning.ts'

type LessonRef = { readonly id: string; readonly version: number }

export function startLesson(lesson: LessonRef, at: Date): LessonProgress {
  const now = at.toISOString()
  return {
    lessonId: lesson.id,
    lessonVersion: lesson.version,
    step: 0,
    answers: {},
    startedAt: now,
    updatedAt: now,
    completedAt: null,
  }
}

/**
 * What was kept, fitted to the lesson as it is now. A newer version of a lesson keeps the answers of
 * exercises that still exist and the step, if there is one of that number. `steps` counts the closing one.
 */
export function resumeLesson(
  kept: LessonProgress | undefined,
  lesson: LessonRef,
  exerciseIds: ReadonlySet<string>,
  steps: number,
  at: Date,
): LessonProgress {
  if (!kept) return startLesson(lesson, at)
  const step = Math.min(kept.step, Math.max(0, steps - 1))
  if (kept.lessonVersion === lesson.version) return step === kept.step ? kept : { ...kept, step }
  const answers = Object.fromEntries(Object.entries(kept.answers).filter(([id]) => exerciseIds.has(id)))
  return { ...kept, lessonVersion: lesson.version, step, answers }
}

export const goToStep = (progress: LessonProgress, step: number, at: Date): LessonProgress => ({
  ...progress,
  step: Math.max(0, step),
  updatedAt: at.toISOString(),
})

export const giveAnswer = (
  progress: LessonProgress,
  exerciseId: string,
  answer: Answer,
  at: Date,
): LessonProgress => ({
  ...progress,
  answers: { ...progress.answers, [exerciseId]: answer },
  updatedAt: at.toISOString(),
})

/** The first completion counts: reading a lesson again does not move its date. */
export const completeLesson = (progress: LessonProgress, at: Date): LessonProgress => ({
  ...progress,
  step: 0,
  updatedAt: at.toISOString(),
  completedAt: progress.completedAt ?? at.toISOString(),
})

/** Lays what was done now over what was kept before: no answer is lost, the first start and completion stay. */
export const mergeProgress = (kept: LessonProgress, newer: LessonProgress): LessonProgress => ({
  ...newer,
  answers: { ...kept.answers, ...newer.answers },
  startedAt: kept.startedAt,
  completedAt: kept.completedAt ?? newer.completedAt,
})

export type LessonState = 'new' | 'started' | 'done'

/** A lesson that was finished stays done while it is read again. */
export function lessonState(progress: LessonProgress | undefined): LessonState {
  if (!progress) return 'new'
  return progress.completedAt === null ? 'started' : 'done'
}
