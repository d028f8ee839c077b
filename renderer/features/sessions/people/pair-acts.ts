/** What changes in a pair apart from its form: the programme it follows, its two self-assessments, the archive. */
import type { AssessmentTaking, Pair, ProgrammeSource } from '../../../../electron/shared/entities/session.ts'
import {
  type AssessedRole,
  type AssessmentTime,
  withTaking,
} from '../../../domain/mentoring/self-assessment.ts'
import type { SessionsCore } from '../sessions-store.ts'

export function pairActs({ get, set, put, ports }: SessionsCore) {
  const change = (id: string, patch: (pair: Pair, now: Date) => Partial<Pair>): void => {
    const now = ports.now()
    const pairs = get().pairs.map((pair) =>
      pair.id === id ? { ...pair, ...patch(pair, now), updatedAt: now.toISOString() } : pair,
    )
    set({ pairs })
    put(id, 'now')
  }
  return {
    archivePair: (id: string, archived: boolean) =>
      change(id, (_pair, now) => ({ archivedAt: archived ? now.toISOString() : null })),
    /** Null leaves it; the sessions that were planned with it stay as they are. */
    followProgramme: (id: string, programme: { source: ProgrammeSource; startedOn: string } | null) =>
      change(id, () => ({ programme })),
    saveTaking: (
      id: string,
      { time, role }: { readonly time: AssessmentTime; readonly role: AssessedRole },
      taking: Omit<AssessmentTaking, 'at'>,
    ) =>
      change(id, (pair, now) => ({
        assessments: withTaking(pair.assessments, { time, role }, { ...taking, at: now.toISOString() }),
      })),
    /** The app of the other person, once its digits are known. */
    linkContact: (id: string, contact: Pair['contact']) => change(id, () => ({ contact })),
  }
}
