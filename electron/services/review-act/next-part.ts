/**
 * What goes out next of a text: all of it, or the next post of a thread.
 *
 * A thread leaves post by post, each by an act of its own. The one after the last that went out is next, as long
 * as that one still stands in the thread, word for word, at its place; otherwise the thread begins anew.
 */
import { makesThreads, splitThread } from '../../shared/channels/index.ts'
import type { Draft } from '../../shared/entities/draft.ts'
import type { Destination, Publication } from '../../shared/entities/publication.ts'
import { channelFor, textFor } from '../destinations/built-in.ts'

export type Outgoing = {
  readonly text: string
  /** Null for a text that goes out whole. */
  readonly part: NonNullable<Publication['part']> | null
}

export function outgoing(draft: Draft, destination: Destination, earlier: readonly Publication[]): Outgoing {
  const channel = channelFor(destination.kind, draft)
  const text = textFor(draft, channel)
  // A file holds the whole text: whoever opens it decides where it breaks.
  if (destination.kind === 'file' || !makesThreads(channel)) return { text, part: null }
  const parts = splitThread(channel, text, { numbered: draft.numbered ?? false }).map((part) => part.text)
  if (parts.length <= 1) return { text, part: null }
  const last = earlier
    .filter(({ state }) => state === 'sent' || state === 'handed-over')
    .toSorted((a, b) => (a.consent.at < b.consent.at ? 1 : -1))
    .find((one) => one.draftId === draft.id && one.destination.id === destination.id)
  const follows = last?.part && parts[last.part.index] === last.text && last.part.index + 1 < parts.length
  const index = follows ? last.part.index + 1 : 0
  const parent = follows ? (last.receipt?.remoteId ?? null) : null
  return {
    text: parts[index] ?? text,
    part: { index, total: parts.length, parent, root: parent && (last?.part?.root ?? parent) },
  }
}
