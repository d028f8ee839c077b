/** For a session whose pair was deleted: two people without names, so that what was noted can still be read. */
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { noAssessments } from '../../../domain/mentoring/planning.ts'
import { useTexts } from '../../../i18n/index.ts'

export function useStandIn(): (session: Session) => Pair {
  const t = useTexts('mentoring')
  const person = (name: string) => ({ name, role: '', comfort: '', goals: '' })
  return ({ pairId, createdAt }) => ({
    id: pairId,
    mentor: person(t('mentor')),
    executive: person(t('executive')),
    agreement: '',
    howOften: '',
    howNotes: '',
    programme: null,
    assessments: noAssessments,
    mentorCertificate: null,
    contact: null,
    archivedAt: null,
    createdAt,
    updatedAt: createdAt,
  })
}
