/** Publications, destinations and the door as the main process last told them. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Destination, DoorState, Publication } from '../../../electron/shared/entities/publication.ts'
import { client } from '../../bridge/index.ts'

type PublishState = {
  readonly publications: readonly Publication[]
  /** Null until the first answer. */
  readonly destinations: readonly Destination[] | null
  readonly door: DoorState | null
  /** The door could not even be asked. */
  readonly doorFailed: boolean
  readonly online: boolean
}

export const usePublishStore = create<PublishState>(() => ({
  publications: [],
  destinations: null,
  door: null,
  doorFailed: false,
  online: true,
}))

const heldSince = new Map<string, number>()

/** When this page was told that a text is held, as it happened. Undefined when it was so already. */
export const seenHeldAt = (id: string): number | undefined => heldSince.get(id)

function followPublication(publication: Publication): void {
  if (publication.state === 'held' && !heldSince.has(publication.id))
    heldSince.set(publication.id, Date.now())
  keepPublication(publication)
}

export function keepPublication(publication: Publication): void {
  usePublishStore.setState(({ publications }) => {
    const others = publications.filter(({ id }) => id !== publication.id)
    const older = publications.find(({ id }) => id === publication.id)
    if (older && older.updatedAt > publication.updatedAt) return { publications }
    return { publications: [publication, ...others].sort((a, b) => (a.consent.at < b.consent.at ? 1 : -1)) }
  })
}

export async function refreshDestinations(): Promise<readonly Destination[]> {
  const destinations = await client().request('destinations.list')
  usePublishStore.setState({ destinations })
  return destinations
}

export async function refreshDoor(): Promise<void> {
  try {
    usePublishStore.setState({ door: await client().request('ledger.door'), doorFailed: false })
  } catch {
    // The sentence must say that it does not know, whatever the reason.
    usePublishStore.setState({ doorFailed: true })
  }
}

async function refreshPublications(): Promise<void> {
  const publications = await client().request('publications.list', { draftId: null })
  for (const publication of publications) keepPublication(publication)
}

/** Follows publishing for as long as the frame is on screen. Mounted once, by `PublishingCompanion`. */
export function useFollowPublishing(): void {
  useEffect(() => {
    usePublishStore.setState({ publications: [], destinations: null, door: null, online: navigator.onLine })
    const ends = [
      client().subscribe('publication.changed', followPublication),
      client().subscribe('ledger.changed', (door) => usePublishStore.setState({ door, doorFailed: false })),
      client().subscribe('network.changed', ({ online }) => usePublishStore.setState({ online })),
    ]
    // A failure shows where it matters: the door says that it does not know, the panel asks for itself.
    void Promise.allSettled([refreshPublications(), refreshDestinations(), refreshDoor()])
    const midnight = setInterval(() => void refreshDoor(), 60_000) // "today" ends without an event
    return () => {
      ends.forEach((end) => end())
      clearInterval(midnight)
    }
  }, [])
}
