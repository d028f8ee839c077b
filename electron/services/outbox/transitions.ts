/**
 * Which state of a publication may follow which. The outbox passes every change through here, so that a
 * mistake stops a change rather than sends a text.
 */
import { type Publication, type PublicationState } from '../../shared/entities/publication.ts'

const next: Readonly<Record<PublicationState, readonly PublicationState[]>> = {
  held: ['ready', 'waiting-network', 'failed', 'cancelled'],
  ready: ['sending', 'waiting-network', 'failed', 'cancelled'],
  'waiting-network': ['ready', 'waiting-unlock', 'cancelled'],
  'waiting-unlock': ['waiting-network', 'cancelled'],
  sending: ['sent', 'handed-over', 'ready', 'waiting-network', 'unknown', 'failed', 'partly-sent'],
  'partly-sent': ['sending', 'unknown', 'failed', 'sent'],
  unknown: ['sent', 'handed-over', 'ready', 'waiting-network', 'failed'],
  'handed-over': ['sent'],
  sent: ['retracted'],
  failed: [],
  cancelled: [],
  retracted: [],
}

export const mayFollow = (from: PublicationState, to: PublicationState): boolean => next[from].includes(to)

/** Nothing has gone out yet, and the executive can still take it back. */
export const isCancellable = ({ state }: Publication): boolean =>
  state === 'held' || state === 'ready' || state === 'waiting-network' || state === 'waiting-unlock'

/** A consent that still means to do something. */
export const isActive = (publication: Publication): boolean =>
  isCancellable(publication) || ['sending', 'partly-sent', 'unknown'].includes(publication.state)

/** Waits for the network or for a decision: "a text waits at the door". */
export const isWaiting = ({ state }: Publication): boolean =>
  state === 'waiting-network' || state === 'waiting-unlock'
