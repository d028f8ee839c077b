/** One room, followed. What is new in it counts as seen once it is on screen. */
import { useCallback, useEffect, useState } from 'react'
import { type RoomId, type RoomView, roomIdSchema } from '../../../../electron/shared/review/index.ts'
import { AppError } from '../../../../electron/shared/errors.ts'
import { client } from '../../../bridge/index.ts'

export type ReviewRoomState =
  | { readonly kind: 'loading' | 'gone' }
  | { readonly kind: 'error'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly room: RoomView }

export function useReviewRoom(given: string): {
  readonly state: ReviewRoomState
  readonly take: (room: RoomView) => void
} {
  const parsed = roomIdSchema.safeParse(given)
  const id: RoomId | null = parsed.success ? parsed.data : null
  const [state, setState] = useState<ReviewRoomState>({ kind: id === null ? 'gone' : 'loading' })
  useEffect(() => {
    if (id === null) return
    let current = true
    const load = async () => {
      try {
        const room = await client().request('review.room', { id })
        if (!current) return
        setState({ kind: 'ready', room })
        if (room.fresh > 0) await client().request('review.looked', { id })
      } catch (error) {
        const isGone = error instanceof AppError && error.code === 'not-found'
        if (current) setState(isGone ? { kind: 'gone' } : { kind: 'error', error })
      }
    }
    void load()
    const stop = client().subscribe('review.changed', ({ roomId }) => {
      if (roomId === id) void load()
    })
    return () => {
      current = false
      stop()
    }
  }, [id])
  return { state, take: useCallback((room: RoomView) => setState({ kind: 'ready', room }), []) }
}
