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

/** The largest offset up to `limit` that does not fall inside a grapheme. */
export function graphemeBoundaryBefore(text: string, limit: number): number {
  if (limit >= text.length) return text.length
  if (limit <= 0) return 0
  return graphemes.segment(text).containing(limit)?.index ?? 0
}
