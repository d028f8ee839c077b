/**
 * The two minutes that each of the two takes at the end, with a quiet clock of its own.
 *
 * Only one of the two clocks runs at a time. It stops by itself at two minutes; what is written stays open.
 * What somebody wrote stands in exactly one place: in the session once that person gave it to the summary,
 * in the private notes of this laptop until then and after taking it back.
 */
import type { SessionId } from '../../../electron/shared/entities/ids.ts'
import type { PrivateNotes } from '../../../electron/shared/entities/private-notes.ts'
import type { Session, SessionReflection } from '../../../electron/shared/entities/session.ts'

export type Role = 'mentor' | 'executive'
export const roles = ['mentor', 'executive'] as const

export const reflectionMs = 2 * 60_000

const fresh: SessionReflection = {
  open: false,
  turn: null,
  turnSince: null,
  elapsedMs: { mentor: 0, executive: 0 },
  shared: { mentor: null, executive: null },
}

/** Milliseconds of the two minutes that are left; never below zero. */
export function reflectionLeftMs(session: Session, who: Role, now: Date): number {
  const { reflection } = session
  if (!reflection) return reflectionMs
  const running =
    reflection.turn === who && reflection.turnSince !== null
      ? Math.max(0, now.getTime() - Date.parse(reflection.turnSince))
      : 0
  return Math.max(0, reflectionMs - reflection.elapsedMs[who] - running)
}

/** Opens the reflection; what was written and used up of the minutes stays. */
export const openReflection = (reflection: SessionReflection | null): SessionReflection => ({
  ...(reflection ?? fresh),
  open: true,
})

/** Closes it and stops its clock. The same object when there is nothing to close. */
export function closeReflection(reflection: SessionReflection | null, now: Date): SessionReflection | null {
  if (!reflection?.open) return reflection
  return { ...settleReflection(reflection, now), open: false, turn: null, turnSince: null }
}

/** Gives the turn to one of the two, or stops both clocks. Means nothing while the reflection is closed. */
export function takeTurn(reflection: SessionReflection, to: Role | null, now: Date): SessionReflection {
  if (!reflection.open || reflection.turn === to) return reflection
  const settled = settleReflection(reflection, now)
  const over = to === null || settled.elapsedMs[to] >= reflectionMs
  return { ...settled, turn: over ? null : to, turnSince: over ? null : now.toISOString() }
}

/** Folds the running part in; at two minutes the clock stops. */
export function settleReflection(reflection: SessionReflection, now: Date): SessionReflection {
  const { turn, turnSince } = reflection
  if (turn === null || turnSince === null) return reflection
  const elapsed = reflection.elapsedMs[turn] + Math.max(0, now.getTime() - Date.parse(turnSince))
  const over = elapsed >= reflectionMs
  return {
    ...reflection,
    turn: over ? null : turn,
    turnSince: over ? null : now.toISOString(),
    elapsedMs: { ...reflection.elapsedMs, [turn]: Math.min(elapsed, reflectionMs) },
  }
}

/** After the process ended or the laptop slept: stopped where the last beat was. */
export const stopTurn = (reflection: SessionReflection): SessionReflection =>
  reflection.turn === null ? reflection : { ...reflection, turn: null, turnSince: null }

/** What this person has written, wherever it stands. */
export function wordsOf(
  session: Session,
  notes: PrivateNotes | null,
  who: Role,
): { readonly text: string; readonly shared: boolean } {
  const shared = session.reflection?.shared[who] ?? null
  return shared === null
    ? { text: notes?.reflections[who]?.onlyHere ?? '', shared: false }
    : { text: shared, shared: true }
}

/** Words in the session, as the summary shows them; null takes them out. */
export function shareWords(session: Session, who: Role, text: string | null): Session {
  const reflection = session.reflection ?? fresh
  if (reflection.shared[who] === text) return session
  return { ...session, reflection: { ...reflection, shared: { ...reflection.shared, [who]: text } } }
}

/** Words in the private notes; null takes them out. */
export const keepWords = (notes: PrivateNotes, who: Role, text: string | null): PrivateNotes => ({
  ...notes,
  reflections: { ...notes.reflections, [who]: text === null ? null : { onlyHere: text } },
})

export const noPrivateNotes = (id: SessionId, now: Date): PrivateNotes => ({
  id,
  notes: { onlyHere: '' },
  reflections: { mentor: null, executive: null },
  updatedAt: now.toISOString(),
})
