/**
 * How long a text may be on each network, in which unit, and who says so.
 *
 * - LinkedIn: 3,000 characters a post (LinkedIn Help, "Character limits for posts"). LinkedIn does not say
 *   what a character is; we count UTF-16 code units, the strictest of the usual readings, so that a text
 *   said to fit here fits there whichever it means (an emoji counts 2 or more).
 * - X: 280 weighted characters (developer documentation, "Counting characters"; configuration v3 of
 *   `twitter-text`): most Latin letters weigh 1, CJK and emoji 2, every link 23.
 * - Bluesky: 300 graphemes and 3,000 bytes of UTF-8 (lexicon `app.bsky.feed.post`, field `text`). Both hold.
 */
import type { ChannelId } from './channel-id.ts'

export type CountUnit = 'utf16' | 'weighted' | 'graphemes'
export type ChannelLimit = {
  readonly unit: CountUnit
  /** In `unit`; null where there is none. */
  readonly max: number | null
  /** Of UTF-8, beside the other limit; null where there is none. */
  readonly maxBytes: number | null
}

export const channelLimits: Readonly<Record<ChannelId, ChannelLimit>> = {
  linkedin: { unit: 'utf16', max: 3000, maxBytes: null },
  x: { unit: 'weighted', max: 280, maxBytes: null },
  bluesky: { unit: 'graphemes', max: 300, maxBytes: 3000 },
  plain: { unit: 'graphemes', max: null, maxBytes: null },
}
