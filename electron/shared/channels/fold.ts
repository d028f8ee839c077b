/**
 * Where the feed on a phone cuts a text and offers "see more".
 *
 * - LinkedIn publishes no figure. What practitioners measure (J. Espirian, "See more breakpoints", 2024, and
 *   several preview tools): three rendered lines, blank ones included, some 140 to 210 characters on a phone
 *   depending on its width. We take the small end, 140 with the words "… see more" themselves, so that a hook
 *   that lands here lands everywhere.
 * - X shows 280 weighted characters of a longer text. Bluesky shows all.
 * - Mastodon folds what is taller than 706 px, 32 lines of 22 (`MAX_HEIGHT` in its web client's status content):
 *   a phone fits some 40 characters on a line.
 * - Mattermost folds what is taller than 600 px, 30 lines of 20 (`MAX_POST_HEIGHT` in its web client).
 * - Threads, Slack, Teams and Viva Engage publish nothing, and no two people measure the same: nothing is cut
 *   here, and the preview does not claim that all of it shows. Mail, the blog and a note show all.
 */
import type { ChannelId } from './channel-id.ts'
import { twitterText } from './twitter-text.ts'
import { graphemeBoundaryBefore } from './units.ts'

export type Fold = {
  /** UTF-16 offset up to which the text shows; its length when nothing is cut. */
  readonly at: number
  readonly cut: boolean
  /** Whether the first sentence is whole before the cut. */
  readonly firstSentenceWhole: boolean
}

/** `characters`: of the whole, where that is narrower than its lines. `more`: room that "… see more" and the
 * ragged edge take on the last line. */
type LineFold = {
  readonly lines: number
  readonly perLine: number
  readonly characters: number
  readonly more: number
}
const linkedinFold: LineFold = { lines: 3, perLine: 47, characters: 140, more: 12 }
const mastodonFold: LineFold = { lines: 32, perLine: 40, characters: Infinity, more: 0 }
const mattermostFold: LineFold = { lines: 30, perLine: 45, characters: Infinity, more: 0 }

/** Whether it is known where the channel cuts, so that "all of it shows" may be said. */
export const isFoldKnown = (channel: ChannelId): boolean => !unknownFolds.has(channel)
const unknownFolds: ReadonlySet<ChannelId> = new Set(['threads', 'slack', 'teams', 'viva-engage'])

export function findFold(channel: ChannelId, text: string): Fold {
  const at = cutAt(channel, text)
  const cut = at < text.length
  return { at, cut, firstSentenceWhole: !cut || endOfFirstSentence(text) <= at }
}

function cutAt(channel: ChannelId, text: string): number {
  switch (channel) {
    case 'linkedin':
      return lineCut(text.trimEnd(), linkedinFold) ?? text.length
    case 'x':
      return xCut(text)
    case 'mastodon':
      return lineCut(text.trimEnd(), mastodonFold) ?? text.length
    case 'mattermost':
      return lineCut(text.trimEnd(), mattermostFold) ?? text.length
    case 'bluesky':
    case 'threads':
    case 'wordpress':
    case 'slack':
    case 'teams':
    case 'viva-engage':
    case 'email':
    case 'internal-note':
    case 'plain':
      return text.length
  }
}

/** Null when all of it shows. */
function lineCut(text: string, fold: LineFold): number | null {
  const { perLine } = fold
  let lines = 0
  let at = 0
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const needed = Math.max(1, Math.ceil((end - at) / perLine))
    if (lines + needed > fold.lines) {
      const room = (fold.lines - lines) * perLine - fold.more
      return wordBefore(text, at, Math.min(fold.characters - fold.more, at + Math.max(0, room)))
    }
    lines += needed
    at = end + 1
    if (lines === fold.lines) return at < text.length ? end : null
  }
  return null
}

function xCut(text: string): number {
  if (text === '') return 0
  const parsed = twitterText.parseTweet(text)
  if (parsed.valid || parsed.weightedLength <= 280) return text.length
  return wordBefore(text, 0, parsed.validRangeEnd + 1)
}

/** The last whole word up to `limit`; inside the first word, the last whole grapheme. */
function wordBefore(text: string, from: number, limit: number): number {
  if (limit >= text.length) return text.length
  const boundary = graphemeBoundaryBefore(text, limit)
  if (/\s/.test(text.charAt(boundary))) return boundary
  for (let at = boundary; at > from; at -= 1) if (/\s/.test(text.charAt(at - 1))) return trimmed(text, at)
  return boundary
}

function trimmed(text: string, end: number): number {
  let at = end
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1
  return at
}

function endOfFirstSentence(text: string): number {
  const start = text.search(/\S/)
  if (start < 0) return 0
  const end = /[.!?…]+[»”")\]]*(?=\s|$)|\n/u.exec(text.slice(start))
  return end ? start + end.index + end[0].trimEnd().length : text.length
}
