/** The agenda as bars: as wide as its minutes, filled as far as it has gone. Each is also the way to it. */
import type { CSSProperties } from 'react'
import type { Session } from '../../../../electron/shared/entities/session.ts'
import { elapsedIn, remainingIn } from '../../../domain/mentoring/session-clock.ts'
import { formatTime } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'

export type AgendaBarsProps = {
  readonly session: Session
  readonly now: Date
  readonly onGo: (index: number) => void
}

export function AgendaBars({ session, now, onGo }: AgendaBarsProps) {
  const t = useTexts('sessions')
  const about = useAboutItem(session, now)
  const live = session.state === 'running' || session.state === 'paused'
  return (
    <ol className="agenda" aria-label={t('agenda.name')}>
      {session.agenda.map((item, index) => {
        const current = live && index === session.current
        const share = Math.min(1, elapsedIn(session, index, now) / (item.minutes * 60_000))
        const inner = (
          <>
            <i style={{ '--done': `${share * 100}%` } as CSSProperties} />
            <b>{item.title}</b>
            <span>{about(index)}</span>
          </>
        )
        return (
          <li
            key={item.id}
            style={{ '--min': item.minutes } as CSSProperties}
            className={current ? 'now' : undefined}
            aria-current={current ? 'step' : undefined}
          >
            {live ? (
              <button type="button" onClick={() => onGo(index)}>
                {inner}
              </button>
            ) : (
              inner
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** `20 min, hasta las 18:05` while it runs; `3 min de más` when it has run over; else its minutes. */
function useAboutItem(session: Session, now: Date): (index: number) => string {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  return (index) => {
    const minutes = session.agenda[index]?.minutes ?? 0
    const remainingMs = remainingIn(session, index, now)
    const overMinutes = Math.floor(-remainingMs / 60_000)
    if (overMinutes >= 1) return t('agenda.over', { count: overMinutes })
    if (index !== session.current || session.state !== 'running' || remainingMs <= 0)
      return t('agenda.minutes', { count: minutes })
    const until = new Date(now.getTime() + remainingMs)
    const one = until.getHours() % 12 === 1
    return t(one ? 'agenda.untilOne' : 'agenda.until', { count: minutes, time: formatTime(until, language) })
  }
}
