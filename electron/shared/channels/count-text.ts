/** Counts a text as its channel does, so that the preview and the sender agree. */
import type { ChannelId } from './channel-id.ts'
import { type CountUnit, channelLimits } from './limits.ts'
import { countMastodonCharacters } from './mastodon.ts'
import { bodyOf } from './subject.ts'
import { twitterText } from './twitter-text.ts'
import { countCodePoints, countGraphemes, countThreadsCharacters, countUtf8Bytes } from './units.ts'

export type TextCount = {
  readonly channel: ChannelId
  readonly unit: CountUnit
  readonly count: number
  readonly limit: number | null
  /** How much is too much, in `unit`; 0 when it fits. */
  readonly over: number
  /** The second limit, where a network has one. `over` in bytes. */
  readonly bytes: { readonly count: number; readonly limit: number; readonly over: number } | null
  /** Where the network takes more than is advised. `over` in `unit`. */
  readonly advised: { readonly limit: number; readonly over: number } | null
  /** Under every limit. An empty text fits: whether it may be sent is another question. */
  readonly fits: boolean
}

const counters: Readonly<Record<CountUnit, (text: string) => number>> = {
  utf16: (text) => text.length,
  weighted: (text) => (text === '' ? 0 : twitterText.parseTweet(text).weightedLength),
  graphemes: countGraphemes,
  codepoints: countCodePoints,
  mastodon: countMastodonCharacters,
  threads: countThreadsCharacters,
}

/**
 * Linear in the length of the text; 1 MB takes well under 100 ms. `max` takes the place of the channel's own
 * limit: a Mastodon server may say another. An e-mail's subject and a blog's title are not part of the text.
 */
export function countText(channel: ChannelId, text: string, max = channelLimits[channel].max): TextCount {
  const { unit, maxBytes, advised } = channelLimits[channel]
  const counted = bodyOf(channel, text)
  const count = counters[unit](counted)
  const over = max === null ? 0 : Math.max(0, count - max)
  const bytes = maxBytes === null ? null : measureBytes(counted, maxBytes)
  return {
    channel,
    unit,
    count,
    limit: max,
    over,
    bytes,
    advised: advised === null ? null : { limit: advised, over: Math.max(0, count - advised) },
    fits: over === 0 && (bytes?.over ?? 0) === 0,
  }
}

function measureBytes(text: string, limit: number) {
  const count = countUtf8Bytes(text)
  return { count, limit, over: Math.max(0, count - limit) }
}
