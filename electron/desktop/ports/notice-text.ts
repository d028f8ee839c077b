/** What a notice says. Pure. */
import type { Notice } from '../../services/ports.ts'
import type { DesktopTexts } from '../texts/en.ts'

/** `timeLocale`: BCP 47, how a time of day is written. */
export function noticeText(notice: Notice, { notice: words }: DesktopTexts, timeLocale: string): string {
  switch (notice.kind) {
    case 'session-soon':
    case 'session-tomorrow': {
      const time = new Intl.DateTimeFormat(timeLocale, { hour: 'numeric', minute: '2-digit' })
      return words[notice.kind](time.format(notice.at))
    }
    case 'cards-due':
    case 'action-due':
      return words[notice.kind]
  }
}
