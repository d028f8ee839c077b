/**
 * Finds the passages of notes in a text that moved on.
 *
 * First the words as they were; then the passage that is most like them. What stands before and after decides
 * between several, and where it once began only between equals. An answer is `sure` when the words and their
 * surroundings leave one place; whatever else is found carries a mark of doubt, for a person to look at.
 *
 * Words of the text are listed once for all notes: the cost is that of reading the text, and then of the notes.
 */
import type { TextRange } from './anchor.ts'
import { alignIn } from './align.ts'
import { likenessBefore, likenessAfter } from './context-likeness.ts'
import type { NoteAnchor } from './note-anchor.ts'
import { type WordPlaces, listWords, likelyStarts } from './word-places.ts'

export type Placement =
  | { readonly kind: 'found'; readonly range: TextRange; readonly certainty: 'sure' | 'doubtful' }
  /** Several places fit equally well. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'gone' }

type Candidate = {
  readonly range: TextRange
  /** 1 for the same words, 0 for nothing in common. */
  readonly likeness: number
  readonly before: number
  readonly after: number
  /** The signs right before and after are those that stood there: the same word, not a part of another. */
  readonly touching: boolean
}

export function placeNotes(text: string, anchors: readonly NoteAnchor[]): readonly Placement[] {
  let words: WordPlaces | null = null
  const wordsOf = () => (words ??= listWords(text))
  return anchors.map((anchor) => place(text, anchor, wordsOf))
}

export const placeNote = (text: string, anchor: NoteAnchor): Placement =>
  placeNotes(text, [anchor])[0] ?? { kind: 'gone' }

function place(text: string, anchor: NoteAnchor, words: () => WordPlaces): Placement {
  const { places, all } = exactPlaces(text, anchor)
  const exact = places.map((start) => withContext(text, anchor, start, start + anchor.quote.length, 1))
  const settled = exact.some(({ before, after }) => before + after > 1.2)
  const others = settled ? [] : alike(text, anchor, words()).filter((other) => !exact.some(overlaps(other)))
  return choose([...exact, ...others].filter(isCandidate(anchor)), anchor, all)
}

function choose(candidates: readonly Candidate[], anchor: NoteAnchor, all: boolean): Placement {
  const ordered = candidates.toSorted(
    (a, b) => scoreOf(b) - scoreOf(a) || distance(a, anchor) - distance(b, anchor),
  )
  const [first] = ordered
  if (first === undefined) return { kind: 'gone' }
  const best = onlyOneOfItsWords(candidates, anchor, all) ?? first
  const equals = ordered.filter(
    (each) => each === best || (best === first && scoreOf(best) - scoreOf(each) < leadOfOne),
  )
  if (equals.length === 1)
    return {
      kind: 'found',
      range: best.range,
      certainty: isSure(best, anchor, candidates, all) ? 'sure' : 'doubtful',
    }
  const [nearest, next] = equals.toSorted((a, b) => distance(a, anchor) - distance(b, anchor))
  if (nearest === undefined || next === undefined) return { kind: 'gone' }
  if (distance(next, anchor) < distance(nearest, anchor) * 1.25 + 4) return { kind: 'ambiguous' }
  return { kind: 'found', range: nearest.range, certainty: 'doubtful' }
}

/** Words that stood once and stand once moved: better than what is only like them in the old place. */
function onlyOneOfItsWords(
  candidates: readonly Candidate[],
  { quote, alone }: NoteAnchor,
  all: boolean,
): Candidate | null {
  const [exact, ...others] = candidates.filter(({ likeness }) => likeness === 1)
  return alone && all && quote.length >= 12 && others.length === 0 ? (exact ?? null) : null
}

/** By how much one candidate must be better than the next to be the only one. */
const leadOfOne = 0.4
const scoreOf = ({ likeness, before, after }: Candidate): number => 2 * likeness + before + after
const distance = ({ range }: Candidate, { start }: NoteAnchor): number => Math.abs(range.start - start)

function isSure(
  { likeness, before, after, touching }: Candidate,
  { quote, alone }: NoteAnchor,
  candidates: readonly Candidate[],
  all: boolean,
): boolean {
  const around = before + after
  if (likeness < 1) {
    const rivals = candidates.filter((other) => other.likeness >= 0.7).length > 1
    return !rivals && likeness >= 0.75 && around >= 1.2 && Math.min(before, after) >= 0.3
  }
  // Words of some length that stood once and stand once went somewhere else together with their note.
  const oneOfAKind = alone && all && quote.trim().length >= 30 && candidates.length === 1
  if (oneOfAKind) return true
  // A few words come again by chance, and beside the same neighbours too; a letter or two all the time.
  const units = quote.trim().length
  if (units < 4) return Math.min(before, after) >= 0.99
  return units < 24 ? touching && Math.min(before, after) >= 0.6 : around >= 0.9
}

/** Not every likeness is worth showing: the shorter the passage, the more its surroundings must agree. */
const isCandidate =
  ({ quote }: NoteAnchor) =>
  ({ likeness, before, after }: Candidate): boolean => {
    if (likeness === 1) return true
    const around = before + after
    if (quote.length < 16) return likeness >= 0.55 && around >= 1.2
    return likeness >= 0.55 || (likeness >= 0.45 && around >= 1)
  }

const mostPlaces = 60
const keyUnits = 12

/** Where the words stand as they were. `all` is false when there are more places than were looked at. */
function exactPlaces(text: string, { quote, prefix, suffix, start }: NoteAnchor) {
  const found = new Set<number>()
  let at = text.indexOf(quote)
  for (; at >= 0 && found.size < mostPlaces; at = text.indexOf(quote, at + 1)) found.add(at)
  if (at < 0) return { places: [...found], all: true }
  // Common words in a long text: look where what stood beside them stands, and around the old place.
  const head = prefix.slice(-keyUnits)
  const tail = suffix.slice(0, keyUnits)
  for (const begin of occurrences(text, head + quote)) found.add(begin + head.length)
  for (const begin of occurrences(text, quote + tail)) found.add(begin)
  for (const begin of [text.indexOf(quote, start), text.lastIndexOf(quote, start)])
    if (begin >= 0) found.add(begin)
  return { places: [...found], all: false }
}

function occurrences(text: string, words: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0 && places.length < mostPlaces; at = text.indexOf(words, at + 1))
    places.push(at)
  return places
}

function withContext(
  text: string,
  anchor: NoteAnchor,
  start: number,
  end: number,
  likeness: number,
): Candidate {
  return {
    range: { start, end },
    likeness,
    before: likenessBefore(text, start, anchor.prefix),
    after: likenessAfter(text, end, anchor.suffix),
    touching:
      text.slice(Math.max(0, start - 1), start) === anchor.prefix.slice(-1) &&
      text.slice(end, end + 1) === anchor.suffix.slice(0, 1),
  }
}

/** The passages that are most like the one that was noted, at most a few. */
function alike(text: string, anchor: NoteAnchor, words: WordPlaces): readonly Candidate[] {
  const { quote } = anchor
  const slack = Math.max(40, Math.min(600, quote.length))
  const found: Candidate[] = []
  for (const start of likelyStarts(words, anchor)) {
    const from = Math.max(0, start - slack)
    const aligned = alignIn(text.slice(from, Math.min(text.length, start + quote.length + slack)), quote)
    if (aligned === null) continue
    const [first, end] = trimmed(text, from + aligned.start, from + aligned.end, quote)
    if (first >= end) continue
    const candidate = withContext(text, anchor, first, end, Math.min(0.99, aligned.likeness))
    if (!found.some((other) => overlaps(candidate)(other) && scoreOf(other) >= scoreOf(candidate)))
      found.push(candidate)
  }
  return found.filter(
    (each) =>
      !found.some((other) => other !== each && overlaps(each)(other) && scoreOf(other) > scoreOf(each)),
  )
}

function trimmed(text: string, start: number, end: number, quote: string): readonly [number, number] {
  let [first, last] = [start, end]
  if (quote.trimStart() === quote) while (first < last && /\s/u.test(text.charAt(first))) first += 1
  if (quote.trimEnd() === quote) while (last > first && /\s/u.test(text.charAt(last - 1))) last -= 1
  return [first, last]
}

const overlaps =
  (one: Candidate) =>
  (other: Candidate): boolean =>
    one.range.start < other.range.end && other.range.start < one.range.end
