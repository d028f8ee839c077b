/** A programme in the life of a pair: which of its sessions were held, when the others could be, and what each brings. */
import type {
  OwnProgramme,
  Programme,
  ProgrammeSession,
} from '../../../electron/shared/entities/programme.ts'
import type { Pair, ProgrammeSource, Session } from '../../../electron/shared/entities/session.ts'
import type { Agenda } from './agenda.ts'
import type { Checklist } from './checklist.ts'
import { calendarDay, dayToDate } from './due.ts'
import type { LocalizedText } from './localized-text.ts'

/** All that there are at the moment. */
export type Programmes = {
  /** The app's own and those of packs. */
  readonly shipped: readonly Programme[]
  readonly own: readonly OwnProgramme[]
}

/** Null when its pack or the copy is gone. */
export const programmeFrom = (source: ProgrammeSource, { shipped, own }: Programmes): Programme | null =>
  source.kind === 'shipped'
    ? (shipped.find(({ id }) => id === source.id) ?? null)
    : (own.find(({ id }) => id === source.id)?.programme ?? null)

export const isSameSource = (a: ProgrammeSource, b: ProgrammeSource): boolean =>
  a.kind === b.kind && a.id === b.id

/** The session of a programme that this one is; null for none, or when the programme no longer has it. */
export function programmeSessionOf(session: Session, programmes: Programmes): ProgrammeSession | null {
  if (session.programme === null) return null
  const { source, sessionId } = session.programme
  return programmeFrom(source, programmes)?.sessions.find(({ id }) => id === sessionId) ?? null
}

/** Its agenda, in the shape of those that every session can have. */
export const agendaOfProgramme = ({ id, minutes, agenda }: ProgrammeSession): Agenda => ({
  id,
  version: 1,
  order: 1,
  minutes,
  items: agenda,
})

/** What must have happened, in the shape of a checklist under this title. */
export const pointsOfProgramme = (session: ProgrammeSession, title: LocalizedText): Checklist => ({
  id: session.id,
  version: 1,
  order: 1,
  title,
  why: session.goal,
  items: session.checklist,
})

export type ProgrammeStep = {
  readonly session: ProgrammeSession
  /** The pair's own session for it, the newest. */
  readonly held: Session | null
  /** Calendar day: when it was or is planned to be, else the day proposed. */
  readonly day: string
  readonly state: 'done' | 'planned' | 'open'
}

/**
 * Every session of the pair's programme with its day. What has no day yet is proposed from the one before,
 * `everyDays` later, never in the past: a session that was put off moves those behind it.
 */
export function stepsOf(
  { id: pairId, programme: followed }: Pick<Pair, 'id' | 'programme'>,
  programme: Programme,
  { sessions, now }: { readonly sessions: readonly Session[]; readonly now: Date },
): readonly ProgrammeStep[] {
  const today = calendarDay(now)
  let last: string | null = null
  return programme.sessions.map((session): ProgrammeStep => {
    const held = followed
      ? (sessions
          .filter(
            (one) =>
              one.pairId === pairId &&
              one.programme?.sessionId === session.id &&
              isSameSource(one.programme.source, followed.source),
          )
          .toSorted((a, b) => b.number - a.number)[0] ?? null)
      : null
    const proposed: string =
      last === null ? (followed?.startedOn ?? today) : daysAfter(last, programme.everyDays)
    const at = held && (held.finishedAt ?? held.startedAt ?? held.plannedFor)
    const day = at === null ? (proposed < today ? today : proposed) : calendarDay(new Date(at))
    last = day
    return {
      session,
      held,
      day,
      state: held === null ? 'open' : held.state === 'finished' ? 'done' : 'planned',
    }
  })
}

/** The first that nobody has planned yet. */
export const nextStep = (steps: readonly ProgrammeStep[]): ProgrammeStep | null =>
  steps.find(({ state }) => state === 'open') ?? null

/** A calendar day so many days later. */
export function daysAfter(day: string, days: number): string {
  const at = dayToDate(day)
  return calendarDay(new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, 12))
}
