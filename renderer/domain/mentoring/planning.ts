/** Making pairs and sessions, and what stays open between them. */
import type { ContentReference, PairId, SessionId } from '../../../electron/shared/entities/ids.ts'
import type { AgendaItem, NextAction, Pair, Session } from '../../../electron/shared/entities/session.ts'

export type PersonInput = {
  readonly name: string
  readonly role: string
  readonly comfort?: string
  readonly goals?: string
}

/** What is left out stays as it was, or empty in a new pair. */
export type PairInput = {
  readonly mentor: PersonInput
  readonly executive: PersonInput
  readonly agreement: string
  readonly howOften?: string
  readonly howNotes?: string
  /** Left out: as it was. Blank: none. */
  readonly mentorCertificate?: string
}

const nobody = { mentor: null, executive: null } as const
export const noAssessments: Pair['assessments'] = { start: nobody, closing: nobody }

/** Null while a name is missing: a pair without two names is nobody's. */
export function makePair(input: PairInput, existing: Pair | null, id: PairId, now: Date): Pair | null {
  const person = ({ name, role, comfort, goals }: PersonInput, before: Pair['mentor'] | undefined) => ({
    name: name.trim(),
    role: role.trim(),
    comfort: (comfort ?? before?.comfort ?? '').trim(),
    goals: (goals ?? before?.goals ?? '').trim(),
  })
  const mentor = person(input.mentor, existing?.mentor)
  const executive = person(input.executive, existing?.executive)
  if (mentor.name === '' || executive.name === '') return null
  const at = now.toISOString()
  return {
    id: existing?.id ?? id,
    mentor,
    executive,
    agreement: input.agreement.trim(),
    howOften: (input.howOften ?? existing?.howOften ?? '').trim(),
    howNotes: (input.howNotes ?? existing?.howNotes ?? '').trim(),
    programme: existing?.programme ?? null,
    assessments: existing?.assessments ?? noAssessments,
    contact: existing?.contact ?? null,
    archivedAt: existing?.archivedAt ?? null,
    mentorCertificate: (input.mentorCertificate ?? existing?.mentorCertificate ?? '').trim() || null,
    createdAt: existing?.createdAt ?? at,
    updatedAt: at,
  }
}

export type SessionInput = {
  readonly pairId: PairId
  readonly title: string
  readonly agenda: readonly AgendaItem[]
  readonly checklist: ContentReference | null
  /** Left out: as it was, or none. */
  readonly programme?: Session['programme']
  readonly plannedFor: string | null
}

/** The pair's next number, counted over every session it has. */
export const nextNumber = (sessions: readonly Session[], pairId: PairId): number =>
  sessions.reduce((last, session) => (session.pairId === pairId ? Math.max(last, session.number) : last), 0) +
  1

export function planSession(input: SessionInput, id: SessionId, number: number, now: Date): Session {
  const at = now.toISOString()
  return {
    id,
    pairId: input.pairId,
    number,
    title: input.title.trim(),
    checklist: input.checklist,
    programme: input.programme ?? null,
    agenda: input.agenda,
    state: 'planned',
    current: 0,
    elapsedMs: {},
    runningSince: null,
    ticks: {},
    notes: '',
    actions: [],
    draftId: null,
    exercise: null,
    reflection: null,
    plannedFor: input.plannedFor,
    startedAt: null,
    finishedAt: null,
    createdAt: at,
    updatedAt: at,
  }
}

/** Changes the plan of a session that has not begun; one that has begun keeps its agenda. */
export function replan(session: Session, input: SessionInput, now: Date): Session {
  if (session.state !== 'planned') return session
  const { title, agenda, checklist, plannedFor, programme = session.programme } = input
  const sameList =
    checklist?.id === session.checklist?.id && programme?.sessionId === session.programme?.sessionId
  return {
    ...session,
    title: title.trim(),
    agenda,
    checklist,
    programme,
    plannedFor,
    current: 0,
    ticks: sameList ? session.ticks : {},
    updatedAt: now.toISOString(),
  }
}

export type OpenAction = { readonly session: Session; readonly action: NextAction }

/** What the pair agreed in earlier sessions and has not done, the nearest date first, undated ones last. */
export function openActionsBefore(session: Session, sessions: readonly Session[]): readonly OpenAction[] {
  const open = sessions
    .filter((other) => other.pairId === session.pairId && other.number < session.number)
    .flatMap((other) => other.actions.map((action) => ({ session: other, action })))
    .filter(({ action }) => !action.done)
  return open.sort((a, b) => byDue(a.action, b.action))
}

export const byDue = (a: NextAction, b: NextAction): number => {
  if (a.due === b.due) return 0
  if (a.due === null) return 1
  if (b.due === null) return -1
  return a.due < b.due ? -1 : 1
}

/** The other person of the pair, seen by whoever owns this laptop (the executive unless the names say otherwise). */
export function partnerOf(pair: Pair, ownName: string): { readonly name: string; readonly role: string } {
  const same = (name: string) => name.trim().toLocaleLowerCase() === ownName.trim().toLocaleLowerCase()
  return ownName.trim() !== '' && same(pair.mentor.name) && !same(pair.executive.name)
    ? pair.executive
    : pair.mentor
}

/** `Diego` of `Diego Anaya`: how two people who meet every fortnight are called on screen. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? ''
