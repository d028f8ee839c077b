/** The notifications of the system: the app's name, one sentence of the app's own, and at most a time of day. */
import { Notification } from 'electron'
import type { Notifier } from '../../services/ports.ts'
import type { DesktopTexts } from '../texts/en.ts'
import { noticeText } from './notice-text.ts'

type Surroundings = {
  readonly title: string
  readonly texts: () => DesktopTexts
  /** BCP 47: how a time of day is written. */
  readonly timeLocale: () => string
  readonly bringToFront: () => void
}

export function createNotifier({ title, texts, timeLocale, bringToFront }: Surroundings): Notifier {
  /** Held here: one that nobody holds forgets its click. */
  const shown = new Set<Notification>()
  return {
    notify(notice, onOpen) {
      if (!Notification.isSupported()) return
      const notification = new Notification({ title, body: noticeText(notice, texts(), timeLocale()) })
      shown.add(notification)
      notification.on('close', () => shown.delete(notification))
      notification.on('click', () => {
        shown.delete(notification)
        bringToFront()
        onOpen()
      })
      notification.show()
    },
    clear() {
      for (const notification of shown) notification.close()
      shown.clear()
    },
  }
}
