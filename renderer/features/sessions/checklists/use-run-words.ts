/** What a run says on paper, in the interface's language and with the region's dates. */
import type { RunWords } from '../../../domain/mentoring/checklist-runs.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { dayInSentence } from '../dates.ts'
import { room } from '../room.ts'

export function useRunWords(): RunWords {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  return {
    language,
    day: (instant) => dayInSentence(new Date(instant), language, room.now()),
    started: (day) => t('runs.started', { day }),
    finished: (day) => t('runs.finished', { day }),
    progress: (count) => t('runs.progress', count),
    ticked: (item) => t('runs.itemTicked', item),
    blank: t('runs.blank'),
    log: t('runs.log'),
  }
}
