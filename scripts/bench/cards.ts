// Five thousand review cards, three thousand of them answered before: from a grade to the next card on hand.

import { type CardState, reviewGrades } from '../../electron/shared/entities/review-card.ts'
import { createDeck } from '../../renderer/domain/learning/review/deck.ts'
import { giveGrade, intervals } from '../../renderer/domain/learning/review/schedule.ts'
import { quantile } from './tone/texts.ts'

export const name = 'cards'

const allCards = 5_000
const answered = 3_000
const rounds = 200
const start = new Date(2026, 0, 5, 9, 0)

/** Milliseconds. The limit is lifted, so that the deck is as long as it can be. */
export async function run(): Promise<Record<string, number>> {
  const cards = Array.from({ length: allCards }, (_, index) => ({
    key: `lesson-${Math.floor(index / 6)}/card-${index % 6}`,
    open: true,
  }))
  const states: Record<string, CardState> = {}
  for (const [index, { key }] of cards.slice(0, answered).entries()) {
    const day = new Date(2026, 0, 5 + (index % 60), 9, 0)
    states[key] = giveGrade(key, null, reviewGrades[index % 4] ?? 'good', day).after
  }
  const now = new Date(start.getFullYear(), 5, 1, 9, 0)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const key = createDeck(cards, states, now, allCards).queue[0]
    if (key === undefined) throw new Error('The deck ran out of cards before the bench did.')
    const from = performance.now()
    states[key] = giveGrade(key, states[key] ?? null, 'good', now).after
    const next = createDeck(cards, states, now, allCards).queue[0]
    if (next !== undefined) intervals(next, states[next] ?? null, now)
    times.push(performance.now() - from)
  }
  const rounded = (value: number) => Number(value.toFixed(2))
  return {
    'cards.next.ms': rounded(quantile(times, 0.5)),
    'cards.next.p95.ms': rounded(quantile(times, 0.95)),
    'cards.next.worst.ms': rounded(Math.max(...times)),
  }
}
