import { describe, expect, it } from 'vitest'
import type { PairId, SessionId } from '../../../electron/shared/entities/ids.ts'
import { pairSchema, sessionSchema } from '../../../electron/shared/entities/session.ts'
import * as planning from './planning.ts'
import { makeAction, makePair, makeSession } from './testing/make.ts'

const now = new Date('2026-11-18T10:00:00Z')
const input: planning.SessionInput = {
  pairId: 'pair-elena-diego' as PairId,
  title: '  La foto que no se sube ',
  agenda: [{ id: 'arrive', title: 'Llegar', minutes: 5 }],
  checklist: { id: 'before-publishing', version: 1 },
  plannedFor: null,
}

describe('a pair', () => {
  const people = {
    mentor: { name: ' Diego Anaya ', role: '' },
    executive: { name: 'Elena Valcárcel', role: 'Directora general' },
    agreement: '',
  }
  it('needs both names', () => {
    const nameless = { ...people, executive: { name: '   ', role: 'Directora general' } }
    expect(planning.makePair(nameless, null, 'pair-new-0001' as PairId, now)).toBeNull()
  })
  it('keeps its id and its beginning when it is changed', () => {
    const before = makePair()
    const after = planning.makePair(people, before, 'pair-other-1' as PairId, now)
    expect(pairSchema.parse(after)).toMatchObject({
      id: before.id,
      createdAt: before.createdAt,
      updatedAt: now.toISOString(),
      mentor: { name: 'Diego Anaya' },
    })
  })
  it('keeps the mentor’s certificate until another one, or none, is given', () => {
    const id = 'pair-new-0001' as PairId
    const given = planning.makePair(
      { ...people, mentorCertificate: ' ensayo-certificate-1.a.b\n' },
      null,
      id,
      now,
    )
    expect(given?.mentorCertificate).toBe('ensayo-certificate-1.a.b')
    expect(planning.makePair(people, given, id, now)?.mentorCertificate).toBe('ensayo-certificate-1.a.b')
    expect(
      planning.makePair({ ...people, mentorCertificate: ' ' }, given, id, now)?.mentorCertificate,
    ).toBeNull()
    const { mentorCertificate: _, ...ofTheFirstFormat } = makePair()
    expect(pairSchema.parse(ofTheFirstFormat).mentorCertificate).toBeNull()
  })
  it('is called by the other person, whichever of the two owns the laptop', () => {
    expect(planning.partnerOf(makePair(), '').name).toBe('Diego Anaya')
    expect(planning.partnerOf(makePair(), 'Elena Valcárcel').name).toBe('Diego Anaya')
    expect(planning.partnerOf(makePair(), ' diego anaya').name).toBe('Elena Valcárcel')
  })
})

describe('a plan', () => {
  it('makes a session that can be stored, numbered after the pair’s last one', () => {
    const sessions = [makeSession(), makeSession({ pairId: 'pair-of-others' as PairId, number: 40 })]
    const number = planning.nextNumber(sessions, input.pairId)
    expect(number).toBe(7)
    const session = planning.planSession(input, 'session-new-1' as SessionId, number, now)
    expect(sessionSchema.parse(session)).toMatchObject({
      title: 'La foto que no se sube',
      state: 'planned',
      number: 7,
    })
  })
  it('can change until the session begins, and not after', () => {
    const planned = makeSession({ ticks: { one: now.toISOString() } })
    expect(planning.replan(planned, input, now)).toMatchObject({ title: 'La foto que no se sube', ticks: {} })
    const running = makeSession({ state: 'running', runningSince: now.toISOString() })
    expect(planning.replan(running, input, now)).toBe(running)
  })
})

describe('what stays open', () => {
  it('comes from earlier sessions of the same pair, the nearest date first and the undated last', () => {
    const sessions = [
      makeSession({
        id: 'session-four' as SessionId,
        number: 4,
        actions: [makeAction({ id: 'undated', due: null })],
      }),
      makeSession({
        id: 'session-five' as SessionId,
        number: 5,
        actions: [
          makeAction({ id: 'late', due: '2026-12-01' }),
          makeAction({ id: 'soon', due: '2026-11-01' }),
          makeAction({ id: 'done', done: true }),
        ],
      }),
      makeSession({
        id: 'session-other' as SessionId,
        pairId: 'pair-of-others' as PairId,
        number: 1,
        actions: [makeAction()],
      }),
      makeSession({ id: 'session-next' as SessionId, number: 7, actions: [makeAction({ id: 'later' })] }),
    ]
    const open = planning.openActionsBefore(makeSession(), sessions)
    expect(open.map(({ action }) => action.id)).toEqual(['soon', 'late', 'undated'])
  })
})
