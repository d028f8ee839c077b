/** What of all pairs and review files belongs on today's page: what asks for an answer now, and the next days. */
import type { Pair } from '../../../electron/shared/entities/session.ts'
import { calendarDay } from './due.ts'
import { type DeskMaterial, inOrder, type Matter, mattersOf, ownRoleIn, roomMatters } from './matters.ts'
import { firstName } from './planning.ts'
import { daysAfter } from './programme-session.ts'

/** What has its day shows from this many days before. */
export const daysAhead = 7

export type PairMatter = {
  readonly matter: Matter
  /** First name of the other person. */
  readonly name: string
  /** Null for somebody known by review files only. */
  readonly pair: Pair | null
}

export type DueToday = {
  /** Under way, unanswered, overdue or for today. */
  readonly now: readonly PairMatter[]
  /** In the next days, by their day. */
  readonly soon: readonly PairMatter[]
  readonly all: readonly PairMatter[]
}

export function dueToday(material: DeskMaterial): DueToday {
  const today = calendarDay(material.now)
  const horizon = daysAfter(today, daysAhead)
  const gathered = gather(material)
  const all = inOrder(gathered.map(({ matter }) => matter)).flatMap(
    (matter) => gathered.find((one) => one.matter === matter) ?? [],
  )
  return {
    all,
    now: all.filter(({ matter }) => asksNow(matter, today)),
    soon: all.filter(({ matter, pair }) =>
      // What is to be read at home is each one's own.
      matter.kind === 'homework'
        ? pair !== null && matter.owner === ownRoleIn(pair, material)
        : comesSoon(matter, today, horizon),
    ),
  }
}

function asksNow(matter: Matter, today: string): boolean {
  switch (matter.kind) {
    case 'under-way':
    case 'draft-waits':
    case 'notes-arrived':
      return true
    case 'planned':
      return matter.past
    case 'action':
      return matter.day <= today
    default:
      return false
  }
}

function comesSoon(matter: Matter, today: string, horizon: string): boolean {
  switch (matter.kind) {
    case 'planned':
      return matter.at !== null && !matter.past && matter.day <= horizon
    case 'action':
      return matter.day > today && matter.day <= horizon
    case 'proposed':
      return matter.day <= horizon
    default:
      return matter.kind === 'assessment'
  }
}

/** With the name of the other person; each file once, also of people without a pair. */
function gather(material: DeskMaterial): readonly PairMatter[] {
  const ofPairs = material.pairs
    .filter((pair) => pair.archivedAt === null)
    .flatMap((pair) => {
      const partner = ownRoleIn(pair, material) === 'mentor' ? pair.executive : pair.mentor
      const name = firstName(partner.name)
      return mattersOf(pair, material).map((matter): PairMatter => ({ matter, name, pair }))
    })
  const ofFiles = material.rooms.flatMap((room) => {
    const contact = material.contacts.find(({ id }) => id === room.contactId)
    const name = firstName(contact?.name ?? room.contactName)
    return roomMatters([room], material).map((matter): PairMatter => ({ matter, name, pair: null }))
  })
  const told = new Set<string>()
  return [...ofPairs, ...ofFiles].filter(({ matter }) => {
    if (!('roomId' in matter)) return true
    const isNew = !told.has(matter.roomId)
    told.add(matter.roomId)
    return isNew
  })
}
