/** The live exercise of a session: which draft, how it stood before and after, and whether both are shared. */
import type { DraftId, VersionId } from '../../../electron/shared/entities/ids.ts'
import type { Session } from '../../../electron/shared/entities/session.ts'

/** `before` is null for a page that is still empty. One exercise at a time: another one takes its place. */
export const beginExercise = (
  session: Session,
  draftId: DraftId,
  before: VersionId | null,
  now: Date,
): Session => ({
  ...session,
  draftId,
  exercise: { before, after: null, startedAt: now.toISOString(), endedAt: null, shared: false },
})

/** The same session when none is under way. */
export const endExercise = (session: Session, after: VersionId | null, now: Date): Session =>
  session.exercise === null || session.exercise.endedAt !== null
    ? session
    : { ...session, exercise: { ...session.exercise, after, endedAt: now.toISOString() } }

/** Takes the same draft up again; what stood before stays what it was. */
export const resumeExercise = (session: Session): Session =>
  session.exercise === null || session.exercise.endedAt === null
    ? session
    : { ...session, exercise: { ...session.exercise, after: null, endedAt: null } }

export const shareExercise = (session: Session, shared: boolean): Session =>
  session.exercise === null || session.exercise.shared === shared
    ? session
    : { ...session, exercise: { ...session.exercise, shared } }

/** The session without its exercise. The draft and its versions are the executive's and stay. */
export const dropExercise = (session: Session): Session =>
  session.exercise === null && session.draftId === null
    ? session
    : { ...session, draftId: null, exercise: null }

export const exerciseUnderWay = (session: Session): boolean =>
  session.draftId !== null && session.exercise !== null && session.exercise.endedAt === null
