/** What Today shows of sessions: what is under way, what is planned soon, what was promised. */
import type { SessionId } from '../../../electron/shared/entities/ids.ts'
import type { NextAction, Session } from '../../../electron/shared/entities/session.ts'

export type SessionDue =
  | {
      readonly kind: 'under-way'
      readonly sessionId: SessionId
      readonly title: string
      readonly number: number
    }
  | {
      readonly kind: 'planned'
      readonly sessionId: SessionId
      readonly title: string
      readonly number: number
      /** Instant. */
      readonly at: string
      /** The moment has passed and the session has not begun. */
      readonly past: boolean
    }
  | {
      readonly kind: 'action'
      readonly sessionId: SessionId
      readonly actionId: string
      readonly text: string
      readonly owner: NextAction['owner']
      /** Calendar day. */
      readonly due: string
      readonly past: boolean
    }

/** Planned sessions and dated agreements show from this many days before. */
export const daysAhead = 7

/** The local calendar day of a moment, as `2026-11-21`. */
export function calendarDay(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** Noon of a calendar day in local time: safe to format, whatever the clock does at midnight. */
export function dayToDate(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}

/**
 * Under way first; then planned sessions and agreements by their day, an earlier day before a later one
 * and the session before the agreements of its day. Undated agreements are not due on any day.
 */
export function sessionsDue(sessions: readonly Session[], now: Date): readonly SessionDue[] {
  const today = calendarDay(now)
  const horizon = calendarDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysAhead, 12))
  const underWay: SessionDue[] = []
  const dated: { readonly day: string; readonly due: SessionDue }[] = []
  for (const session of sessions) {
    const { id: sessionId, title, number } = session
    if (session.state === 'running' || session.state === 'paused')
      underWay.push({ kind: 'under-way', sessionId, title, number })
    if (session.state === 'planned' && session.plannedFor !== null) {
      const at = new Date(session.plannedFor)
      const day = calendarDay(at)
      const past = at.getTime() < now.getTime()
      if (day <= horizon)
        dated.push({ day, due: { kind: 'planned', sessionId, title, number, at: session.plannedFor, past } })
    }
    for (const action of session.actions) {
      if (action.done || action.due === null || action.due > horizon) continue
      const { id: actionId, text, owner, due } = action
      dated.push({
        day: due,
        due: { kind: 'action', sessionId, actionId, text, owner, due, past: due < today },
      })
    }
  }
  const rank = (due: SessionDue) => (due.kind === 'planned' ? 0 : 1)
  dated.sort((a, b) => (a.day === b.day ? rank(a.due) - rank(b.due) : a.day < b.day ? -1 : 1))
  return [...underWay, ...dated.map(({ due }) => due)]
}
