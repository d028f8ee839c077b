/**
 * The takings of the starting point, kept in the vault with each answer: what is on screen is the newest, and a save
 * that fails loses nothing.
 */
import { create } from 'zustand'
import type { StartingPoint, StartingPointId } from '../../../../electron/shared/entities/starting-point.ts'
import { client, markDirty, trackSave } from '../../../bridge/index.ts'
import {
  answerQuestion,
  beginTaking,
  postpone,
  resumeTaking,
  setAside,
  standing,
} from '../../../domain/learning/starting-point/index.ts'
import { createKeeper } from '../keeper.ts'
import { questions } from './content.ts'

export type StartingPointState = {
  readonly loading: 'not-yet' | 'loading' | 'ready' | 'failed'
  readonly loadError: unknown
  readonly saveError: unknown
  readonly takings: readonly StartingPoint[]
}

export const emptyStartingPointState: StartingPointState = {
  loading: 'not-yet',
  loadError: null,
  saveError: null,
  takings: [],
}
export const useStartingPoint = create<StartingPointState>(() => emptyStartingPointState)

const keeper = createKeeper<StartingPoint>({
  read: (id) => useStartingPoint.getState().takings.find((one) => one.id === id),
  save: (taking) => client().request('startingPoints.save', taking),
  onSettled: (error) => useStartingPoint.setState({ saveError: error }),
})

/** Reads what was kept. Nothing can be answered before, so nothing here is newer. */
export async function loadStartingPoints(): Promise<void> {
  const { loading, saveError } = useStartingPoint.getState()
  if (loading === 'loading') return
  // What could not be saved stays on screen; the next save takes it along.
  if (saveError !== null) return keeper.flush()
  useStartingPoint.setState({ loading: 'loading', loadError: null })
  try {
    const takings = await client().request('startingPoints.list')
    useStartingPoint.setState({ loading: 'ready', takings })
  } catch (error) {
    useStartingPoint.setState({ loading: 'failed', loadError: error })
  }
}

export const flushStartingPoints = (): Promise<void> => keeper.flush()

function put(taking: StartingPoint): void {
  useStartingPoint.setState(({ takings }) => ({
    takings: [taking, ...takings.filter((one) => one.id !== taking.id)],
  }))
}
function keep(taking: StartingPoint): void {
  put(taking)
  markDirty()
  keeper.want(taking.id, 0)
}

/** The one under way, or a new one: it is in the vault from its first answer on. */
export function openTaking(now = new Date()): StartingPoint {
  const { open } = standing(useStartingPoint.getState().takings, now)
  return open
    ? resumeTaking(open, questions())
    : beginTaking(crypto.randomUUID() as StartingPointId, questions(), now)
}

/** On screen, not yet in the vault. */
export const begin = (now = new Date()): void => put(openTaking(now))

export const answer = (questionId: string, choiceId: string, now = new Date()): void =>
  keep(answerQuestion(openTaking(now), questions(), questionId, choiceId, now))

/** It is not proposed any more; what was answered stays. */
export const leaveAside = (now = new Date()): void => keep(setAside(openTaking(now), now))

/** Asks again in a week. Does nothing when nothing was finished. */
export function askLater(now = new Date()): StartingPoint | null {
  const [last] = standing(useStartingPoint.getState().takings, now).finished
  if (!last) return null
  const later = postpone(last, now)
  keep(later)
  return later
}

/** Resolves with true once it is gone from the disk. */
export async function removeTaking(id: StartingPointId): Promise<boolean> {
  await keeper.flush()
  try {
    await trackSave(() => client().request('startingPoints.remove', { id }))
    useStartingPoint.setState(({ takings }) => ({ takings: takings.filter((one) => one.id !== id) }))
    return true
  } catch (error) {
    useStartingPoint.setState({ saveError: error })
    return false
  }
}
