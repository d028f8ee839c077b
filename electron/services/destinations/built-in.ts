/** Destinations that need no account, and what each kind means for a text. */
import type { ChannelId } from '../../shared/channels/channel-id.ts'
import { type Draft, textOfChannel } from '../../shared/entities/draft.ts'
import { destinationIdSchema } from '../../shared/entities/ids.ts'
import {
  builtInDestinationIds,
  type Destination,
  type DestinationKind,
} from '../../shared/entities/publication.ts'

/** In the order in which they are offered. */
export const builtInDestinations: readonly Destination[] = (
  ['linkedin', 'x', 'threads', 'email', 'clipboard', 'file'] as const
).map((kind) => ({
  id: destinationIdSchema.parse(builtInDestinationIds[kind]),
  kind,
  label: '',
  service: null,
  account: null,
  createdAt: '2026-01-01T00:00:00.000Z',
}))

/** The channel whose variant of a draft goes to this kind of destination. */
export function channelFor(kind: DestinationKind, draft: Pick<Draft, 'channel'>): ChannelId {
  return kind === 'clipboard' || kind === 'file' ? draft.channel : kind
}

/** The stored text that would go there: the channel's variant, or the core. */
export function textFor(draft: Pick<Draft, 'text' | 'variants' | 'channel'>, channel: ChannelId): string {
  return textOfChannel(draft, channel)
}

/** Where images can be sent along. A composer's link, the clipboard and a text file carry words alone. */
export const takesImages = (kind: DestinationKind): boolean => kind === 'bluesky'

/** Where a text meets readers, by itself or by the executive's hand: its images must be described. */
export const needsDescriptions = (kind: DestinationKind): boolean => !actsAtOnce(kind)

/** The clipboard and a file act at once; the others give time to undo. */
export const actsAtOnce = (kind: DestinationKind): boolean => kind === 'clipboard' || kind === 'file'
