/** One line on where a pair is in its programme. */
import type { Pair } from '../../../../electron/shared/entities/session.ts'
import { dayToDate } from '../../../domain/mentoring/due.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { programmeFrom, stepsOf } from '../../../domain/mentoring/programme-session.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { programmesNow } from '../content.ts'
import { dayInSentence } from '../dates.ts'
import { room, useRoom } from '../room.ts'

/** Null for a pair that follows none. */
export function useNextStep(): (pair: Pair) => string | null {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const sessions = useRoom((state) => state.sessions)
  return (pair) => {
    const programme = pair.programme && programmeFrom(pair.programme.source, programmesNow())
    if (!programme) return null
    const now = room.now()
    const follows = t('home.follows', { title: textIn(programme.title, language) })
    const step = stepsOf(pair, programme, { sessions, now }).find(({ state }) => state !== 'done')
    if (!step) return `${follows} ${t('home.done')}`
    const title = textIn(step.session.title, language)
    const day = dayInSentence(dayToDate(step.day), language, now)
    return `${follows} ${t(step.held ? 'home.planned' : 'home.next', { title, day })}`
  }
}
