// Five thousand review cards, three thousand of them answered before: from a grade to the next card on hand; and in
// the real app, with the cards it comes with, from the key to the next card on screen.

import { type CardState, reviewGrades } from '../../electron/shared/entities/review-card.ts'
import { createDeck } from '../../renderer/domain/learning/review/deck.ts'
import { giveGrade, intervals } from '../../renderer/domain/learning/review/schedule.ts'
import { buildApp } from '../build.ts'
import { openHiddenDisplay } from '../display.mjs'
import { ensureElectron } from '../electron-runtime.mjs'
import { timeAnswers } from './cards/in-the-app.ts'
import { quantile } from './tone/texts.ts'

export const name = 'cards'

const allCards = 5_000
const answered = 3_000
const rounds = 200
const start = new Date(2026, 0, 5, 9, 0)

/** Milliseconds. */
export async function run(): Promise<Record<string, number>> {
  const deck = timeDeck()
  await ensureElectron()
  await buildApp({ testBuild: true })
  const display = await openHiddenDisplay()
  try {
    const { work, shown } = await timeAnswers()
    return {
      'cards.next.ms': rounded(quantile(deck, 0.5)),
      'cards.next.p95.ms': rounded(quantile(deck, 0.95)),
      'cards.next.worst.ms': rounded(Math.max(...deck)),
      'cards.app.work.p50.ms': rounded(quantile(work, 0.5)),
      'cards.app.work.p95.ms': rounded(quantile(work, 0.95)),
      'cards.app.shown.p50.ms': rounded(quantile(shown, 0.5)),
      'cards.app.shown.p95.ms': rounded(quantile(shown, 0.95)),
    }
  } finally {
    display.close()
  }
}

const rounded = (value: number) => Number(value.toFixed(2))

/** The limit is lifted, so that the deck is as long as it can be. */
function timeDeck(): readonly number[] {
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
  return times
}
