/** A programme of two sessions, a contact, a review room and what they make together, for tests of what waits. */
import { contactIdSchema, type ListedContact } from '../../../../electron/shared/entities/contact.ts'
import type { Programme, ProgrammeSession } from '../../../../electron/shared/entities/programme.ts'
import type { AssessmentTaking } from '../../../../electron/shared/entities/session.ts'
import { roomIdSchema, type RoomSummary } from '../../../../electron/shared/review/index.ts'
import type { DeskMaterial } from '../matters.ts'
import { makePair } from './make.ts'

export const now = new Date(2026, 10, 24, 10)
export const on = (day: number, hours: number) => new Date(2026, 10, day, hours).toISOString()
const text = (es: string) => ({ es, en: `en: ${es}` })

const session = (id: string): ProgrammeSession => ({
  id,
  title: text(`Sesión ${id}`),
  goal: text('Meta'),
  minutes: 45,
  preparation: { mentor: text('Prepare la sala'), executive: text('Traiga un texto') },
  agenda: [],
  checklist: [],
  exercise: { text: text('Escribir'), opens: { place: 'rehearse' } },
  homework: { mentor: text('Buscar tres perfiles'), executive: text('Escuchar dos días') },
  questions: { mentor: [], executive: [] },
})
export const programme: Programme = {
  id: 'two',
  version: 1,
  order: 1,
  title: text('Dos'),
  summary: text('Dos'),
  forWhom: text('Dos'),
  everyDays: 14,
  sessions: [session('one'), session('two')],
}
export const source = { kind: 'shipped', id: 'two', version: 1 } as const

export const elena: ListedContact = {
  id: contactIdSchema.parse('e'.repeat(32)),
  name: 'Elena Valcárcel',
  fingerprint: '1111 2222 3333 4444 5555 6666',
  recipient: 'age1x' as ListedContact['recipient'],
  signingKey: 'x' as ListedContact['signingKey'],
  verifiedAt: null,
  addedAt: on(1, 9),
} as ListedContact
export const room = (patch: Partial<RoomSummary> = {}): RoomSummary => ({
  id: roomIdSchema.parse('a'.repeat(32)),
  side: 'reviewer',
  draftId: 'draft-0001' as RoomSummary['draftId'],
  contactId: elena.id,
  contactName: elena.name,
  title: 'Burgos',
  language: 'es',
  channel: 'linkedin',
  versions: 1,
  question: '¿Suena a mí?',
  notes: 0,
  openNotes: 0,
  unsent: 0,
  fresh: 1,
  waiting: 0,
  turn: 'mine',
  lastReceivedAt: on(20, 9) as RoomSummary['lastReceivedAt'],
  lastSentAt: null,
  updatedAt: on(20, 9) as RoomSummary['updatedAt'],
  ...patch,
})
export const taking: AssessmentTaking = {
  assessment: { id: 'a', version: 1 },
  answers: {},
  words: '',
  at: on(1, 9),
}

export const material = (patch: Partial<DeskMaterial> = {}): DeskMaterial => ({
  pairs: [makePair()],
  sessions: [],
  programmes: { shipped: [programme], own: [] },
  rooms: [],
  contacts: [elena],
  ownName: 'Diego Anaya',
  language: 'es',
  now,
  ...patch,
})
