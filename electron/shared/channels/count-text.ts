/** Counts a text as its network does, so that the preview and the sender agree. */
import type { ChannelId } from './channel-id.ts'
import { type CountUnit, channelLimits } from './limits.ts'
import { twitterText } from './twitter-text.ts'
import { countGraphemes, countUtf8Bytes } from './units.ts'

export type TextCount = {
  readonly channel: ChannelId
  readonly unit: CountUnit
  readonly count: number
  readonly limit: number | null
  /** How much is too much, in `unit`; 0 when it fits. */
  readonly over: number
  /** The second limit, where a network has one. `over` in bytes. */
  readonly bytes: { readonly count: number; readonly limit: number; readonly over: number } | null
  /** Under every limit. An empty text fits: whether it may be sent is another question. */
  readonly fits: boolean
}

const counters: Readonly<Record<CountUnit, (text: string) => number>> = {
  utf16: (text) => text.length,
  weighted: (text) => (text === '' ? 0 : twitterText.parseTweet(text).weightedLength),
  graphemes: countGraphemes,
}

/** Linear in the length of the text; 1 MB takes well under 100 ms. */
export function countText(channel: ChannelId, text: string): TextCount {
  const { unit, max, maxBytes } = channelLimits[channel]
  const count = counters[unit](text)
  const over = max === null ? 0 : Math.max(0, count - max)
  const bytes = maxBytes === null ? null : measureBytes(text, maxBytes)
  return { channel, unit, count, limit: max, over, bytes, fits: over === 0 && (bytes?.over ?? 0) === 0 }
}

function measureBytes(text: string, limit: number) {
  const count = countUtf8Bytes(text)
  return { count, limit, over: Math.max(0, count - limit) }
}
