import { describe, expect, it } from 'vitest'
import type { PairId, SessionId } from '../../../electron/shared/entities/ids.ts'
import type { DeskMaterial } from './matters.ts'
import { material, on, room, source } from './testing/desk-material.ts'
import { makeAction, makePair, makeSession } from './testing/make.ts'
import { dueToday } from './today.ts'

describe('today', () => {
  const told = (patch: Partial<DeskMaterial>) => {
    const { now: asks, soon } = dueToday(material(patch))
    const names = (found: typeof asks) =>
      found.map(({ matter }) => ('actionId' in matter ? matter.actionId : matter.kind))
    return { now: names(asks), soon: names(soon) }
  }

  it('asks for what is unanswered, overdue or for today, and tells what comes within a week', () => {
    const sessions = [
      makeSession({
        state: 'finished',
        finishedAt: on(10, 18),
        actions: [
          makeAction({ id: 'today', due: '2026-11-24' }),
          makeAction({ id: 'late', due: '2026-11-01' }),
          makeAction({ id: 'in-a-week', due: '2026-12-01' }),
          makeAction({ id: 'in-eight-days', due: '2026-12-02' }),
        ],
      }),
      makeSession({ id: 'missed' as SessionId, number: 7, plannedFor: on(23, 17) }),
      makeSession({ id: 'later-today' as SessionId, number: 8, plannedFor: on(24, 17) }),
      makeSession({ id: 'no-day' as SessionId, number: 9 }),
    ]
    expect(told({ sessions, rooms: [room()] })).toEqual({
      now: ['late', 'draft-waits', 'planned', 'today'],
      soon: ['planned', 'in-a-week'],
    })
  })

  it('tells each file once, with or without a pair, and nothing of archived pairs', () => {
    const twice = [makePair(), makePair({ id: 'pair-two' as PairId })]
    expect(told({ pairs: twice, rooms: [room()] }).now).toEqual(['draft-waits'])
    expect(told({ pairs: [], rooms: [room()] }).now).toEqual(['draft-waits'])
    expect(dueToday(material({ pairs: [], rooms: [room()] })).now[0]?.name).toBe('Elena')
    const archived = makePair({ archivedAt: on(1, 9) as never })
    const sessions = [makeSession({ plannedFor: on(23, 17) })]
    expect(told({ pairs: [archived], sessions })).toEqual({ now: [], soon: [] })
  })

  it('leaves the other one’s homework to the other one', () => {
    const pairs = [makePair({ programme: { source, startedOn: '2026-11-03' } })]
    const sessions = [
      makeSession({
        programme: { source, sessionId: 'one' },
        state: 'finished',
        startedAt: on(12, 17),
        finishedAt: on(12, 18),
      }),
    ]
    const { soon } = dueToday(material({ pairs, sessions }))
    expect(soon.flatMap(({ matter }) => (matter.kind === 'homework' ? [matter.owner] : []))).toEqual([
      'mentor',
    ])
  })
})
