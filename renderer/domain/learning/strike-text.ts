/** What is left of a post when some of its runs are struck. */
import type { Piece } from './exercise-schema.ts'

/** `struck` holds ids of runs. The rest is joined, its punctuation tidied, and sentences begin with a capital. */
export function remainingText(
  pieces: readonly Piece[],
  struck: ReadonlySet<string>,
  language: string,
): string {
  const kept = pieces.filter((piece) => piece.kind === 'fixed' || !struck.has(piece.id))
  return capitalise(tidy(joinPieces(kept.map((piece) => piece.text))), language)
}

/** The post as it was drafted. */
export const fullText = (pieces: readonly Piece[]): string => joinPieces(pieces.map((piece) => piece.text))

export const needsSpace = (before: string, next: string): boolean =>
  before !== '' && !/^[\s,.;:!?)»”…]/u.test(next) && !/[\s(«“¿¡]$/u.test(before)

function joinPieces(texts: readonly string[]): string {
  return texts.reduce((text, next) => (needsSpace(text, next) ? `${text} ${next}` : text + next), '')
}

/** A struck run takes its commas along only on one side: what stays over goes here. */
function tidy(text: string): string {
  return text
    .replace(/,(?:\s*,)+/gu, ',')
    .replace(/[,;:]\s*([.!?…])/gu, '$1')
    .replace(/([.!?…])\s*,\s*/gu, '$1 ')
    .replace(/^[\s,;:.]+/u, '')
    .replace(/\s+([,.;:!?])/gu, '$1')
    .replace(/\s{2,}/gu, ' ')
    .trim()
}

const sentenceStart = /(^|[.!?]\s+)([«“¿¡(]*)(\p{Ll})/gu
const capitalise = (text: string, language: string): string =>
  text.replace(
    sentenceStart,
    (_, before: string, marks: string, letter: string) => before + marks + letter.toLocaleUpperCase(language),
  )

const segmenters = new Map<string, Intl.Segmenter>()
const segmenter = (language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter => {
  const key = `${language} ${granularity}`
  const known = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity })
  segmenters.set(key, known)
  return known
}

/** Words as a reader counts them. */
export function countWords(text: string, language: string): number {
  let count = 0
  for (const part of segmenter(language, 'word').segment(text)) if (part.isWordLike) count += 1
  return count
}

/** Characters as a person counts them. */
export function countGraphemes(text: string, language: string): number {
  let count = 0
  for (const _ of segmenter(language, 'grapheme').segment(text)) count += 1
  return count
}

/** About two lines of a narrow phone, in graphemes. No network's figure: it is for seeing, not for counting. */
export const phoneLineGraphemes = 68

/** The beginning that a phone shows, cut at a word, and whether more follows. */
export function phoneStart(
  text: string,
  language: string,
): { readonly shown: string; readonly more: boolean } {
  let graphemes = 0
  let cut = 0
  for (const part of segmenter(language, 'grapheme').segment(text)) {
    if (graphemes === phoneLineGraphemes) {
      const start = text.slice(0, cut)
      const atWord = /\s/u.test(text.slice(cut, cut + 1)) ? start : start.replace(/\s+\S*$/u, '')
      return { shown: atWord.replace(/[\s,;:.]+$/u, ''), more: true }
    }
    graphemes += 1
    cut = part.index + part.segment.length
  }
  return { shown: text, more: false }
}
