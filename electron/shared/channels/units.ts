/** The units networks count in. */

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Characters as a reader sees them: a family emoji is one, an accented letter is one (UAX #29). */
export function countGraphemes(text: string): number {
  let count = 0
  for (const _ of graphemes.segment(text)) count += 1
  return count
}

/** Bytes of the text in UTF-8. A lone surrogate takes the three bytes of U+FFFD, as encoders write it. */
export function countUtf8Bytes(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at += 1
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Code points, Go's "runes". A lone surrogate counts one. */
export function countCodePoints(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1
    count += 1
  }
  return count
}

const emojiWithin = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u
const mayHoldEmoji = /[\u00a9\u00ae\u200d-\u3299\ud83c-\ud83e]/

/**
 * Threads: an emoji counts the bytes it takes in UTF-8, all else its UTF-16 units. Signs that have an emoji
 * form (©, ™) count as emoji only with the variation selector that asks for it.
 */
export function countThreadsCharacters(text: string): number {
  if (!mayHoldEmoji.test(text)) return text.length
  let count = 0
  for (const { segment } of graphemes.segment(text))
    count += isEmoji(segment) ? countUtf8Bytes(segment) : segment.length
  return count
}

function isEmoji(grapheme: string): boolean {
  if (!emojiWithin.test(grapheme)) return false
  return /\p{Emoji_Presentation}|\ufe0f|\u20e3/u.test(grapheme)
}

/** The largest offset up to `limit` that does not fall inside a grapheme. */
export function graphemeBoundaryBefore(text: string, limit: number): number {
  if (limit >= text.length) return text.length
  if (limit <= 0) return 0
  return graphemes.segment(text).containing(limit)?.index ?? 0
}
