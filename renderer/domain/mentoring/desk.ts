/** The mentor's desk: whom the owner of this laptop mentors, and what each of them awaits. */
import type { ContactId } from '../../../electron/shared/entities/contact.ts'
import type { PairId } from '../../../electron/shared/entities/ids.ts'
import type { Session } from '../../../electron/shared/entities/session.ts'
import {
  contactOf,
  type DeskMaterial,
  inOrder,
  lastSessionOf,
  type Matter,
  mattersOf,
  ownRoleIn,
  roomMatters,
} from './matters.ts'

/** One person on the mentor's desk. */
export type DeskEntry = {
  /** Null for somebody known by review files only. */
  readonly pairId: PairId | null
  readonly contactId: ContactId | null
  readonly name: string
  readonly role: string
  /** How the pair calls the owner of this laptop; empty without a pair. */
  readonly own: string
  readonly matters: readonly Matter[]
  readonly last: Session | null
}

/**
 * Everybody whom the owner of this laptop mentors, and everybody else whose text waits here for notes. Who waits
 * for this laptop comes first, the longest wait before the others; then by the next day on which something is due.
 */
export function deskOf(material: DeskMaterial): readonly DeskEntry[] {
  const { pairs, sessions, rooms, contacts } = material
  const active = pairs.filter((pair) => pair.archivedAt === null)
  const ofPairs = active
    .filter((pair) => ownRoleIn(pair, material) === 'mentor')
    .map((pair): DeskEntry => ({
      pairId: pair.id,
      contactId: contactOf(pair, material),
      name: pair.executive.name,
      role: pair.executive.role,
      own: pair.mentor.name,
      matters: mattersOf(pair, material),
      last: lastSessionOf(sessions.filter(({ pairId }) => pairId === pair.id)),
    }))
  const known = new Set(active.map((pair) => contactOf(pair, material)))
  const waiting = rooms.filter(
    (room) => room.side === 'reviewer' && room.turn === 'mine' && !known.has(room.contactId),
  )
  const ofFiles = [...new Set(waiting.map(({ contactId }) => contactId))].map((contactId): DeskEntry => {
    const theirs = waiting.filter((room) => room.contactId === contactId)
    return {
      pairId: null,
      contactId,
      name: contacts.find(({ id }) => id === contactId)?.name ?? theirs[0]?.contactName ?? '',
      role: '',
      own: '',
      matters: inOrder(roomMatters(theirs, material)),
      last: null,
    }
  })
  return [...ofPairs, ...ofFiles].toSorted(byNeed)
}

function byNeed(a: DeskEntry, b: DeskEntry): number {
  const need = ({ matters: [first] }: DeskEntry): string => {
    if (first === undefined) return '9'
    const waits =
      first.kind === 'under-way' || first.kind === 'draft-waits' || ('past' in first && first.past)
    return `${waits ? 0 : 1} ${'day' in first ? first.day : first.kind === 'under-way' ? '' : '9999'}`
  }
  return need(a) < need(b) ? -1 : need(a) > need(b) ? 1 : a.name.localeCompare(b.name)
}

/** A desk is for those who mentor more than one; one pair is a page of its own. */
export const hasDesk = (entries: readonly DeskEntry[]): boolean => entries.length > 1
