/**
 * The review cards' two kinds of document: one with every card's state, and one a month with the history.
 *
 * The history is written first. Should the states ever be unreadable, they are made again from it.
 */
import { z } from 'zod'
import {
  type Review,
  type ReviewLogEntry,
  emptyReview,
  isSameAnswer,
  reviewLogEntrySchema,
  reviewSchema,
  withGrade,
  withoutLast,
} from '../../shared/entities/review-card.ts'
import { AppError } from '../../shared/errors.ts'
import type { HandlersOf } from '../handlers.ts'
import { createKeyedQueue } from '../vault/keyed-queue.ts'
import type { Documents } from './collection.ts'

export type ReviewCardMethod = `cards.${'get' | 'grade' | 'undo' | 'setPerDay' | 'history'}`

const onlyOne = 'own'
export const reviewCollection = {
  kind: 'review',
  schema: z.object({ id: z.string(), value: reviewSchema }).readonly(),
  version: 1,
}
/** The id is the month: `2026-11`. */
const months = {
  kind: 'review-log',
  schema: z.object({ id: z.string(), entries: z.array(reviewLogEntrySchema).readonly() }).readonly(),
  version: 1,
}

export function createReviewCards(documents: Documents): HandlersOf<ReviewCardMethod> {
  const reviews = documents.collection(reviewCollection)
  const logs = documents.collection(months)
  const queue = createKeyedQueue()
  const inTurn = <T>(work: () => Promise<T>) => queue.run(onlyOne, work)

  const history = async (): Promise<readonly ReviewLogEntry[]> =>
    (await logs.list()).flatMap(({ entries }) => entries).toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const read = async (): Promise<Review> => {
    try {
      return (await reviews.find(onlyOne))?.value ?? emptyReview
    } catch (error) {
      if (!isDamaged(error)) throw error
      const lived = (await history()).filter((entry) => !entry.undone)
      return { ...emptyReview, states: Object.fromEntries(lived.map(({ card, after }) => [card, after])) }
    }
  }
  const write = (value: Review) => reviews.put({ id: onlyOne, value })
  const note = async (entry: ReviewLogEntry) => {
    const id = entry.day.slice(0, 7)
    const kept = await logs.find(id).catch((error: unknown) => {
      // The vault keeps the bad bytes aside and lists them; answers go on in a new month's document.
      if (isDamaged(error)) return null
      throw error
    })
    const others = (kept?.entries ?? []).filter((each) => !isSameAnswer(each, entry))
    await logs.put({ id, entries: [...others, entry] })
  }

  return {
    'cards.get': () => inTurn(read),
    'cards.grade': (given) =>
      inTurn(async () => {
        const review = await read()
        await note({ ...given, undone: false })
        await write(withGrade(review, given))
      }),
    'cards.undo': (name) =>
      inTurn(async () => {
        const review = await read()
        const last = review.trail.at(-1)
        if (!last || !isSameAnswer(last, name)) throw new AppError('not-found')
        await note({ ...last, undone: true })
        await write(withoutLast(review))
      }),
    'cards.setPerDay': ({ perDay }) => inTurn(async () => write({ ...(await read()), perDay })),
    'cards.history': () => inTurn(history),
  }
}

const isDamaged = (error: unknown): boolean => error instanceof AppError && error.code === 'document-damaged'
