/**
 * Where a passage sits in a text that moves on.
 *
 * An anchor keeps the words of the passage and what stood around them. Finding it again is exact: the
 * passage itself must still be there, word for word; the surroundings only decide between several.
 */
import type { Anchor } from '../entities/draft.ts'

/** UTF-16 offsets, half-open. */
export type TextRange = { readonly start: number; readonly end: number }

export type AnchorSearch =
  | { readonly kind: 'found'; readonly range: TextRange }
  | { readonly kind: 'gone' }
  /** The passage stands in several places and its surroundings fit none or several of them. */
  | { readonly kind: 'ambiguous' }

const contextUnits = 40
const maxQuoteUnits = 4000

/** Null when the range is empty, lies outside, or is longer than an anchor may hold. */
export function makeAnchor(text: string, { start, end }: TextRange): Anchor | null {
  if (start < 0 || end > text.length || start >= end || end - start > maxQuoteUnits) return null
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextUnits), start),
    suffix: text.slice(end, end + contextUnits),
  }
}

/**
 * A single occurrence is found wherever it went. Of several, the one whose surroundings agree on both
 * sides wins; then the one that agrees best, if it is alone and agrees at all.
 */
export function findAnchor(text: string, anchor: Anchor): AnchorSearch {
  const places = occurrences(text, anchor.quote)
  const [only] = places
  if (only === undefined) return { kind: 'gone' }
  if (places.length === 1) return found(only, anchor)
  let best: number | null = null
  let bestScore = 0
  for (const at of places) {
    const score = agreement(text, at, anchor)
    if (score > bestScore) {
      best = at
      bestScore = score
    } else if (score === bestScore) best = null
  }
  return best === null ? { kind: 'ambiguous' } : found(best, anchor)
}

const found = (at: number, anchor: Anchor): AnchorSearch => ({
  kind: 'found',
  range: { start: at, end: at + anchor.quote.length },
})

/** More places than this cannot be told apart by 40 units of context in any text that a person wrote. */
const maxPlaces = 1000

function occurrences(text: string, quote: string): readonly number[] {
  const places: number[] = []
  if (quote === '') return places
  for (let at = text.indexOf(quote); at >= 0 && places.length < maxPlaces; at = text.indexOf(quote, at + 1))
    places.push(at)
  return places
}

/** Units that agree next to the passage, counted outwards; a side that agrees wholly counts as full context. */
function agreement(text: string, at: number, { quote, prefix, suffix }: Anchor): number {
  let before = 0
  while (before < prefix.length && prefix.at(-1 - before) === text.charAt(at - 1 - before)) before += 1
  let after = 0
  const end = at + quote.length
  while (after < suffix.length && suffix.charAt(after) === text.charAt(end + after)) after += 1
  const atStart = prefix.length < contextUnits && before === prefix.length && at === before
  const atEnd = suffix.length < contextUnits && after === suffix.length && end + after === text.length
  return (atStart ? contextUnits : before) + (atEnd ? contextUnits : after)
}
