/**
 * What a packaged lesson keeps at the platform between two sessions: the step, the choices, and what has been
 * told already, since nothing may be completed twice. Never a text that somebody wrote.
 */
import { z } from 'zod'
import { type LessonProgress, lessonProgressSchema } from '../../../../electron/shared/entities/learning.ts'
import type { LessonContent } from '../../../domain/learning/index.ts'

const unitStateSchema = z.object({
  progress: lessonProgressSchema.nullable(),
  completed: z.boolean(),
  passed: z.boolean(),
})
export type UnitState = z.infer<typeof unitStateSchema>

export const emptyUnitState: UnitState = { progress: null, completed: false, passed: false }

/** What cannot be read counts as nothing kept. */
export function readUnitState(kept: unknown, lessonId: string): UnitState {
  const read = unitStateSchema.safeParse(kept)
  if (!read.success) return emptyUnitState
  const { progress } = read.data
  return progress?.lessonId === lessonId ? read.data : { ...read.data, progress: null }
}

export function withoutTexts(progress: LessonProgress, { exercises }: LessonContent): LessonProgress {
  const answers = Object.entries(progress.answers).filter(([id]) => {
    const kind = exercises.get(id)?.kind
    return kind !== undefined && kind !== 'reflection' && kind !== 'rewrite' && kind !== 'self'
  })
  return { ...progress, answers: Object.fromEntries(answers) }
}
