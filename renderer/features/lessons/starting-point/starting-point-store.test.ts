import { afterEach, beforeEach, expect, it } from 'vitest'
import type { StartingPoint } from '../../../../electron/shared/entities/starting-point.ts'
import { type Client, setClient } from '../../../bridge/index.ts'
import { questions } from './content.ts'
import {
  answer,
  askLater,
  begin,
  emptyStartingPointState,
  flushStartingPoints,
  leaveAside,
  loadStartingPoints,
  removeTaking,
  useStartingPoint,
} from './starting-point-store.ts'
import { nextLessonOf, putOff, startingPointToday } from './today.ts'

/** A vault in memory whose saves can be made to fail. */
function memoryVault() {
  let stored: readonly StartingPoint[] = []
  let failing = false
  const request = async (method: string, params?: unknown): Promise<unknown> => {
    if (method === 'startingPoints.list') return stored
    if (failing) throw new Error('disk')
    if (method === 'startingPoints.save') {
      const taking = params as StartingPoint
      stored = [taking, ...stored.filter(({ id }) => id !== taking.id)]
      return taking
    }
    const { id } = params as Pick<StartingPoint, 'id'>
    stored = stored.filter((one) => one.id !== id)
    return undefined
  }
  setClient({ request, subscribe: () => () => {} } as unknown as Client)
  return { stored: () => stored, fail: (on: boolean) => (failing = on) }
}

const now = new Date(2026, 2, 12, 9, 0)
const all = () => questions().questions
const given = (at: number, place = 0) => [all()[at]?.id ?? '', all()[at]?.answers[place]?.id ?? ''] as const
const answerAll = () => {
  for (const at of all().keys()) answer(...given(at), now)
}

beforeEach(() => useStartingPoint.setState(emptyStartingPointState))
afterEach(() => setClient(undefined))

it('keeps nothing before the first answer, and each answer from then on', async () => {
  const vault = memoryVault()
  await loadStartingPoints()
  begin(now)
  await flushStartingPoints()
  expect(vault.stored()).toEqual([])
  answer(...given(0), now)
  answer(...given(1), now)
  await flushStartingPoints()
  expect(vault.stored().map(({ answers }) => answers)).toEqual([Object.fromEntries([given(0), given(1)])])
})

it('keeps on screen what could not be saved, and takes it along with the next answer', async () => {
  const vault = memoryVault()
  await loadStartingPoints()
  vault.fail(true)
  answer(...given(0), now)
  await flushStartingPoints()
  expect(useStartingPoint.getState().saveError).toBeInstanceOf(Error)
  // Reading again does not lose it.
  await loadStartingPoints()
  expect(Object.keys(useStartingPoint.getState().takings[0]?.answers ?? {})).toHaveLength(1)
  vault.fail(false)
  answer(...given(1), now)
  await flushStartingPoints()
  expect(useStartingPoint.getState().saveError).toBeNull()
  expect(Object.keys(vault.stored()[0]?.answers ?? {})).toHaveLength(2)
})

it('is on screen until it is gone from the disk', async () => {
  const vault = memoryVault()
  await loadStartingPoints()
  answerAll()
  await flushStartingPoints()
  const [taking] = vault.stored()
  if (!taking) throw new Error('nothing was kept')
  vault.fail(true)
  expect(await removeTaking(taking.id)).toBe(false)
  expect(useStartingPoint.getState().takings).toHaveLength(1)
  vault.fail(false)
  expect(await removeTaking(taking.id)).toBe(true)
  expect(vault.stored()).toEqual([])
  expect(useStartingPoint.getState().takings).toEqual([])
})

it('is set aside the first time, and asked in a week after that', async () => {
  const vault = memoryVault()
  await loadStartingPoints()
  expect(askLater(now)).toBeNull()
  leaveAside(now)
  answerAll()
  const later = new Date(2026, 3, 20, 9, 0)
  const asked = startingPointToday(useStartingPoint.getState().takings, [], later)
  expect(asked).toMatchObject({ kind: 'again' })
  if (asked) await putOff(asked, later)
  expect(vault.stored()).toMatchObject([{ askAgainOn: '2026-04-27', setAsideAt: null }])
})

it('puts off from Today although its own page was never open', async () => {
  const vault = memoryVault()
  const asked = startingPointToday([], [], now)
  expect(asked).toMatchObject({ kind: 'first', at: 0 })
  if (asked) await putOff(asked, now)
  expect(vault.stored()).toMatchObject([{ answers: {}, setAsideAt: now.toISOString() }])
  expect(startingPointToday(vault.stored(), [], now)).toBeNull()
})

it('leads to the lesson left open, then along the path, then through the curriculum', async () => {
  memoryVault()
  await loadStartingPoints()
  expect(nextLessonOf([], [], now)?.id).toBe('listen-first')
  for (const at of all().keys()) {
    const choices = all()[at]?.answers ?? []
    const place = choices.findIndex(({ weighs }) => weighs?.matter === 'control')
    answer(...given(at, place < 0 ? choices.findIndex(({ weighs }) => weighs === null) : place), now)
  }
  const { takings } = useStartingPoint.getState()
  expect(takings[0]?.result).toEqual({ first: 'control', second: null, even: false })
  expect(nextLessonOf([], takings, now)?.id).toBe('who-keeps-control')
  const at = now.toISOString()
  const progress = (lessonId: string, completedAt: string | null) => ({
    lessonId: lessonId as never,
    lessonVersion: 1,
    step: 0,
    answers: {},
    startedAt: at,
    updatedAt: at,
    completedAt,
  })
  expect(nextLessonOf([progress('who-keeps-control', at)], takings, now)?.id).toBe('inside-and-outside')
  expect(nextLessonOf([progress('saying-sorry', null)], takings, now)?.id).toBe('saying-sorry')
})
