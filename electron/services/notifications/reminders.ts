/**
 * Which notices fall into a stretch of time. Pure; days and hours are those of the laptop.
 *
 * What is not of the day any more is left out, so that a laptop that wakes up after a week tells of today only.
 */
import type { NoticeChoices } from '../../shared/entities/person.ts'
import type { Review } from '../../shared/entities/review-card.ts'
import type { Session } from '../../shared/entities/session.ts'
import type { SessionId } from '../../shared/entities/ids.ts'
import type { Notice } from '../ports.ts'

export type Reminder = {
  readonly notice: Notice
  /** The session to open; null for the room. */
  readonly sessionId: SessionId | null
}

export type Stretch = {
  /** Without this moment. */
  readonly after: Date
  /** Up to and with this moment: now. */
  readonly upTo: Date
}

const minutesBefore = 60
const morningHour = 9

/** Nine in the morning of today lies in the stretch: the time to tell what the day brings. */
export function bringsMorning({ after, upTo }: Stretch): boolean {
  const morning = new Date(upTo.getFullYear(), upTo.getMonth(), upTo.getDate(), morningHour)
  return after < morning && morning <= upTo
}

/** Of sessions and of what was agreed in them. At most one notice of each kind, but for sessions about to begin. */
export function sessionReminders(
  sessions: readonly Session[],
  choices: NoticeChoices,
  stretch: Stretch,
): readonly Reminder[] {
  const { after, upTo } = stretch
  const planned = sessions
    .flatMap(({ id, state, plannedFor }) =>
      state === 'planned' && plannedFor !== null ? [{ sessionId: id, at: new Date(plannedFor) }] : [],
    )
    .filter(({ at }) => at > upTo)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const soon = planned.filter(({ at }) => {
    const moment = new Date(at.getTime() - minutesBefore * 60_000)
    return after < moment && moment <= upTo
  })
  const reminders: Reminder[] = choices.sessionSoon
    ? soon.map(({ sessionId, at }) => ({ sessionId, notice: { kind: 'session-soon', at } }))
    : []
  if (!bringsMorning(stretch)) return reminders
  const first = planned.find(({ at }) => dayOf(at) === dayOf(dayAfter(upTo)))
  if (choices.sessionTomorrow && first)
    reminders.push({ sessionId: first.sessionId, notice: { kind: 'session-tomorrow', at: first.at } })
  const today = dayOf(upTo)
  const withAction = sessions.filter(({ actions }) => actions.some(({ done, due }) => !done && due === today))
  if (choices.actions && withAction.length > 0)
    reminders.push({
      sessionId: withAction.length === 1 ? (withAction[0]?.id ?? null) : null,
      notice: { kind: 'action-due' },
    })
  return reminders
}

/**
 * Cards that were answered before come again today, and today's number is not reached yet. `packs`: ids of the
 * packs that are installed; cards of others are nobody's any more.
 */
export function cardsAreDue({ states, perDay }: Review, packs: ReadonlySet<string>, now: Date): boolean {
  const today = dayOf(now)
  const all = Object.entries(states).filter(([key]) => {
    const [pack, own] = key.split(':')
    return own === undefined || packs.has(pack ?? '')
  })
  const answered = all.filter(([, { last }]) => last === today).length
  return answered < perDay && all.some(([, { due }]) => due <= today)
}

const dayAfter = (at: Date): Date => new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1, 12)

/** The local calendar day, as `2026-11-21`. */
function dayOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
