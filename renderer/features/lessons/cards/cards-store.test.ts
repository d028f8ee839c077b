import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  type GivenGrade,
  type Review,
  emptyReview,
  withGrade,
  withoutLast,
} from '../../../../electron/shared/entities/review-card.ts'
import { type Client, setClient } from '../../../bridge/index.ts'
import { choosePerDay, emptyCardsState, grade, loadCards, undo, useCards } from './cards-store.ts'

/** A vault in memory whose saves can be held back, and made to fail before or after they were written. */
function memoryVault() {
  let stored: Review = emptyReview
  let failing: 'before' | 'after' | null = null
  let gate: Promise<void> | undefined
  const saves: string[] = []
  const request = async (method: string, params?: unknown): Promise<unknown> => {
    if (method === 'cards.get') return stored
    saves.push(method)
    await gate
    if (failing === 'before') throw new Error('disk')
    if (method === 'cards.grade') stored = withGrade(stored, params as GivenGrade)
    if (method === 'cards.undo') stored = withoutLast(stored)
    if (method === 'cards.setPerDay') stored = { ...stored, ...(params as Pick<Review, 'perDay'>) }
    if (failing === 'after') throw new Error('the answer was lost')
    return undefined
  }
  setClient({ request, subscribe: () => () => {} } as unknown as Client)
  return {
    saves,
    stored: () => stored,
    fail: (when: typeof failing) => (failing = when),
    hold: () => {
      let open = () => {}
      gate = new Promise((resolve) => (open = resolve))
      return () => {
        gate = undefined
        open()
      }
    },
  }
}

const now = new Date(2026, 10, 12, 9, 0)
const later = new Date(2026, 10, 12, 9, 5)
const review = () => useCards.getState().review

beforeEach(() => useCards.setState(emptyCardsState))
afterEach(() => setClient(undefined))

it('counts a grade once the vault has it, and none while one is being saved', async () => {
  const vault = memoryVault()
  await loadCards()
  const open = vault.hold()
  const first = grade('a/one', 'good', now)
  expect(review()?.states).toEqual({})
  expect(await grade('a/one', 'easy', later)).toBe(false)
  open()
  expect(await first).toBe(true)
  expect(Object.keys(review()?.states ?? {})).toEqual(['a/one'])
  expect(vault.saves).toEqual(['cards.grade'])
  expect(review()).toEqual(vault.stored())
})

it('shows the card whose answer was taken back, until it is answered again', async () => {
  const vault = memoryVault()
  await loadCards()
  await grade('a/one', 'good', now)
  expect(await undo(later)).toBe(true)
  expect(useCards.getState().takenBack).toBe('a/one')
  expect(review()).toEqual(emptyReview)
  expect(await undo(later)).toBe(false)
  await grade('a/one', 'again', later)
  expect(useCards.getState().takenBack).toBeNull()
  expect(review()).toEqual(vault.stored())
})

it('does not take back what was answered on another day', async () => {
  memoryVault()
  await loadCards()
  await grade('a/one', 'good', now)
  expect(await undo(new Date(2026, 10, 13, 9, 0))).toBe(false)
})

it.each(['before', 'after'] as const)(
  'reads again what the vault holds after a save that failed %s it was written',
  async (when) => {
    const vault = memoryVault()
    await loadCards()
    vault.fail(when)
    expect(await grade('a/one', 'good', now)).toBe(false)
    expect(useCards.getState().saveError).toBeInstanceOf(Error)
    // Nothing is changed on top of something unknown.
    expect(await choosePerDay(20)).toBe(false)
    vault.fail(null)
    await loadCards()
    expect(useCards.getState().saveError).toBeNull()
    expect(review()).toEqual(vault.stored())
    expect(Object.keys(review()?.states ?? {})).toEqual(when === 'after' ? ['a/one'] : [])
    expect(await choosePerDay(20)).toBe(true)
    expect(review()?.perDay).toBe(20)
  },
)
