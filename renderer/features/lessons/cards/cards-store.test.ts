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

it('goes on at once, and says that a grade is kept when the vault has it', async () => {
  const vault = memoryVault()
  await loadCards()
  const open = vault.hold()
  let kept = false
  const first = grade('a/one', 'good', now).then((done) => (kept = done))
  expect(Object.keys(review()?.states ?? {})).toEqual(['a/one'])
  expect(useCards.getState().turn).toBe(1)
  expect(vault.stored()).toEqual(emptyReview)
  const second = grade('a/two', 'easy', later)
  const takenBack = undo(later)
  expect(useCards.getState().takenBack).toBe('a/two')
  expect(kept).toBe(false)
  open()
  expect(await Promise.all([first, second, takenBack])).toEqual([true, true, true])
  expect(vault.saves).toEqual(['cards.grade', 'cards.grade', 'cards.undo'])
  expect(review()).toEqual(vault.stored())
})

it('answers nothing more on top of a grade that was lost, whose card then comes back', async () => {
  const vault = memoryVault()
  await loadCards()
  const open = vault.hold()
  vault.fail('before')
  const lost = grade('a/one', 'good', now)
  open()
  expect(await lost).toBe(false)
  expect(await grade('a/two', 'good', later)).toBe(false)
  vault.fail(null)
  await loadCards()
  expect(review()?.states).toEqual({})
  expect(useCards.getState().turn).toBeGreaterThan(1)
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
