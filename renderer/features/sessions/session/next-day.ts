/** The day by which homework is proposed: that of the pair's next session. */
import type { Session } from '../../../../electron/shared/entities/session.ts'
import { calendarDay } from '../../../domain/mentoring/due.ts'
import { daysAfter, programmeFrom } from '../../../domain/mentoring/programme-session.ts'
import { programmesNow } from '../content.ts'
import { room } from '../room.ts'

/** As planned; else as the programme's rhythm has it, from today; null when neither says anything. */
export function nextDayFor(session: Session, sessions: readonly Session[]): string | null {
  const today = calendarDay(room.now())
  const planned = sessions
    .filter(({ pairId, state }) => pairId === session.pairId && state === 'planned')
    .flatMap(({ plannedFor }) => (plannedFor === null ? [] : [calendarDay(new Date(plannedFor))]))
    .filter((day) => day > today)
    .toSorted()
  if (planned[0] !== undefined) return planned[0]
  const programme = session.programme && programmeFrom(session.programme.source, programmesNow())
  return programme ? daysAfter(today, programme.everyDays) : null
}
