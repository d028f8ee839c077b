import { describe, expect, it } from 'vitest'
import { emptyLadder, type Rung } from '../../../../electron/shared/entities/ladder.ts'
import { closeByHand, keepReached, ladderOf, openByHand, rehearsedToTheEnd } from './index.ts'

const scenario = (id: string, rung: Rung) => ({ id, rung })
const scenarios = [
  ...['a', 'b', 'c', 'd'].map((id) => scenario(id, 1)),
  ...['e', 'f', 'g'].map((id) => scenario(id, 2)),
  scenario('h', 3),
]
const at = new Date('2026-03-12T09:00:00.000Z')
const open = (ids: readonly string[], kept = emptyLadder) =>
  ladderOf(scenarios, new Set(ids), kept).map((state) => state.open)

describe('what counts', () => {
  it('is a conversation that came to an ending, of a scenario, once', () => {
    const ended = { ending: { id: 'x' } }
    expect([
      ...rehearsedToTheEnd([
        { scenario: { id: 'a' }, ...ended },
        { scenario: { id: 'a' }, ...ended },
        { scenario: { id: 'b' }, ending: null },
        { scenario: null, ...ended },
      ]),
    ]).toEqual(['a'])
  })
})

describe('the ladder', () => {
  it('begins with the first rung open', () => {
    expect(open([])).toEqual(['always', null, null])
  })

  it('opens a rung after three of the one before, and not the one after it', () => {
    expect(open(['a', 'b'])).toEqual(['always', null, null])
    expect(open(['a', 'b', 'd'])).toEqual(['always', 'rehearsed', null])
    expect(open(['a', 'b', 'd', 'e', 'f', 'g'])).toEqual(['always', 'rehearsed', 'rehearsed'])
  })

  it('counts a rung that was rehearsed while it was closed', () => {
    expect(open(['e', 'f', 'g'])).toEqual(['always', null, 'rehearsed'])
  })

  it('says which were rehearsed, how many are needed and which are left', () => {
    const [, second] = ladderOf(scenarios, new Set(['a', 'e']), emptyLadder)
    expect(second?.before).toEqual({ rehearsed: ['a'], needed: 3, left: ['b', 'c', 'd'] })
  })

  it('needs no more than a rung has', () => {
    const few = [scenario('a', 1), scenario('e', 2)]
    expect(ladderOf(few, new Set(['a']), emptyLadder)[1]?.open).toBe('rehearsed')
    expect(ladderOf(few, new Set(), emptyLadder)[1]?.open).toBeNull()
  })

  it('is opened by hand at any time, and closed again', () => {
    const kept = openByHand(emptyLadder, 3, at)
    expect(open([], kept)).toEqual(['always', null, 'hand'])
    expect(openByHand(kept, 3, new Date())).toBe(kept)
    expect(open([], closeByHand(kept, 3))).toEqual(['always', null, null])
  })

  it('stays open once it was rehearsed, whatever becomes of the drafts, and no hand closes it', () => {
    const byHand = openByHand(emptyLadder, 2, at)
    const states = ladderOf(scenarios, new Set(['a', 'b', 'c']), byHand)
    const kept = keepReached(byHand, states, at)
    expect(kept.open).toEqual([{ rung: 2, by: 'rehearsed', at: at.toISOString() }])
    expect(open([], kept)).toEqual(['always', 'rehearsed', null])
    expect(open([], closeByHand(kept, 2))).toEqual(['always', 'rehearsed', null])
    expect(keepReached(kept, ladderOf(scenarios, new Set(), kept), at)).toBe(kept)
  })
})
