/**
 * Tells the system, when the person asked for it, that something is due.
 *
 * Only while the app is open and the vault unlocked, and only what comes due in that time: what came due before
 * stands on Today, which is what one sees on opening. A locked vault knows nothing and tells nothing, not even
 * that something is due; notices still on screen are taken back when it locks. See docs/threat-model.md.
 */
import type { NoticeChoices } from '../../shared/entities/person.ts'
import type { Review } from '../../shared/entities/review-card.ts'
import type { Session } from '../../shared/entities/session.ts'
import { AppError } from '../../shared/errors.ts'
import type { Clock, Emit, Notifier, PreferencesPort, Report } from '../ports.ts'
import type { Vault } from '../vault/vault.ts'
import { bringsMorning, cardsAreDue, type Reminder, sessionReminders, type Stretch } from './reminders.ts'

export type NotificationParts = {
  readonly vault: Pick<Vault, 'isUnlocked' | 'onUnlocked' | 'onLocking'>
  readonly clock: Clock
  readonly preferences: Pick<PreferencesPort, 'get' | 'onChange'>
  readonly notifier: Notifier
  readonly emit: Emit
  readonly report: Report
  readonly sessions: () => Promise<readonly Session[]>
  readonly review: () => Promise<Review>
  /** Ids of the packs that are installed. */
  readonly packs: () => Promise<ReadonlySet<string>>
}

export type Notifications = { stop(): void }

const minute = 60_000

export function createNotifications(parts: NotificationParts): Notifications {
  const { vault, clock, preferences, notifier, emit, report } = parts
  /** Up to when it was looked; null while there is nothing to look for. */
  let looked: Date | null = null
  let takeBack = () => undefined as void

  const open = ({ notice, sessionId }: Reminder) => {
    if (!vault.isUnlocked()) return
    if (notice.kind === 'cards-due') emit('navigation.requested', { to: 'lessons', page: 'cards' })
    else emit('navigation.requested', { to: 'sessions', ...(sessionId === null ? {} : { sessionId }) })
  }

  const dueIn = async (stretch: Stretch, choices: NoticeChoices): Promise<readonly Reminder[]> => {
    const { sessionSoon, sessionTomorrow, actions, cards } = choices
    const ofSessions =
      sessionSoon || sessionTomorrow || actions
        ? sessionReminders(await parts.sessions(), choices, stretch)
        : []
    if (!cards || !bringsMorning(stretch)) return ofSessions
    const areDue = cardsAreDue(await parts.review(), await parts.packs(), stretch.upTo)
    return areDue ? [...ofSessions, { sessionId: null, notice: { kind: 'cards-due' } }] : ofSessions
  }

  const look = async () => {
    const after = looked
    if (after === null) return
    if (!vault.isUnlocked()) return rest()
    const upTo = clock.now()
    looked = upTo
    waitForMinute()
    try {
      const reminders = await dueIn({ after, upTo }, preferences.get().notices)
      // Locked, or nothing wanted any more, while it was read.
      if (looked === null || !vault.isUnlocked()) return
      for (const reminder of reminders) notifier.notify(reminder.notice, () => open(reminder))
    } catch (error) {
      // Locking in the middle is no fault; anything else is told, and the next minute looks again.
      if (vault.isUnlocked()) report(error instanceof AppError ? error.code : 'unexpected', 'notifications')
    }
  }
  /** Until the next full minute: what is planned for 17:00 is told at 16:00, not some seconds later. */
  const waitForMinute = () => {
    takeBack()
    const rest = minute - (clock.now().getTime() % minute)
    takeBack = clock.setTimer(rest, () => void look())
  }
  const rest = () => {
    takeBack()
    looked = null
  }
  const follow = () => {
    const wanted = Object.values(preferences.get().notices).some(Boolean)
    if (!wanted || !vault.isUnlocked()) return rest()
    if (looked !== null) return
    looked = clock.now()
    waitForMinute()
  }

  vault.onUnlocked(follow)
  vault.onLocking(() => {
    rest()
    notifier.clear()
  })
  const stopPreferences = preferences.onChange(follow)
  follow()
  return {
    stop() {
      stopPreferences()
      rest()
      notifier.clear()
    },
  }
}
