/** The summary of a session in the interface's language, with what the two of them share and nothing else. */
import { useEffect, useState } from 'react'
import type { VersionId } from '../../../../electron/shared/entities/ids.ts'
import { textOfChannel } from '../../../../electron/shared/entities/draft.ts'
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { AppError } from '../../../../electron/shared/errors.ts'
import { certificateDay } from '../../../domain/certificates/certificate-print.ts'
import { type ExerciseTexts, summarise, type Summary } from '../../../domain/mentoring/summary.ts'
import { client } from '../../../bridge/index.ts'
import { formatFullDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { pointsOf } from '../content.ts'
import { dayInSentence, dueInSentence } from '../dates.ts'
import { room } from '../room.ts'
import { useCertificateCheck } from '../use-mentor-certificate.ts'
import { useGuide } from './use-guide.ts'

export type ExerciseRead =
  | { readonly kind: 'none' | 'reading' | 'lost' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'read'; readonly texts: ExerciseTexts }

/** Both texts of a finished exercise, from the draft's versions. */
export function useExerciseTexts(session: Session): ExerciseRead {
  const { draftId, exercise } = session
  const [read, setRead] = useState<ExerciseRead>({ kind: 'reading' })
  const ended = exercise !== null && exercise.endedAt !== null
  const before = exercise?.before ?? null
  const after = exercise?.after ?? null
  useEffect(() => {
    if (!ended || draftId === null) return
    let current = true
    const textOf = async (id: VersionId | null) => {
      if (id === null) return null
      const { text, variants } = await client().request('versions.get', { id })
      // As in the exercise: the text of the draft's channel.
      const { channel } = await client().request('drafts.get', { id: draftId })
      return textOfChannel({ text, variants, channel })
    }
    Promise.all([textOf(before), textOf(after)]).then(
      ([was, is]) => current && setRead({ kind: 'read', texts: { before: was, after: is } }),
      (error: unknown) => {
        if (!current) return
        const lost = error instanceof AppError && error.code === 'not-found'
        setRead(lost ? { kind: 'lost' } : { kind: 'failed', error })
      },
    )
    return () => {
      current = false
    }
  }, [ended, draftId, before, after])
  return ended && draftId !== null ? read : { kind: 'none' }
}

export function useSummary(
  session: Session,
  pair: Pair,
  { includeNotes, exercise }: { readonly includeNotes: boolean; readonly exercise: ExerciseRead },
): Summary {
  const t = useTexts('sessions')
  const guided = useTexts('guided')
  const language = useInterfaceLanguage()
  const now = room.now()
  const certificates = useTexts('certificates')
  const check = useCertificateCheck(pair.mentorCertificate)
  const guide = useGuide(session)
  return summarise(session, {
    pair,
    certificate: check?.kind === 'valid' ? check : null,
    checklist: pointsOf(session),
    guide,
    exercise: exercise.kind === 'read' ? exercise.texts : null,
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
      goal: guided('summary.goal'),
      homework: guided('summary.homework'),
      exercise: guided('summary.exerciseHeading'),
      before: guided('summary.before'),
      after: guided('summary.after'),
      emptyPage: guided('summary.emptyPage'),
      cut: guided('summary.cut'),
      reflection: guided('summary.reflectionHeading'),
      untitled: t('untitled'),
      certificate: certificates('mentor.heading'),
      certified: ({ certificate, fingerprint }) => {
        const { name, title } = certificate
        const day = formatFullDay(certificateDay(certificate.day), language)
        const said = certificates('said', { name, title, day })
        return [certificates('mentor.line', { said, fingerprint }), certificates('honest')]
      },
    },
  })
}
