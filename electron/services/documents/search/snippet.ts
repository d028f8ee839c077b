/** Where the words of a search stand in a text, and the passage to show around the first of them. */
import type { TextRange } from '../../../shared/entities/library.ts'
import { wordsIn } from './words.ts'

/** In UTF-16 units: few enough that the words are in sight in a narrow window with large text. */
const before = 20
const length = 170

export type Matcher = {
  /** How many terms there are. */
  readonly terms: number
  readonly meets: (folded: string) => boolean
  /** Which of the terms a word meets: the place of the first, or -1. */
  readonly termOf: (folded: string) => number
}

/** A word matches a term that it begins with; a term of one or two letters has to be the whole word. */
export function matcherFor(terms: readonly string[]): Matcher {
  const termOf = (folded: string) =>
    terms.findIndex((term) => (term.length > 2 ? folded.startsWith(term) : folded === term))
  return { terms: terms.length, termOf, meets: (folded) => termOf(folded) >= 0 }
}

export function rangesIn(text: string, { meets }: Matcher): TextRange[] {
  return Array.from(wordsIn(text)).flatMap(({ start, end, folded }) =>
    meets(folded) ? [{ start, end }] : [],
  )
}

export type Snippet = { readonly text: string; readonly matches: readonly TextRange[] }

/** Null when no word matches. Line breaks become spaces; an ellipsis says that the text goes on. */
export function snippetOf(text: string, matcher: Matcher): Snippet | null {
  const best = bestMatch(text, matcher)
  if (best === null) return null
  const start = startOfPassage(text, best)
  const end = endOfPassage(text, start)
  const head = start > 0 ? '…' : ''
  const passage = text.slice(start, end).replaceAll(/\s/g, ' ')
  const shown = `${head}${passage}${end < text.length ? '…' : ''}`
  return { text: shown, matches: rangesIn(shown, matcher) }
}

/** Where the passage with the most different terms begins: the first of equals, looking at a bounded number of places. */
function bestMatch(text: string, { terms: all, termOf }: Matcher): number | null {
  const seen: { readonly start: number; readonly term: number }[] = []
  let best: { start: number; terms: number } | null = null
  let looked = 0
  for (const { start, folded } of wordsIn(text)) {
    const term = termOf(folded)
    if (term < 0) continue
    seen.push({ start, term })
    while (seen[0] !== undefined && start - seen[0].start > length - before - folded.length) seen.shift()
    const terms = new Set(seen.map((one) => one.term)).size
    if (best === null || terms > best.terms) best = { start: seen[0]?.start ?? start, terms }
    if (best.terms === all || (looked += 1) > placesLooked) break
  }
  return best?.start ?? null
}
const placesLooked = 400

/** At the beginning of a word, so that none is cut in half. */
function startOfPassage(text: string, match: number): number {
  if (match <= before) return 0
  const space = text.slice(match - before, match).search(/\s/)
  return space < 0 ? match : match - before + space + 1
}

function endOfPassage(text: string, start: number): number {
  const end = start + length
  if (end >= text.length) return text.length
  const lastSpace = text.slice(start, end).search(/\s\S*$/)
  if (lastSpace > 0) return start + lastSpace
  const unit = text.charCodeAt(end - 1)
  return unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end
}
