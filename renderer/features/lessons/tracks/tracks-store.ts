/**
 * Progress on the tracks, kept in the vault at each stop and answer. Until the vault was read nothing changes:
 * what it holds could be written over.
 */
import { create } from 'zustand'
import type { Answer } from '../../../../electron/shared/entities/learning.ts'
import type { TrackProgress } from '../../../../electron/shared/entities/track.ts'
import { client, markDirty } from '../../../bridge/index.ts'
import {
  type Track,
  answerQuestion,
  handIn,
  keepCertificate,
  openStop,
  spend,
  startTrack,
} from '../../../domain/learning/tracks/index.ts'
import { createKeeper } from '../keeper.ts'

/** Typing is saved this long after the last key. */
const typingPauseMs = 400
/** Time that was spent is saved this long after it was counted, or with the next change. */
const clockPauseMs = 1000

export type TracksState = {
  readonly loading: 'not-yet' | 'loading' | 'ready' | 'failed'
  readonly loadError: unknown
  readonly saveError: unknown
  readonly progress: Readonly<Record<string, TrackProgress>>
}
export const emptyTracksState: TracksState = {
  loading: 'not-yet',
  loadError: null,
  saveError: null,
  progress: {},
}
export const useTracks = create<TracksState>(() => emptyTracksState)

/** Reads what was kept, once: afterwards what stands here is the newest. */
export async function loadTracks(): Promise<void> {
  const { loading } = useTracks.getState()
  if (loading === 'loading' || loading === 'ready') return
  useTracks.setState({ loading: 'loading', loadError: null })
  try {
    const kept = await client().request('tracks.list')
    useTracks.setState({
      loading: 'ready',
      progress: Object.fromEntries(kept.map((each) => [each.trackId, each])),
    })
  } catch (error) {
    useTracks.setState({ loading: 'failed', loadError: error })
  }
}

/** A stop is on screen: the track is under way from the first one on. */
export const visitStop = (track: Track, stopId: string, now = new Date()): void => {
  if (useTracks.getState().progress[track.data.id]?.at !== stopId)
    change(track, (progress) => openStop(progress, stopId, now))
}

/** `typed` answers wait for a pause in the typing. */
export const answerIn = (track: Track, questionId: string, answer: Answer, typed = false): void =>
  change(
    track,
    (progress) => answerQuestion(progress, questionId, answer, new Date()),
    typed ? typingPauseMs : 0,
  )

export const handInAll = (track: Track): void =>
  change(track, (progress) => handIn(track, progress, new Date()))

export const addSeconds = (track: Track, seconds: number): void => {
  // Looking at the page of a track that was never begun does not begin it.
  if (useTracks.getState().progress[track.data.id])
    change(track, (progress) => spend(progress, seconds), clockPauseMs)
}

export const certified = (track: Track, certificateId: string): void =>
  change(track, (progress) => keepCertificate(progress, certificateId, new Date()))

function change(track: Track, how: (progress: TrackProgress) => TrackProgress, delayMs = 0): void {
  const { id } = track.data
  const { loading, progress } = useTracks.getState()
  if (loading !== 'ready') return
  useTracks.setState({ progress: { ...progress, [id]: how(progress[id] ?? startTrack(track, new Date())) } })
  markDirty()
  keeper.want(id, delayMs)
}

/** Writes at once whatever waits. */
export const flushTracks = (): Promise<void> => keeper.flush()

const keeper = createKeeper<TrackProgress>({
  read: (id) => {
    const { loading, progress } = useTracks.getState()
    return loading === 'ready' ? progress[id] : undefined
  },
  save: (state) => client().request('tracks.save', state),
  onSettled: (saveError) => useTracks.setState({ saveError }),
})
