/**
 * Review files that come in, by whichever way: a button, the window, a double click. One at a time is told of; the
 * window's frame shows it (`features/sessions/review-room/ArrivalDialog.tsx`).
 */
import { create } from 'zustand'
import { AppError } from '../../electron/shared/errors.ts'
import {
  type ArrivedFile,
  type OpenedBundle,
  type ReviewEventId,
  type RoomId,
  maxBundleBytes,
} from '../../electron/shared/review/index.ts'
import { client, trackSave } from './index.ts'

/** `again`: a stranger's file is opened once more when the stranger is a contact. */
export type Arrival = { readonly answer: ArrivedFile; readonly again: (() => Promise<OpenedBundle>) | null }

export const useArrivals = create<{ readonly queue: readonly Arrival[]; readonly isOpening: boolean }>(
  () => ({
    queue: [],
    isOpening: false,
  }),
)

/** It was told of; with `then`, that comes in its place. Twice is once. */
export const endArrival = (ended: Arrival, then: Arrival | null = null): void =>
  useArrivals.setState(({ queue }) => ({
    queue: queue.flatMap((one) => (one !== ended ? [one] : then === null ? [] : [then])),
  }))

const tell = (answer: ArrivedFile, again: Arrival['again']): void =>
  useArrivals.setState(({ queue }) => ({ queue: [...queue, { answer, again }] }))

/** A stranger's file that main has the path of. */
const againOf = (answer: ArrivedFile): Arrival['again'] =>
  answer.kind === 'refused' && answer.reason === 'stranger'
    ? () => client().request('review.openAgain', { text: answer.sender.contact })
    : null

async function opening(open: () => Promise<void>): Promise<void> {
  useArrivals.setState({ isOpening: true })
  try {
    await open()
  } catch (error) {
    tell({ kind: 'failed', code: error instanceof AppError ? error.code : 'unexpected' }, null)
  } finally {
    useArrivals.setState({ isOpening: false })
  }
}

/** By the system's dialog. Nothing happens when it is closed. */
export const chooseReviewFile = (): Promise<void> =>
  opening(async () => {
    const answer = await client().request('review.choose')
    if (answer !== null) tell(answer, againOf(answer))
  })

/** Files that were dropped on the window. */
export const openReviewFiles = (files: readonly File[]): Promise<void> =>
  opening(async () => {
    for (const file of files) {
      // Before it is read: a file of gigabytes must not fill the page's memory.
      if (file.size > maxBundleBytes) tell({ kind: 'refused', reason: 'too-large' }, null)
      else {
        const bytes = new Uint8Array(await file.arrayBuffer())
        const open = () => client().request('review.open', { bytes })
        tell(await open(), open)
      }
    }
  })

/** Files that the system handed over while nobody could open them. */
export const openWaitingFiles = (): Promise<void> =>
  opening(async () => {
    for (const answer of await client().request('review.openWaiting')) tell(answer, againOf(answer))
  })

/** An answer, kept in the room until the next file goes out. */
export const replyIn = (roomId: RoomId, to: ReviewEventId) => (text: string) =>
  trackSave(() => client().request('review.reply', { roomId, to, text }))

/** Follows what the system hands over; returns the function that stops it. */
export function followWaitingFiles(): () => void {
  void openWaitingFiles()
  return client().subscribe('review.waiting', ({ files }) => {
    if (files > 0) void openWaitingFiles()
  })
}
