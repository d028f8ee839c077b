/**
 * What waits between two people, from this laptop's own documents and the review files that it opened: what is
 * under way, what came and was not answered, what was planned, promised or put off. Nothing of the other's vault.
 */
import type { ContactId, ListedContact } from '../../../electron/shared/entities/contact.ts'
import type { DraftId, SessionId } from '../../../electron/shared/entities/ids.ts'
import type { ProgrammeSession } from '../../../electron/shared/entities/programme.ts'
import type { Pair, Session } from '../../../electron/shared/entities/session.ts'
import type { RoomId, RoomSummary } from '../../../electron/shared/review/index.ts'
import { calendarDay } from './due.ts'
import { homeworkAction, isAgreed } from './guide.ts'
import { textIn } from './localized-text.ts'
import {
  daysAfter,
  nextStep,
  programmeFrom,
  programmeSessionOf,
  type Programmes,
  stepsOf,
} from './programme-session.ts'

export type Role = 'mentor' | 'executive'

export type Matter =
  /** The clock runs or rests. */
  | { readonly kind: 'under-way'; readonly sessionId: SessionId; readonly title: string }
  /** A text came for notes, and nothing went back since. `unsent`: notes were written and are in no file yet. */
  | {
      readonly kind: 'draft-waits'
      readonly roomId: RoomId
      readonly title: string
      readonly question: string | null
      readonly unsent: boolean
      readonly day: string
    }
  /** Notes on an own draft came that nobody has looked at. */
  | {
      readonly kind: 'notes-arrived'
      readonly roomId: RoomId
      readonly draftId: DraftId
      readonly title: string
      readonly fresh: number
      readonly day: string
    }
  /** An own draft is with the other one. */
  | {
      readonly kind: 'notes-awaited'
      readonly roomId: RoomId
      readonly draftId: DraftId
      readonly title: string
      readonly day: string
    }
  /** `past`: its moment has gone by and it has not begun. */
  | {
      readonly kind: 'planned'
      readonly sessionId: SessionId
      readonly title: string
      readonly at: string | null
      readonly day: string
      readonly past: boolean
    }
  /** Of a session on this day or the next, before it begins. */
  | {
      readonly kind: 'prepare'
      readonly sessionId: SessionId
      readonly title: string
      readonly text: string
      readonly day: string
    }
  /** The programme's next session, which nobody has planned; `day` is the one proposed. */
  | {
      readonly kind: 'proposed'
      readonly sessionId: null
      readonly title: string
      readonly number: number
      readonly of: number
      readonly day: string
    }
  | {
      readonly kind: 'action'
      readonly sessionId: SessionId
      readonly actionId: string
      readonly text: string
      readonly owner: Role
      readonly day: string
      readonly past: boolean
    }
  /** Of the last session, until the next one begins or it became an agreement. */
  | { readonly kind: 'homework'; readonly sessionId: SessionId; readonly text: string; readonly owner: Role }
  /** The questions at the start or the end of the programme that this person has not answered. */
  | { readonly kind: 'assessment'; readonly time: 'start' | 'closing'; readonly role: Role }

export type MatterOf<Kind extends Matter['kind']> = Extract<Matter, { readonly kind: Kind }>

export type DeskMaterial = {
  readonly pairs: readonly Pair[]
  readonly sessions: readonly Session[]
  readonly programmes: Programmes
  readonly rooms: readonly RoomSummary[]
  readonly contacts: readonly ListedContact[]
  /** Display name of whoever owns this laptop; empty when it is not known. */
  readonly ownName: string
  /** Of the interface: authored texts come in it. */
  readonly language: string
  readonly now: Date
}

const same = (one: string, other: string): boolean =>
  one.trim() !== '' && one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()

/**
 * Which of the two owns this laptop. Without a name in the profile it is the executive, unless the same mentor
 * stands in several pairs with different executives: then this laptop is that mentor's.
 */
export function ownRoleIn(pair: Pair, { pairs, ownName }: Pick<DeskMaterial, 'pairs' | 'ownName'>): Role {
  if (same(pair.mentor.name, ownName)) return 'mentor'
  if (ownName.trim() !== '') return 'executive'
  const others = pairs.filter(({ mentor }) => same(mentor.name, pair.mentor.name))
  return others.some(({ executive }) => !same(executive.name, pair.executive.name)) ? 'mentor' : 'executive'
}

/** The other person's app, by the digits that the pair knows, else by the name. */
export function contactOf(pair: Pair, { contacts, ...who }: DeskMaterial): ContactId | null {
  const partner = ownRoleIn(pair, who) === 'mentor' ? pair.executive : pair.mentor
  const known =
    contacts.find(({ fingerprint }) => fingerprint === pair.contact) ??
    contacts.find(({ name }) => same(name, partner.name))
  return known?.id ?? null
}

/** All that waits in a pair, in the order in which it asks for something. */
export function mattersOf(pair: Pair, material: DeskMaterial): readonly Matter[] {
  const contactId = contactOf(pair, material)
  const rooms = material.rooms.filter((room) => room.contactId === contactId)
  return inOrder([
    ...roomMatters(rooms, material),
    ...sessionMatters(pair, material),
    ...programmeMatters(pair, material),
  ])
}

/** Of these rooms, whoever they are with. */
export function roomMatters(
  rooms: readonly RoomSummary[],
  { now }: Pick<DeskMaterial, 'now'>,
): readonly Matter[] {
  const day = (instant: string | null) => calendarDay(instant === null ? now : new Date(instant))
  return rooms.flatMap((room): Matter[] => {
    const {
      id: roomId,
      draftId,
      title,
      side,
      turn,
      fresh,
      question,
      unsent,
      lastReceivedAt,
      lastSentAt,
    } = room
    if (side === 'reviewer')
      return turn === 'mine'
        ? [{ kind: 'draft-waits', roomId, title, question, unsent: unsent > 0, day: day(lastReceivedAt) }]
        : []
    if (fresh > 0) return [{ kind: 'notes-arrived', roomId, draftId, title, fresh, day: day(lastReceivedAt) }]
    return turn === 'theirs' ? [{ kind: 'notes-awaited', roomId, draftId, title, day: day(lastSentAt) }] : []
  })
}

function sessionMatters(pair: Pair, material: DeskMaterial): readonly Matter[] {
  const { now, programmes, language } = material
  const today = calendarDay(now)
  const role = ownRoleIn(pair, material)
  const own = material.sessions.filter(({ pairId }) => pairId === pair.id)
  return own.flatMap((session): Matter[] => {
    const { id: sessionId, title, plannedFor, state } = session
    const matters: Matter[] = session.actions.flatMap(({ id: actionId, text, owner, due, done }) =>
      done || due === null
        ? []
        : [{ kind: 'action', sessionId, actionId, text, owner, day: due, past: due < today } as const],
    )
    if (state === 'running' || state === 'paused') matters.push({ kind: 'under-way', sessionId, title })
    if (state === 'planned') {
      const day = plannedFor === null ? today : calendarDay(new Date(plannedFor))
      const past = plannedFor !== null && new Date(plannedFor) < now
      matters.push({ kind: 'planned', sessionId, title, at: plannedFor, day, past })
      const authored = programmeSessionOf(session, programmes)
      if (authored && plannedFor !== null && !past && day <= daysAfter(today, 1))
        matters.push({
          kind: 'prepare',
          sessionId,
          title,
          text: textIn(authored.preparation[role], language),
          day,
        })
    }
    return matters
  })
}

function programmeMatters(pair: Pair, material: DeskMaterial): readonly Matter[] {
  const { sessions, programmes, language, now } = material
  const own = sessions.filter(({ pairId }) => pairId === pair.id)
  const matters: Matter[] = [...homework(own, programmes, language)]
  const programme = pair.programme && programmeFrom(pair.programme.source, programmes)
  if (!programme) return matters
  const role = ownRoleIn(pair, material)
  const steps = stepsOf(pair, programme, { sessions, now })
  const next = nextStep(steps)
  const isAhead = own.some(({ state }) => state !== 'finished')
  if (next && !isAhead) {
    const number = steps.indexOf(next) + 1
    const title = textIn(next.session.title, language)
    matters.push({ kind: 'proposed', sessionId: null, title, number, of: steps.length, day: next.day })
  }
  const begun = steps.some(({ state }) => state === 'done')
  const { start, closing } = pair.assessments
  if (!begun && start[role] === null) matters.push({ kind: 'assessment', time: 'start', role })
  const isOver = steps.every(({ state }) => state === 'done')
  // Nothing to set beside it: the difference is what the questions at the end are for.
  if (isOver && start[role] !== null && closing[role] === null)
    matters.push({ kind: 'assessment', time: 'closing', role })
  return matters
}

function homework(own: readonly Session[], programmes: Programmes, language: string): readonly Matter[] {
  const last = lastSessionOf(own)
  const isBehind = last && own.some(({ number, startedAt }) => number > last.number && startedAt !== null)
  if (!last || isBehind) return []
  const authored: ProgrammeSession | null = programmeSessionOf(last, programmes)
  if (!authored) return []
  return (['executive', 'mentor'] as const).flatMap((owner): Matter[] => {
    const text = textIn(authored.homework[owner], language)
    // An agreement made of it may have been made in another language.
    const agreed = Object.values(authored.homework[owner]).some((any) => isAgreed(last, any, owner))
    return agreed
      ? []
      : [{ kind: 'homework', sessionId: last.id, text: homeworkAction(text, owner, null).text, owner }]
  })
}

/** Tells the matters of one pair apart. */
export function matterKey(matter: Matter): string {
  const about = 'roomId' in matter ? matter.roomId : 'actionId' in matter ? matter.actionId : ''
  const session = 'sessionId' in matter ? (matter.sessionId ?? '') : ''
  const who = 'owner' in matter ? matter.owner : 'time' in matter ? matter.time : ''
  return [matter.kind, about, session, who].join(' ')
}

/** The last that came to its end. */
export const lastSessionOf = (sessions: readonly Session[]): Session | null =>
  sessions
    .filter(({ finishedAt }) => finishedAt !== null)
    .reduce<Session | null>(
      (last, one) => (last && (last.finishedAt ?? '') >= (one.finishedAt ?? '') ? last : one),
      null,
    )

/** What asks for something now before what has its day, and that by its day. */
const ranks: Readonly<Record<Matter['kind'], number>> = {
  'under-way': 0,
  'draft-waits': 1,
  'notes-arrived': 1,
  prepare: 2,
  planned: 3,
  action: 3,
  proposed: 4,
  assessment: 5,
  homework: 6,
  'notes-awaited': 7,
}

export function inOrder(matters: readonly Matter[]): readonly Matter[] {
  const rank = (matter: Matter) => ('past' in matter && matter.past ? 1 : ranks[matter.kind])
  const day = (matter: Matter) => ('day' in matter ? matter.day : '')
  return matters.toSorted((a, b) => rank(a) - rank(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}
