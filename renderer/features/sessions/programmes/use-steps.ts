/** The sessions of a programme that one session of a pair can be planned as. */
import type { Pair, ProgrammeSource, Session } from '../../../../electron/shared/entities/session.ts'
import { calendarDay } from '../../../domain/mentoring/due.ts'
import { programmeFrom, type ProgrammeStep, stepsOf } from '../../../domain/mentoring/programme-session.ts'
import { programmesNow } from '../content.ts'
import { toLocalInput } from '../dates.ts'
import { room, useRoom } from '../room.ts'

export type Steps = { readonly source: ProgrammeSource; readonly steps: readonly ProgrammeStep[] }

/** Of the programme that the session comes from, else of the one that the pair follows; null for neither. */
export function useSteps(pair: Pair, session: Session | null): Steps | null {
  const sessions = useRoom((state) => state.sessions)
  const source = session?.programme?.source ?? pair.programme?.source
  const programme = source && programmeFrom(source, programmesNow())
  if (!source || !programme) return null
  const now = room.now()
  const startedOn = pair.programme?.startedOn ?? calendarDay(now)
  return {
    source,
    steps: stepsOf({ id: pair.id, programme: { source, startedOn } }, programme, { sessions, now }),
  }
}

const usualHour = '10:00'

/** For a step without a day of its own: the day proposed, at the hour at which the two met last. */
export function proposedMoment(
  { held, day }: ProgrammeStep,
  sessions: readonly Session[],
  pair: Pair,
): string {
  if (held) return ''
  const last = sessions
    .filter((session) => session.pairId === pair.id && session.plannedFor !== null)
    .toSorted((a, b) => b.number - a.number)[0]
  const hour = last?.plannedFor ? toLocalInput(new Date(last.plannedFor)).slice(11) : usualHour
  return `${day}T${hour}`
}
