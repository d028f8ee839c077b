/** What changes in a session apart from its clock, its ticks and its agreements: exercise, shared reflections. */
import type { DraftId, VersionId } from '../../../../electron/shared/entities/ids.ts'
import type { Session } from '../../../../electron/shared/entities/session.ts'
import {
  beginExercise,
  dropExercise,
  endExercise,
  resumeExercise,
  shareExercise,
} from '../../../domain/mentoring/exercise.ts'
import { type Role, shareWords } from '../../../domain/mentoring/reflection.ts'
import type { Urgency } from '../save-queue.ts'

/** Changes a session after folding its running time in; the same session back means no change. */
export type ChangeSession = (
  id: string,
  urgency: Urgency,
  change: (session: Session, now: Date) => Session,
) => void

export function sessionActs(changeSession: ChangeSession) {
  const change = (id: string, urgency: Urgency, make: (session: Session, now: Date) => Session): void =>
    changeSession(id, urgency, (session, now) => {
      const next = make(session, now)
      return next === session ? session : { ...next, updatedAt: now.toISOString() }
    })
  return {
    beginExercise: (id: string, draftId: DraftId, before: VersionId | null) =>
      change(id, 'now', (session, now) => beginExercise(session, draftId, before, now)),
    endExercise: (id: string, after: VersionId | null) =>
      change(id, 'now', (session, now) => endExercise(session, after, now)),
    resumeExercise: (id: string) => change(id, 'now', resumeExercise),
    shareExercise: (id: string, shared: boolean) =>
      change(id, 'now', (session) => shareExercise(session, shared)),
    dropExercise: (id: string) => change(id, 'now', dropExercise),
    /** Null takes them out of the session. */
    writeSharedReflection: (id: string, who: Role, text: string | null, urgency: 'soon' | 'now') =>
      change(id, urgency, (session) => shareWords(session, who, text)),
  }
}
