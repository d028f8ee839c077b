/** The cards of all lessons as the deck wants them, and how many of them are for today. */
import type { LessonProgress } from '../../../../electron/shared/entities/learning.ts'
import type { Review, ReviewCardKey } from '../../../../electron/shared/entities/review-card.ts'
import { lessonState } from '../../../domain/learning/index.ts'
import { type Deck, type DeckCard, createDeck } from '../../../domain/learning/review/index.ts'
import { type ShelfCard, shelf } from '../shelf.ts'

export const keyOf = ({ lessonId, card }: ShelfCard): ReviewCardKey => `${lessonId}/${card.id}`

/** A lesson that was finished once has its cards open, also while it is read again. */
export function deckCards(
  cards: readonly ShelfCard[],
  progress: (lessonId: string) => LessonProgress | undefined,
): readonly DeckCard[] {
  return cards.map((each) => ({ key: keyOf(each), open: lessonState(progress(each.lessonId)) === 'done' }))
}

export function deckOf(
  review: Review,
  progress: Readonly<Record<string, LessonProgress>>,
  now = new Date(),
): Deck {
  return createDeck(
    deckCards(shelf().cards(), (id) => progress[id]),
    review.states,
    now,
    review.perDay,
  )
}

/** How many are left to go over today. */
export const cardsDue = (review: Review, progress: readonly LessonProgress[], now: Date): number =>
  deckOf(review, Object.fromEntries(progress.map((each) => [each.lessonId, each])), now).queue.length
