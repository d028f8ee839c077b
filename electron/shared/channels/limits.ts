/**
 * How long a text may be on each channel, in which unit, and who says so.
 *
 * Where a network publishes a figure but not what a "character" is, we take the strictest usual reading, UTF-16
 * code units, so that a text said to fit here fits there whichever it means (an emoji counts 2 or more).
 *
 * - LinkedIn: 3,000 characters a post (LinkedIn Help, "Character limits for posts"). Unit not said.
 * - X: 280 weighted characters (developer documentation, "Counting characters"; configuration v3 of
 *   `twitter-text`): most Latin letters weigh 1, CJK and emoji 2, every link 23.
 * - Bluesky: 300 graphemes and 3,000 bytes of UTF-8 (lexicon `app.bsky.feed.post`, field `text`). Both hold.
 * - Mastodon: 500 by default; each server says its own in `configuration.statuses.max_characters` of
 *   `GET /api/v2/instance`. Graphemes; a link counts 23 (`characters_reserved_per_url`), of `@name@server` only
 *   `@name` (documentation, "Posting to your profile"; the server's `StatusLengthValidator`).
 * - Threads: 500 characters, emoji counted as the bytes they take in UTF-8 (Threads API, "Posts"); at most one
 *   topic tag and five links (Threads API changelog, error `THREADS_API__LINK_LIMIT_EXCEEDED`). See advice.ts.
 * - WordPress: no limit.
 * - Slack: `text` is cut at 40,000 characters (changelog "Truncating really long messages", 2018); the reference
 *   of `chat.postMessage` advises 4,000, past which clients break a message in several. Unit not said.
 * - Teams: "approximately 28 KB per post" with everything in it (Microsoft Learn, "Limits and specifications for
 *   Microsoft Teams"; the same for an incoming webhook). The service counts UTF-16, two bytes a unit: 14,336
 *   units, less what the wrapping takes. We allow 14,000.
 * - Mattermost: 16,383 code points (`PostMessageMaxRunesV2`, a quarter of the 65,535 bytes of the column). A
 *   server whose database was never widened takes 4,000.
 * - Viva Engage: Microsoft publishes limits for files and images but none for the text. The composer has been
 *   seen to take more than anyone should write; 10,000 is our own line, said as advice and never as a refusal.
 * - E-mail: no limit for the body. The subject has advice of its own, in subject.ts.
 */
import type { ChannelId } from './channel-id.ts'

export type CountUnit = 'utf16' | 'weighted' | 'graphemes' | 'codepoints' | 'mastodon' | 'threads'
export type ChannelLimit = {
  readonly unit: CountUnit
  /** In `unit`; null where there is none. */
  readonly max: number | null
  /** Of UTF-8, beside the other limit; null where there is none. */
  readonly maxBytes: number | null
  /** In `unit`: longer is taken but not advised. */
  readonly advised: number | null
}

const free: ChannelLimit = { unit: 'graphemes', max: null, maxBytes: null, advised: null }

export const channelLimits: Readonly<Record<ChannelId, ChannelLimit>> = {
  linkedin: { ...free, unit: 'utf16', max: 3000 },
  x: { ...free, unit: 'weighted', max: 280 },
  bluesky: { ...free, max: 300, maxBytes: 3000 },
  mastodon: { ...free, unit: 'mastodon', max: 500 },
  threads: { ...free, unit: 'threads', max: 500 },
  wordpress: free,
  slack: { ...free, unit: 'utf16', max: 40_000, advised: 4000 },
  teams: { ...free, unit: 'utf16', max: 14_000 },
  mattermost: { ...free, unit: 'codepoints', max: 16_383 },
  'viva-engage': { ...free, unit: 'utf16', advised: 10_000 },
  email: free,
  'internal-note': free,
  plain: free,
}
