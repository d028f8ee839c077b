import { describe, expect, it } from 'vitest'
import type { PairId, SessionId } from '../../../electron/shared/entities/ids.ts'
import type { Pair } from '../../../electron/shared/entities/session.ts'
import type { RoomSummary } from '../../../electron/shared/review/index.ts'
import { type DeskMaterial, type Matter, mattersOf, ownRoleIn } from './matters.ts'
import { elena, material, on, room, source, taking } from './testing/desk-material.ts'
import { makeAction, makePair, makeSession } from './testing/make.ts'

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
