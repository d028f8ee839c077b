/** Tracks: lessons in a row with something at their end. Pure. */
export { type OpenedTrack, type Track, type TrackFiles, lessonsOf, openTrack } from './open-track.ts'
export { type Remark, type Standing, remarksOn, standing } from './standing.ts'
export * from './track-progress.ts'
export type { TrackData, TrackQuestion } from './track-schema.ts'
export { type ContentOf, type TrackTime, minutesLeft, spokenMinutes, trackTime } from './track-time.ts'
