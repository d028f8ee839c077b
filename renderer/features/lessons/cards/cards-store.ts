/**
 * The review under way: what the vault holds, which card was taken back, whether the answer is in sight.
 *
 * A grade counts once it is on disk; the next card comes then. After a failure nothing is assumed: what the
 * vault holds is read again.
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
  readonly busy: boolean
}

export const emptyCardsState: CardsState = {
  loading: 'not-yet',
  loadError: null,
  saveError: null,
  review: null,
  takenBack: null,
  busy: false,
}
export const useCards = create<CardsState>(() => emptyCardsState)

/** Reads what the vault holds, whatever was here before. */
export async function loadCards(): Promise<void> {
  if (useCards.getState().loading === 'loading') return
  useCards.setState({ loading: 'loading', loadError: null })
  try {
    const review = await client().request('cards.get')
    useCards.setState({ loading: 'ready', review, saveError: null, takenBack: null })
  } catch (error) {
    useCards.setState({ loading: 'failed', loadError: error })
  }
}

/** Resolves with true when the answer is on disk. Does nothing while another save is under way. */
export function grade(card: ReviewCardKey, how: ReviewGrade, now = new Date()): Promise<boolean> {
  return change((review) => {
    const given = giveGrade(card, review.states[card] ?? null, how, now)
    return {
      save: () => client().request('cards.grade', given),
      after: { review: withGrade(review, given), takenBack: null },
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
        }
      : null
  })
}

export const choosePerDay = (perDay: PerDay): Promise<boolean> =>
  change((review) => ({
    save: () => client().request('cards.setPerDay', { perDay }),
    after: { review: { ...review, perDay } },
  }))

type Change = { readonly save: () => Promise<void>; readonly after: Partial<CardsState> }

async function change(how: (review: Review) => Change | null): Promise<boolean> {
  const { review, loading, busy, saveError } = useCards.getState()
  // What is being read would be older than this change; after a failure it is read again first.
  if (review === null || loading !== 'ready' || busy || saveError !== null) return false
  const wanted = how(review)
  if (wanted === null) return false
  useCards.setState({ busy: true })
  try {
    await trackSave(wanted.save)
    useCards.setState(wanted.after)
    return true
  } catch (error) {
    useCards.setState({ saveError: error })
    return false
  } finally {
    useCards.setState({ busy: false })
  }
}
