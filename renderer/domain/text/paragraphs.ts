import { isLower, isSpace } from './characters.ts'

/** A stretch of text, UTF-16 offsets, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Paragraphs longer than this are cut at the end of a sentence, so that no unit of work is unbounded. */
const LONG = 4_000
/** Without the end of a sentence, cut at a space; without a space, anywhere but inside a character. */
const VERY_LONG = 16_000

const isTerminator = (code: number): boolean =>
  code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3a

/** Where the next line begins as a continuation: same sentence, wrapped by hand at some column. */
const continuesOnNextLine = (text: string, start: number, lineEnd: number): boolean => {
  let last = lineEnd - 1
  while (last >= start && isSpace(text.charCodeAt(last))) last -= 1
  if (last < start || isTerminator(text.charCodeAt(last))) return false
  let next = lineEnd + 1
  while (next < text.length && (text.charCodeAt(next) === 0x20 || text.charCodeAt(next) === 0x09)) next += 1
  return isLower(text, next)
}

const cutPoint = (text: string, start: number, end: number): number => {
  const hard = Math.min(end, start + VERY_LONG)
  for (let at = start + LONG; at < hard; at += 1) {
    const code = text.charCodeAt(at)
    if (isSpace(code) && isTerminator(text.charCodeAt(at - 1))) return at + 1
  }
  if (hard === end) return end
  for (let at = hard; at > start + LONG; at -= 1) {
    if (isSpace(text.charCodeAt(at - 1))) return at
  }
  const code = text.charCodeAt(hard)
  return code >= 0xdc00 && code <= 0xdfff ? hard + 1 : hard
}

/**
 * Cuts a text into paragraphs: a line is one, unless the next line goes on in lower case (text wrapped by
 * hand). Where a paragraph ends depends on nothing before it, so an edit changes only the paragraphs it
 * touches. Blank lines belong to none; what is between the spans is white space.
 */
export const cutParagraphs = (text: string): Span[] => {
  const spans: Span[] = []
  let start = 0
  while (start < text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    while (end < text.length && continuesOnNextLine(text, start, end)) {
      const next = text.indexOf('\n', end + 1)
      end = next < 0 ? text.length : next
    }
    const after = end + 1
    while (start < end && isSpace(text.charCodeAt(start))) start += 1
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
    while (end - start > LONG) {
      const cut = cutPoint(text, start, end)
      spans.push({ start, end: cut })
      start = cut
    }
    if (end > start) spans.push({ start, end })
    start = after
  }
  return spans
}
