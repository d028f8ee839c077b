/** The clock: how long is left of the part under way. It never scolds, and it can be put away. */
import { EyeIcon, EyeSlashIcon } from '@phosphor-icons/react'
import type { Session } from '../../../../electron/shared/entities/session.ts'
import { minutesInWords } from '../../../domain/mentoring/number-words.ts'
import { itemAt, remainingIn } from '../../../domain/mentoring/session-clock.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { room, useRoom } from '../room.ts'

/** `12:40`. A second that has begun counts whole, so that a full item shows its full minutes. */
export function clockDigits(remainingMs: number): { readonly minutes: number; readonly seconds: number } {
  const whole = Math.max(0, Math.ceil(remainingMs / 1000))
  return { minutes: Math.floor(whole / 60), seconds: whole % 60 }
}

/** `práctica` within a sentence. */
export const lowerFirst = (text: string, language: string): string =>
  text.charAt(0).toLocaleLowerCase(language) + text.slice(1)

export function ClockFace({ session, now }: { readonly session: Session; readonly now: Date }) {
  const t = useTexts('sessions')
  const guided = useTexts('guided')
  const language = useInterfaceLanguage()
  const hidden = useRoom((state) => state.clockHidden)
  const item = itemAt(session, session.current)
  if (!item) return null
  const remainingMs = remainingIn(session, session.current, now)
  const { minutes, seconds } = clockDigits(remainingMs)
  const title = lowerFirst(item.title, language)
  const over = remainingMs <= 0
  const overMinutes = Math.floor(-remainingMs / 60_000)
  const overWords =
    overMinutes < 1
      ? guided('clock.onTheDot')
      : guided('clock.over', { count: overMinutes, words: minutesInWords(overMinutes, language) })
  const caption = over
    ? overWords
    : t(
        session.state === 'planned'
          ? 'clock.plannedFor'
          : session.state === 'paused'
            ? 'clock.pausedLeft'
            : 'clock.left',
        {
          title,
        },
      )
  const spoken = over
    ? `${item.title}: ${overWords}`
    : t('clock.leftSpoken', {
        minutes: t('clock.minutes', { count: minutes }),
        seconds: t('clock.seconds', { count: seconds }),
        title,
      })
  return (
    <div className="face">
      {!hidden && (
        <>
          <div className={over ? 'left over' : 'left'} role="timer" aria-label={spoken}>
            {minutes}:{String(seconds).padStart(2, '0')}
          </div>
          <p className="cap">{caption}</p>
        </>
      )}
      <button type="button" className="hide-clock" onClick={() => room.hideClock(!hidden)}>
        {hidden ? <EyeIcon className="i" aria-hidden /> : <EyeSlashIcon className="i" aria-hidden />}
        {hidden ? t('clock.show') : t('clock.hide')}
      </button>
    </div>
  )
}
