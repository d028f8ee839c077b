/** What is said of a programme in one line, and what its paper says. */
import type { Programme } from '../../../../electron/shared/entities/programme.ts'
import type { ProgrammeWords } from '../../../domain/mentoring/programme-print.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'

/** `8 sesiones · cada 14 días · 360 min en total` */
export function useProgrammeFacts(): (programme: Programme) => string {
  const t = useTexts('mentoring')
  return ({ sessions, everyDays }) =>
    t('programme.facts', {
      sessions: t('sessions', { count: sessions.length }),
      pace: t('pace', { count: everyDays }),
      minutes: t('minutes', { count: sessions.reduce((sum, { minutes }) => sum + minutes, 0) }),
    })
}

export function usePaperWords(): (programme: Programme) => ProgrammeWords {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const facts = useProgrammeFacts()
  return (programme) => ({
    language,
    facts: facts(programme),
    forWhom: t('programme.forWhom'),
    session: (number) => t('programme.session', { number }),
    minutes: (count) => t('minutes', { count }),
    preparation: t('programme.preparation'),
    agenda: t('programme.agenda'),
    checklist: t('programme.checklist'),
    exercise: t('programme.exercise'),
    homework: t('programme.homework'),
    mentor: t('mentor'),
    executive: t('executive'),
    asks: (who) => t('programme.questionsOf', { who: who.charAt(0).toLowerCase() + who.slice(1) }),
  })
}
