/**
 * The clock of a guided session: a state machine whose clock is a parameter.
 *
 * `elapsedMs` holds the time spent in each agenda item up to `runningSince`; what has run since then is
 * derived. `beat` folds that part in, about once a second, and the result is stored. So a crash, a kill or
 * a power cut loses at most the part since the last beat: the next process finds `running`, knows that
 * nobody has been counting, and `recover` goes back to the second of the last beat, paused. The hours the
 * app was closed are never counted.
 *
 * An act that means nothing in the present state (pausing what is paused) gives the same session back,
 * the very same object. A clock set back counts as no time, never as less.
 */
import type { Session } from '../../../electron/shared/entities/session.ts'
import {
  closeReflection,
  openReflection,
  type Role,
  settleReflection,
  stopTurn,
  takeTurn,
} from './reflection.ts'

export type SessionAct =
  | { readonly kind: 'start' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** To an agenda item, by its index; out of range means nothing. */
  | { readonly kind: 'go'; readonly to: number }
  /** The agenda is over: each of the two takes two minutes. The session's own clock rests. */
  | { readonly kind: 'reflect' }
  /** Back from there to the table, still paused. */
  | { readonly kind: 'sit' }
  /** Whose two minutes run; null stops them. */
  | { readonly kind: 'turn'; readonly to: Role | null }
  | { readonly kind: 'finish' }
  /** Takes a finished session up again, paused. */
  | { readonly kind: 'reopen' }

/** How often a running session folds its time and is stored. */
export const beatMs = 1000
/**
 * Longest silence between two beats that still counts as time spent. Chromium slows the timers of a hidden
 * window to one a minute, so it is more than that; a longer silence means that the laptop was asleep.
 */
export const longestSilenceMs = 3 * 60_000

export const itemAt = (session: Session, index: number) => session.agenda[index]

/** Milliseconds spent in an agenda item, the running part included. */
export function elapsedIn(session: Session, index: number, now: Date): number {
  const item = itemAt(session, index)
  if (!item) return 0
  const kept = session.elapsedMs[item.id] ?? 0
  return index === session.current ? kept + runningPartMs(session, now) : kept
}

export const totalElapsedMs = (session: Session, now: Date): number =>
  session.agenda.reduce((sum, _item, index) => sum + elapsedIn(session, index, now), 0)

/** Milliseconds left of an agenda item; negative when it has run over. */
export function remainingIn(session: Session, index: number, now: Date): number {
  const item = itemAt(session, index)
  return item ? item.minutes * 60_000 - elapsedIn(session, index, now) : 0
}

export function applyAct(session: Session, act: SessionAct, now: Date): Session {
  const at = now.toISOString()
  switch (act.kind) {
    case 'start':
      if (session.state !== 'planned') return session
      return { ...session, state: 'running', startedAt: at, runningSince: at, updatedAt: at }
    case 'pause':
      if (session.state !== 'running') return session
      return { ...settle(session, now), state: 'paused', runningSince: null }
    case 'resume':
      if (session.state !== 'paused') return session
      return {
        ...session,
        state: 'running',
        runningSince: at,
        reflection: closeReflection(session.reflection, now),
        updatedAt: at,
      }
    case 'go':
      if (session.state === 'finished' || act.to === session.current) return session
      if (!Number.isInteger(act.to) || itemAt(session, act.to) === undefined) return session
      return { ...settle(session, now), current: act.to, updatedAt: at }
    case 'reflect':
      if (session.state !== 'running' && session.state !== 'paused') return session
      if (session.reflection?.open) return session
      return {
        ...settle(session, now),
        state: 'paused',
        runningSince: null,
        reflection: openReflection(session.reflection),
        updatedAt: at,
      }
    case 'sit': {
      const reflection = closeReflection(session.reflection, now)
      return reflection === session.reflection ? session : { ...session, reflection, updatedAt: at }
    }
    case 'turn': {
      if (!session.reflection) return session
      const reflection = takeTurn(session.reflection, act.to, now)
      return reflection === session.reflection ? session : { ...session, reflection, updatedAt: at }
    }
    case 'finish':
      if (session.state === 'finished' || session.state === 'planned') return session
      return {
        ...settle(session, now),
        state: 'finished',
        runningSince: null,
        reflection: closeReflection(session.reflection, now),
        finishedAt: at,
        updatedAt: at,
      }
    case 'reopen':
      if (session.state !== 'finished') return session
      return { ...session, state: 'paused', finishedAt: null, updatedAt: at }
  }
}

/** Whether a clock of this session runs: its own, or that of a reflection. */
export const isCounting = ({ state, reflection }: Session): boolean =>
  state === 'running' || (reflection !== null && reflection.turn !== null)

/** Folds the running part in. After a silence too long to be work it stops where the last beat was. */
export function beat(session: Session, now: Date): Session {
  const { reflection } = session
  if (reflection !== null && reflection.turnSince !== null) {
    const next = isSilent(reflection.turnSince, now)
      ? stopTurn(reflection)
      : settleReflection(reflection, now)
    return { ...session, reflection: next, updatedAt: now.toISOString() }
  }
  if (session.state !== 'running' || session.runningSince === null) return session
  return isSilent(session.runningSince, now)
    ? { ...session, state: 'paused', runningSince: null, updatedAt: now.toISOString() }
    : settle(session, now)
}

const isSilent = (since: string, now: Date): boolean => now.getTime() - Date.parse(since) > longestSilenceMs

/** For a session read from disk: a clock that runs there means that its process ended without stopping it. */
export function recover(session: Session): Session {
  const { reflection } = session
  if (reflection !== null && reflection.turn !== null)
    return recover({ ...session, reflection: stopTurn(reflection) })
  return session.state === 'running' ? { ...session, state: 'paused', runningSince: null } : session
}

export function settle(session: Session, now: Date): Session {
  const item = itemAt(session, session.current)
  if (session.state !== 'running' || !item) return session
  const at = now.toISOString()
  const elapsed = (session.elapsedMs[item.id] ?? 0) + runningPartMs(session, now)
  return {
    ...session,
    elapsedMs: { ...session.elapsedMs, [item.id]: elapsed },
    runningSince: at,
    updatedAt: at,
  }
}

function runningPartMs(session: Session, now: Date): number {
  if (session.state !== 'running' || session.runningSince === null) return 0
  return Math.max(0, now.getTime() - Date.parse(session.runningSince))
}
