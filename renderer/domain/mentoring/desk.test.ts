import { describe, expect, it } from 'vitest'
import { contactIdSchema, type ListedContact } from '../../../electron/shared/entities/contact.ts'
import type { PairId, SessionId } from '../../../electron/shared/entities/ids.ts'
import type { Programme, ProgrammeSession } from '../../../electron/shared/entities/programme.ts'
import type { AssessmentTaking, Pair } from '../../../electron/shared/entities/session.ts'
import { roomIdSchema, type RoomSummary } from '../../../electron/shared/review/index.ts'
import { deskOf, hasDesk } from './desk.ts'
import { type DeskMaterial, type Matter, mattersOf, ownRoleIn } from './matters.ts'
import { makeAction, makePair, makeSession } from './testing/make.ts'

const now = new Date(2026, 10, 24, 10)
const on = (day: number, hours: number) => new Date(2026, 10, day, hours).toISOString()
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
const programme: Programme = {
  id: 'two',
  version: 1,
  order: 1,
  title: text('Dos'),
  summary: text('Dos'),
  forWhom: text('Dos'),
  everyDays: 14,
  sessions: [session('one'), session('two')],
}
const source = { kind: 'shipped', id: 'two', version: 1 } as const

const elena: ListedContact = {
  id: contactIdSchema.parse('e'.repeat(32)),
  name: 'Elena Valcárcel',
  fingerprint: '1111 2222 3333 4444 5555 6666',
  recipient: 'age1x' as ListedContact['recipient'],
  signingKey: 'x' as ListedContact['signingKey'],
  verifiedAt: null,
  addedAt: on(1, 9),
} as ListedContact
const room = (patch: Partial<RoomSummary> = {}): RoomSummary => ({
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
const taking: AssessmentTaking = { assessment: { id: 'a', version: 1 }, answers: {}, words: '', at: on(1, 9) }

const material = (patch: Partial<DeskMaterial> = {}): DeskMaterial => ({
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
const matters = (patch: Partial<DeskMaterial> = {}): readonly Matter[] => {
  const all = material(patch)
  const [pair] = all.pairs
  if (!pair) throw new Error('a pair is needed')
  return mattersOf(pair, all)
}
const kinds = (found: readonly Matter[]) => found.map(({ kind }) => kind)

describe('whose laptop it is', () => {
  const diego = makePair()
  it('is told by the name in the profile', () => {
    expect(ownRoleIn(diego, { pairs: [diego], ownName: ' diego anaya ' })).toBe('mentor')
    expect(ownRoleIn(diego, { pairs: [diego], ownName: 'Elena Valcárcel' })).toBe('executive')
    expect(ownRoleIn(diego, { pairs: [diego], ownName: '' })).toBe('executive')
  })
  it('is the mentor’s without a name when one mentor has several executives', () => {
    const other = makePair({ id: 'pair-two' as PairId, executive: { ...diego.executive, name: 'Inés Roca' } })
    expect(ownRoleIn(diego, { pairs: [diego, other], ownName: '' })).toBe('mentor')
    const mentorOfElena = makePair({
      id: 'pair-two' as PairId,
      mentor: { ...diego.mentor, name: 'Iria Pombo' },
    })
    expect(ownRoleIn(diego, { pairs: [diego, mentorOfElena], ownName: '' })).toBe('executive')
  })
})

describe('what waits in a pair', () => {
  it('is a text that came for notes until an answer went out', () => {
    expect(matters({ rooms: [room()] })).toMatchObject([
      { kind: 'draft-waits', title: 'Burgos', question: '¿Suena a mí?', unsent: false, day: '2026-11-20' },
    ])
    expect(matters({ rooms: [room({ unsent: 2 })] })).toMatchObject([{ kind: 'draft-waits', unsent: true }])
    expect(matters({ rooms: [room({ turn: 'theirs' })] })).toEqual([])
  })

  it('is known by the digits of the pair even under another name, and by the name without digits', () => {
    const renamed = { ...elena, name: 'E. V.' }
    expect(matters({ contacts: [renamed], rooms: [room()] })).toEqual([])
    const pairs = [makePair({ contact: elena.fingerprint as never })]
    expect(kinds(matters({ pairs, contacts: [renamed], rooms: [room()] }))).toEqual(['draft-waits'])
  })

  it('is, for the executive, notes that nobody looked at, else the text that is away', () => {
    const diego = { ...elena, name: 'Diego Anaya' }
    const own = (patch: Partial<RoomSummary>) =>
      kinds(
        matters({
          ownName: 'Elena Valcárcel',
          contacts: [diego],
          rooms: [room({ side: 'owner', ...patch })],
        }),
      )
    expect(own({ fresh: 3 })).toEqual(['notes-arrived'])
    expect(own({ fresh: 0, turn: 'theirs', lastSentAt: on(20, 9) as never })).toEqual(['notes-awaited'])
    expect(own({ fresh: 0, turn: 'mine' })).toEqual([])
  })

  it('is a session: planned, past its moment, with its preparation from the day before', () => {
    const planned = (plannedFor: string | null) =>
      matters({ sessions: [makeSession({ plannedFor, programme: { source, sessionId: 'one' } })] })
    expect(planned(on(30, 17))).toMatchObject([{ kind: 'planned', past: false, day: '2026-11-30' }])
    expect(planned(on(25, 17))).toMatchObject([
      { kind: 'prepare', text: 'Prepare la sala', day: '2026-11-25' },
      { kind: 'planned', past: false },
    ])
    expect(planned(on(24, 9))).toMatchObject([{ kind: 'planned', past: true }])
    expect(planned(null)).toMatchObject([{ kind: 'planned', at: null, past: false }])
  })

  it('is what was agreed with a day and not done, an overdue one before anything that has its day', () => {
    const sessions = [
      makeSession({
        state: 'finished',
        finishedAt: on(10, 18),
        actions: [
          makeAction({ id: 'later', due: '2026-11-26' }),
          makeAction({ id: 'late', due: '2026-11-23' }),
          makeAction({ id: 'done', done: true }),
          makeAction({ id: 'some-day', due: null }),
        ],
      }),
      makeSession({ id: 'next' as SessionId, number: 7, plannedFor: on(25, 17) }),
    ]
    expect(matters({ sessions }).map((one) => ('actionId' in one ? one.actionId : one.kind))).toEqual([
      'late',
      'planned',
      'later',
    ])
  })

  const followed = makePair({ programme: { source, startedOn: '2026-11-03' } })
  const started = {
    ...followed,
    assessments: { ...followed.assessments, start: { mentor: taking, executive: taking } },
  }
  const held = (id: string, sessionId: string, number: number, day: number) =>
    makeSession({
      id: id as SessionId,
      number,
      programme: { source, sessionId },
      state: 'finished',
      startedAt: on(day, 17),
      finishedAt: on(day, 18),
    })

  it('is the programme’s next session on the day proposed, unless one is planned, and the questions at its start', () => {
    expect(matters({ pairs: [followed] })).toMatchObject([
      { kind: 'proposed', title: 'Sesión one', number: 1, of: 2, day: '2026-11-24' },
      { kind: 'assessment', time: 'start', role: 'mentor' },
    ])
    const sessions = [held('one', 'one', 1, 12)]
    expect(matters({ pairs: [started], sessions })).toMatchObject([
      { kind: 'proposed', title: 'Sesión two', number: 2, day: '2026-11-26' },
      { kind: 'homework', text: 'Escuchar dos días', owner: 'executive' },
      { kind: 'homework', text: 'Buscar tres perfiles', owner: 'mentor' },
    ])
    const planned = makeSession({ id: 'p' as SessionId, number: 2, plannedFor: on(30, 17) })
    expect(kinds(matters({ pairs: [started], sessions: [...sessions, planned] }))).toEqual([
      'planned',
      'homework',
      'homework',
    ])
  })

  it('is no homework that was agreed on, in whatever language', () => {
    const one = held('one', 'one', 1, 12)
    const agreed = { ...one, actions: [makeAction({ text: 'en: Escuchar dos días', due: null })] }
    const found = matters({ pairs: [started], sessions: [agreed] })
    expect(found.filter(({ kind }) => kind === 'homework')).toMatchObject([{ owner: 'mentor' }])
  })

  it('is the closing questions once every session was held, for who answered those at the start', () => {
    const sessions = [held('one', 'one', 1, 10), held('two', 'two', 2, 20)]
    const closing = (pair: Pair) =>
      matters({ pairs: [pair], sessions }).filter(({ kind }) => kind === 'assessment')
    expect(closing(started)).toEqual([{ kind: 'assessment', time: 'closing', role: 'mentor' }])
    expect(closing(followed)).toEqual([])
    const both = { mentor: taking, executive: taking }
    expect(closing({ ...started, assessments: { start: both, closing: both } })).toEqual([])
  })
})

describe('the desk', () => {
  const pairWith = (name: string, patch: Partial<ReturnType<typeof makePair>> = {}) =>
    makePair({ id: `pair-${name}` as PairId, executive: { ...makePair().executive, name }, ...patch })
  const names = (patch: Partial<DeskMaterial>) => deskOf(material(patch)).map(({ name }) => name)

  it('shows whom one mentors, who waits for an answer first, then by what is due next', () => {
    const pairs = [pairWith('Ana'), pairWith('Bea'), pairWith('Elena Valcárcel'), pairWith('Gil')]
    const sessions = [
      makeSession({ id: 's1' as SessionId, pairId: 'pair-Bea' as PairId, plannedFor: on(26, 9) }),
      makeSession({ id: 's2' as SessionId, pairId: 'pair-Gil' as PairId, plannedFor: on(25, 9) }),
    ]
    expect(names({ pairs, sessions, rooms: [room()] })).toEqual(['Elena Valcárcel', 'Gil', 'Bea', 'Ana'])
  })

  it('leaves out archived pairs and those in which one is the executive', () => {
    const pairs = [
      pairWith('Ana', { archivedAt: on(1, 9) as never }),
      pairWith('Bea'),
      makePair({
        mentor: { ...makePair().mentor, name: 'Iria' },
        executive: { ...makePair().executive, name: 'Diego Anaya' },
      }),
    ]
    expect(names({ pairs, contacts: [] })).toEqual(['Bea'])
    expect(hasDesk(deskOf(material({ pairs, contacts: [] })))).toBe(false)
  })

  it('shows somebody without a pair whose text waits for notes, and nobody twice', () => {
    const entries = deskOf(material({ pairs: [pairWith('Ana')], rooms: [room()] }))
    expect(entries.map(({ name, pairId }) => [name, pairId === null])).toEqual([
      ['Elena Valcárcel', true],
      ['Ana', false],
    ])
    expect(names({ pairs: [pairWith('Ana'), makePair()], rooms: [room()] })).toEqual([
      'Elena Valcárcel',
      'Ana',
    ])
    expect(names({ pairs: [pairWith('Ana')], rooms: [room({ turn: 'theirs' })] })).toEqual(['Ana'])
  })

  it('tells the last session that came to its end', () => {
    const ofPair = { pairId: 'pair-Ana' as PairId, state: 'finished' as const }
    const sessions = [
      makeSession({ ...ofPair, id: 's1' as SessionId, number: 1, finishedAt: on(3, 9) }),
      makeSession({ ...ofPair, id: 's2' as SessionId, number: 2, finishedAt: on(17, 9) }),
      makeSession({ id: 's3' as SessionId, pairId: 'pair-Ana' as PairId, number: 3 }),
    ]
    expect(deskOf(material({ pairs: [pairWith('Ana')], sessions }))[0]?.last?.number).toBe(2)
  })
})
