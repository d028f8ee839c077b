/** Drafts that others handed over, as last read: for the list at the left. */
import { create } from 'zustand'
import type { RoomSummary } from '../../../../electron/shared/review/index.ts'
import { client } from '../../../bridge/index.ts'

export const useReviewRooms = create<{ readonly rooms: readonly RoomSummary[] }>(() => ({ rooms: [] }))

export async function loadRooms(): Promise<void> {
  try {
    const all = await client().request('review.rooms')
    useReviewRooms.setState({ rooms: all.filter(({ side }) => side === 'reviewer') })
  } catch {
    // A vault that was just locked: the list is read again when it opens.
  }
}

export function followRooms(): () => void {
  void loadRooms()
  return client().subscribe('review.changed', () => void loadRooms())
}
