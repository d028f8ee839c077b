import { describe, expect, it } from 'vitest'
import type { PairId, SessionId } from '../../../electron/shared/entities/ids.ts'
import { deskOf, hasDesk } from './desk.ts'
import type { DeskMaterial } from './matters.ts'
import { material, on, room } from './testing/desk-material.ts'
import { makePair, makeSession } from './testing/make.ts'

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
