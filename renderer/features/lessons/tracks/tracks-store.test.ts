import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TrackProgress } from '../../../../electron/shared/entities/track.ts'
import { type Client, setClient } from '../../../bridge/index.ts'
import { modelAnswer } from '../../../domain/learning/index.ts'
import { type Track, endingStop } from '../../../domain/learning/tracks/index.ts'
import { trackUnderWay } from './today.ts'
import { readTracks, stopName, stopTitle, trackOf, trackShelf } from './tracks-shelf.ts'
import {
  addSeconds,
  answerIn,
  emptyTracksState,
  flushTracks,
  handInAll,
  loadTracks,
  useTracks,
  visitStop,
} from './tracks-store.ts'

/** A vault in memory whose saves and readings can be made to fail. */
function memoryVault(stored: readonly TrackProgress[] = []) {
  const kept = new Map(stored.map((each) => [each.trackId, each]))
  let failing = false
  const request = async (method: string, params?: unknown): Promise<unknown> => {
    if (failing) throw new Error('disk')
    if (method === 'tracks.list') return [...kept.values()]
    const progress = params as TrackProgress
    kept.set(progress.trackId, progress)
    return progress
  }
  setClient({ request, subscribe: () => () => {} } as unknown as Client)
  return { kept, fail: (on: boolean) => (failing = on) }
}
const track = trackOf('forty-five') as Track
const here = () => useTracks.getState().progress['forty-five']

beforeEach(() => useTracks.setState(emptyTracksState))
afterEach(() => setClient(undefined))

it('keeps the stop that was opened, and finds it again', async () => {
  const vault = memoryVault()
  await loadTracks()
  visitStop(track, 'listen-first')
  await flushTracks()
  expect(vault.kept.get('forty-five')?.at).toBe('listen-first')
  useTracks.setState(emptyTracksState)
  await loadTracks()
  expect(here()?.at).toBe('listen-first')
})

it('changes nothing before the vault was read, so that nothing in it is written over', async () => {
  const vault = memoryVault()
  vault.fail(true)
  await loadTracks()
  expect(useTracks.getState().loading).toBe('failed')
  visitStop(track, 'listen-first')
  answerIn(track, 'the-group', 'ask')
  vault.fail(false)
  await flushTracks()
  expect([vault.kept.size, here()]).toEqual([0, undefined])
  await loadTracks()
  expect(useTracks.getState().loading).toBe('ready')
})

it('holds on to an answer that could not be saved, and saves it with the next try', async () => {
  const vault = memoryVault()
  await loadTracks()
  vault.fail(true)
  answerIn(track, 'the-group', 'ask')
  await flushTracks()
  expect(useTracks.getState().saveError).toBeInstanceOf(Error)
  vault.fail(false)
  await flushTracks()
  expect(useTracks.getState().saveError).toBeNull()
  expect(vault.kept.get('forty-five')?.answers).toEqual({ 'the-group': 'ask' })
})

it('counts time only on a track that was begun', async () => {
  memoryVault()
  await loadTracks()
  addSeconds(track, 30)
  expect(here()).toBeUndefined()
  visitStop(track, endingStop)
  addSeconds(track, 30)
  expect(here()?.secondsSpent).toBe(30)
  await flushTracks()
})

it('passes with the answers that the authors hold for right, in the track that ships', async () => {
  const vault = memoryVault()
  await loadTracks()
  for (const { exercise } of track.questions) answerIn(track, exercise.id, modelAnswer(exercise))
  handInAll(track)
  await flushTracks()
  expect(vault.kept.get('forty-five')?.passedAt).not.toBeNull()
})

it('proposes on Today the track that was touched last, at the stop where it was left', async () => {
  memoryVault()
  await loadTracks()
  expect(trackUnderWay([], [], 'es')).toBeNull()
  visitStop(track, 'small-conversations', new Date('2026-11-22T09:00:00.000Z'))
  await flushTracks()
  const proposed = trackUnderWay(Object.values(useTracks.getState().progress), [], 'en')
  expect(proposed).toMatchObject({
    id: 'forty-five',
    stop: 'The first line',
    minutes: 45,
    to: { place: 'lessons', trackId: 'forty-five', lessonId: 'small-conversations' },
  })
})

it('leaves a damaged track out and shows the others', () => {
  const [first] = trackShelf()
  const files = { '../a/x/track.json': '{', '../a/x/questions.json': '[]', '../a/y.txt': '' }
  expect(readTracks(files)).toEqual([])
  expect(first?.data.id).toBe('forty-five')
  expect(trackShelf().map(({ data }) => data.id)).toEqual(['forty-five', 'six-modules', 'trainer'])
})

it('names a stop inside quotation marks without doubling those of its own title', () => {
  expect(stopTitle(track, 'confidentiality-and-markets', 'es')).toMatch(/^«.*»$/)
  expect(stopName(track, 'confidentiality-and-markets', 'es')).not.toMatch(/[«»]/)
  expect(stopName(track, endingStop, 'es')).toBe('Ocho situaciones')
})
