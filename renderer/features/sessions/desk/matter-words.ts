/** What a matter is called on the desk, and where it leads. */
import { assertNever } from '../../../../electron/shared/errors.ts'
import type { DeskEntry } from '../../../domain/mentoring/desk.ts'
import { calendarDay, dayToDate } from '../../../domain/mentoring/due.ts'
import type { Matter } from '../../../domain/mentoring/matters.ts'
import { firstName } from '../../../domain/mentoring/planning.ts'
import { daysAfter } from '../../../domain/mentoring/programme-session.ts'
import { formatShortDay, formatTime } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import type { Route } from '../../../ui/navigation.tsx'
import { room } from '../room.ts'

export type MatterWords = {
  /** The day, as short as it goes; empty where none is meant. */
  readonly when: string
  readonly text: string
  readonly more?: string
  readonly action?: string
  readonly to?: Route
}

export function useMatterWords(): (matter: Matter, entry: DeskEntry) => MatterWords {
  const t = useTexts('desk')
  const language = useInterfaceLanguage()
  const now = room.now()
  const today = calendarDay(now)
  const dayWord = (day: string): string => {
    if (day === today) return t('when.today')
    return day === daysAfter(today, 1) ? t('when.tomorrow') : formatShortDay(dayToDate(day), language, now)
  }
  return (matter, entry) => {
    const name = firstName(entry.name)
    const when = 'day' in matter ? dayWord(matter.day) : ''
    const title = 'title' in matter ? matter.title || t('untitled') : ''
    const open = t('open')
    switch (matter.kind) {
      case 'under-way':
        return {
          when,
          text: t('matters.under-way', { title }),
          action: t('resume'),
          to: { place: 'sessions', sessionId: matter.sessionId },
        }
      case 'draft-waits': {
        const text = matter.unsent
          ? t('matters.draft-waits-unsent', { name, title })
          : t('matters.draft-waits', { name, title })
        const to = { place: 'sessions', roomId: matter.roomId } as const
        const { question } = matter
        return {
          when,
          text,
          action: open,
          to,
          ...(question ? { more: t('matters.question', { question }) } : {}),
        }
      }
      case 'notes-arrived':
      case 'notes-awaited':
        return {
          when,
          text: t(`matters.${matter.kind}`, { name, title }),
          action: open,
          to: { place: 'rehearse', draftId: matter.draftId },
        }
      case 'planned': {
        const text = matter.past ? t('matters.planned-past', { title }) : t('matters.planned', { title })
        const to = { place: 'sessions', sessionId: matter.sessionId } as const
        if (matter.at === null) return { when: t('when.noDay'), text, action: open, to }
        return { when: `${when}, ${formatTime(new Date(matter.at), language)}`, text, action: open, to }
      }
      case 'prepare':
        return { when, text: t('matters.prepare', { text: matter.text }) }
      case 'proposed': {
        const text = t('matters.proposed', { number: matter.number, of: matter.of, title })
        return entry.pairId === null
          ? { when, text }
          : { when, text, action: t('plan'), to: { place: 'sessions', pairId: entry.pairId } }
      }
      case 'action':
        return {
          when,
          text: t('matters.action', {
            name: matter.owner === 'executive' ? name : firstName(entry.own),
            text: matter.text,
          }),
          action: open,
          to: { place: 'sessions', sessionId: matter.sessionId },
        }
      case 'homework':
        return {
          when,
          text: t('matters.homework', {
            name: matter.owner === 'executive' ? name : firstName(entry.own),
            text: matter.text,
          }),
        }
      case 'assessment': {
        const text = t(`matters.${matter.time}`)
        if (entry.pairId === null) return { when, text }
        const { time, role } = matter
        return {
          when,
          text,
          action: t('answer'),
          to: { place: 'sessions', pairId: entry.pairId, assessment: { time, role } },
        }
      }
      default:
        return assertNever(matter)
    }
  }
}
