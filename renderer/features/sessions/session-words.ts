/** Hooks that several parts share: the ticking moment and the words of a summary. */
import { useEffect, useReducer } from 'react'
import type { Pair, Session } from '../../../electron/shared/entities/session.ts'
import type { Summary } from '../../domain/mentoring/summary.ts'
import { summarise } from '../../domain/mentoring/summary.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { checklistById } from './content.ts'
import { dayInSentence, dueInSentence } from './dates.ts'
import { room } from './room.ts'

/** The present moment; while `ticking`, the component is drawn anew every second. */
export function useNow(ticking: boolean): Date {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!ticking) return
    const timer = setInterval(drawAgain, 1000)
    return () => clearInterval(timer)
  }, [ticking])
  return room.now()
}

/** The summary of a session in the interface's language. */
export function useSummary(session: Session, pair: Pair, includeNotes: boolean): Summary {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const now = room.now()
  return summarise(session, {
    pair,
    checklist: checklistById(session.checklist?.id) ?? null,
    includeNotes,
    words: {
      language,
      session: (number) => t('summary.session', { number }),
      day: (at) => dayInSentence(at, language, now, 'always'),
      due: (day) => t('agreements.by', { day: dueInSentence(day, language, now) }),
      minutes: (count) => t('summary.minutes', { count }),
      time: t('summary.time'),
      planned: t('summary.planned'),
      mentor: t('summary.mentor'),
      executive: t('summary.executive'),
      agenda: t('summary.agenda'),
      checklist: t('summary.checklist'),
      notes: t('summary.notes'),
      actions: t('summary.actions'),
      noActions: t('summary.noActions'),
      untitled: t('untitled'),
    },
  })
}
