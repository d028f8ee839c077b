/**
 * Where the feed on a phone cuts a text and offers "see more".
 *
 * LinkedIn publishes no figure. What practitioners measure (J. Espirian, "See more breakpoints", 2024, and
 * several preview tools): three rendered lines, blank ones included, some 140 to 210 characters on a phone
 * depending on its width. We take the small end, 140 with the words "… see more" themselves, so that a hook
 * that lands here lands everywhere. X shows 280 weighted characters of a longer text; Bluesky shows all.
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

const linkedinLines = 3
const linkedinCharacters = 140
/** Room that "… see more" and the ragged edge take on the last line, in characters. */
const moreCharacters = 12

export function findFold(channel: ChannelId, text: string): Fold {
  const at = cutAt(channel, text)
  const cut = at < text.length
  return { at, cut, firstSentenceWhole: !cut || endOfFirstSentence(text) <= at }
}

function cutAt(channel: ChannelId, text: string): number {
  switch (channel) {
    case 'linkedin':
      return linkedinCut(text.trimEnd()) ?? text.length
    case 'x':
      return xCut(text)
    case 'bluesky':
    case 'plain':
      return text.length
  }
}

/** Null when all of it shows. */
function linkedinCut(text: string): number | null {
  const perLine = Math.ceil(linkedinCharacters / linkedinLines)
  let lines = 0
  let at = 0
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    const needed = Math.max(1, Math.ceil((end - at) / perLine))
    if (lines + needed > linkedinLines) {
      const room = (linkedinLines - lines) * perLine - moreCharacters
      return wordBefore(text, at, Math.min(linkedinCharacters - moreCharacters, at + Math.max(0, room)))
    }
    lines += needed
    at = end + 1
    if (lines === linkedinLines) return at < text.length ? end : null
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
