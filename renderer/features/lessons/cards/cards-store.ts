/**
 * The review under way: what the vault holds, which card was taken back, whether the answer is in sight.
 *
 * The next card comes at once, while the grade is on its way; what is on its way is not called saved, and main
 * writes in the order of the answers. After a failure nothing is assumed: what the vault holds is read again
 * before anything else is answered, and a card whose grade was lost comes back.
 */
import { create } from 'zustand'
import {
  type PerDay,
  type Review,
  type ReviewCardKey,
  type ReviewGrade,
  withGrade,
  withoutLast,
} from '../../../../electron/shared/entities/review-card.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { canUndo, giveGrade } from '../../../domain/learning/review/index.ts'

export type CardsState = {
  readonly loading: 'not-yet' | 'loading' | 'ready' | 'failed'
  readonly loadError: unknown
  readonly saveError: unknown
  readonly review: Review | null
  /** The card whose answer was just taken back: it comes before the others, with its back in sight. */
  readonly takenBack: ReviewCardKey | null
  /** Grows with every answer given or taken back, together with the review: each shows its card afresh, once. */
  readonly turn: number
  /** The present as of the last turn; the day that the deck is of. */
  readonly now: Date
}

export const emptyCardsState: CardsState = {
  loading: 'not-yet',
  loadError: null,
  saveError: null,
  review: null,
  takenBack: null,
  turn: 0,
  now: new Date(0),
}
export const useCards = create<CardsState>(() => emptyCardsState)

/** Reads what the vault holds, whatever was here before. */
export async function loadCards(): Promise<void> {
  if (useCards.getState().loading === 'loading') return
  useCards.setState({ loading: 'loading', loadError: null })
  try {
    const review = await client().request('cards.get')
    useCards.setState(({ turn, saveError }) => ({
      loading: 'ready',
      review,
      saveError: null,
      takenBack: null,
      turn: saveError === null ? turn : turn + 1,
      now: new Date(),
    }))
  } catch (error) {
    useCards.setState({ loading: 'failed', loadError: error })
  }
}

/** Night may have come and gone since the last turn. */
export const lookAtClock = (): void => useCards.setState({ now: new Date() })

/** The next card is there when this returns; resolves with true when the answer is on disk. */
export function grade(card: ReviewCardKey, how: ReviewGrade, now = new Date()): Promise<boolean> {
  return change((review) => {
    const given = giveGrade(card, review.states[card] ?? null, how, now)
    return {
      save: () => client().request('cards.grade', given),
      after: { review: withGrade(review, given), takenBack: null },
      nextCard: true,
    }
  })
}

/** Takes back the last answer of today, if there is one. */
export function undo(now = new Date()): Promise<boolean> {
  return change((review) => {
    const last = canUndo(review, now) ? review.trail.at(-1) : undefined
    return last
      ? {
          save: () => client().request('cards.undo', { card: last.card, at: last.at }),
          after: { review: withoutLast(review), takenBack: last.card },
          nextCard: true,
        }
      : null
  })
}

export const choosePerDay = (perDay: PerDay): Promise<boolean> =>
  change((review) => ({
    save: () => client().request('cards.setPerDay', { perDay }),
    after: { review: { ...review, perDay } },
    nextCard: false,
  }))

type Change = {
  readonly save: () => Promise<void>
  readonly after: Partial<CardsState>
  readonly nextCard: boolean
}

async function change(how: (review: Review) => Change | null): Promise<boolean> {
  const { review, loading, saveError } = useCards.getState()
  // What is being read would be older than this change; after a failure it is read again first.
  if (review === null || loading !== 'ready' || saveError !== null) return false
  const wanted = how(review)
  if (wanted === null) return false
  useCards.setState(({ turn }) => ({
    ...wanted.after,
    turn: wanted.nextCard ? turn + 1 : turn,
    now: new Date(),
  }))
  try {
    await trackSave(wanted.save)
    return true
  } catch (error) {
    useCards.setState({ saveError: error })
    return false
  }
}
