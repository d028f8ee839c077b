/** Edits drafts, looks for notes in them and counts what was found, against what each unit's origin says is true. */
import { makeNoteAnchor, placeNotes, type Placement } from '../index.ts'
import { editDraft, type Source } from './edits.ts'
import {
  type Chance,
  type Span,
  type TrackedText,
  chanceFrom,
  paragraphsOf,
  sentencesOf,
  tracked,
  wordsOf,
} from './tracked-text.ts'

export type Draft = { readonly language: string; readonly text: string }
export type AnchorFigures = {
  readonly edits: number
  readonly notes: number
  /** Notes whose passage still exists, and those among them that were placed on it. */
  readonly existing: number
  readonly landed: number
  readonly landedSure: number
  /** Placed without a mark of doubt where fewer than half of the units are the passage's. */
  readonly wrongSure: number
  readonly wrongDoubtful: number
  readonly ambiguous: number
  readonly share: number
}
export type Miss = {
  readonly quote: string
  readonly text: string
  readonly placement: Placement
  readonly truth: Truth
}

export function tryAnchors(
  drafts: readonly Draft[],
  edits: number,
  seed: number,
  onMiss: (miss: Miss) => void = () => undefined,
): AnchorFigures {
  const chance = chanceFrom(seed)
  const sources = sourcesOf(drafts)
  const counts = {
    notes: 0,
    existing: 0,
    landed: 0,
    landedSure: 0,
    wrongSure: 0,
    wrongDoubtful: 0,
    ambiguous: 0,
  }
  for (let round = 0; round < edits; round += 1) {
    const draft = chance.of(drafts)
    const source = sources.get(draft.language)
    if (source === undefined) throw new Error('a draft without a language')
    // A sentence of the draft itself, typed anew, would be its passage in all but its origins.
    const others = {
      ...source,
      sentences: source.sentences.filter((each) => !draft.text.includes(each.trim())),
    }
    const edited = editDraft(tracked(draft.text), chance, others)
    const ranges = Array.from({ length: 5 }, () => passage(draft.text, chance))
    const anchors = ranges.flatMap((range) => {
      const anchor = makeNoteAnchor(draft.text, range)
      return anchor ? [{ anchor, range }] : []
    })
    const placements = placeNotes(
      edited.text,
      anchors.map(({ anchor }) => anchor),
    )
    for (const [index, { range, anchor }] of anchors.entries()) {
      const placement = placements[index] ?? { kind: 'gone' }
      const truth = whereIs(edited, draft.text, range)
      const score = placement.kind === 'found' ? judge(edited, range, placement.range, truth) : null
      const landed = truth.exists && score?.landed === true
      const wrong = score !== null && score.own < 0.5
      const sure = placement.kind === 'found' && placement.certainty === 'sure'
      counts.notes += 1
      if (truth.exists) counts.existing += 1
      if (landed) counts.landed += 1
      if (landed && sure) counts.landedSure += 1
      if (wrong && sure) counts.wrongSure += 1
      if (wrong && !sure) counts.wrongDoubtful += 1
      if (placement.kind === 'ambiguous') counts.ambiguous += 1
      if ((truth.exists && !landed) || (wrong && sure))
        onMiss({ quote: anchor.quote, text: edited.text, placement, truth })
    }
  }
  return { edits, ...counts, share: counts.landed / Math.max(1, counts.existing) }
}

/** A sentence, some words, one word, a paragraph, or any stretch with a word in it. */
function passage(text: string, chance: Chance): Span {
  const range = anyPassage(text, chance)
  return wordsOf(text.slice(range.start, range.end)).length > 0 ? range : passage(text, chance)
}

function anyPassage(text: string, chance: Chance): Span {
  const kind = chance.next()
  const words = wordsOf(text)
  const phrase = (most: number): Span => {
    const from = chance.below(words.length)
    const to = Math.min(words.length - 1, from + chance.below(most))
    return { start: words[from]?.start ?? 0, end: words[to]?.end ?? text.length }
  }
  if (kind < 0.5) return chance.of(sentencesOf(text))
  if (kind < 0.75) return phrase(9)
  if (kind < 0.85) return phrase(1)
  if (kind < 0.92) return chance.of(paragraphsOf(text))
  const start = chance.below(text.length - 1)
  return { start, end: Math.min(text.length, start + 4 + chance.below(200)) }
}

type Truth = {
  /** At least 60 % of the passage's units stand within a stretch of at most twice its length. */
  readonly exists: boolean
  /** As many of the passage's units as stand together somewhere. */
  readonly most: number
}

function whereIs({ origins, text: now }: TrackedText, text: string, { start, end }: Span): Truth {
  const length = end - start
  const isOwn = (at: number) => isWord(now, at) && isOf(origins[at], start, end)
  const inStretch = new Map<number, number>()
  let most = 0
  for (let at = 0; at < origins.length; at += 1) {
    if (isOwn(at)) inStretch.set(origins[at] ?? -1, (inStretch.get(origins[at] ?? -1) ?? 0) + 1)
    const leaving = at - 2 * length
    if (leaving >= 0 && isOwn(leaving)) {
      const left = (inStretch.get(origins[leaving] ?? -1) ?? 0) - 1
      if (left > 0) inStretch.set(origins[leaving] ?? -1, left)
      else inStretch.delete(origins[leaving] ?? -1)
    }
    most = Math.max(most, inStretch.size)
  }
  let all = 0
  for (let at = start; at < end; at += 1) if (isWord(text, at)) all += 1
  return { exists: all > 0 && most >= 0.6 * all, most }
}

function judge({ origins, text }: TrackedText, { start, end }: Span, found: Span, { most }: Truth) {
  let own = 0
  let all = 0
  const distinct = new Set<number>()
  for (let at = found.start; at < found.end; at += 1) {
    if (!isWord(text, at)) continue
    all += 1
    if (!isOf(origins[at], start, end)) continue
    own += 1
    distinct.add(origins[at] ?? -1)
  }
  const share = all === 0 ? 0 : own / all
  return { own: share, landed: share >= 0.5 && distinct.size >= 0.5 * most }
}

const isOf = (origin: number | undefined, start: number, end: number) =>
  origin !== undefined && origin >= start && origin < end
/** Spaces and signs between words tell nothing. */
const isWord = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at))

function sourcesOf(drafts: readonly Draft[]): ReadonlyMap<string, Source> {
  return new Map(
    [...new Set(drafts.map(({ language }) => language))].map((language) => {
      const texts = drafts.filter((draft) => draft.language === language).map(({ text }) => text)
      return [
        language,
        {
          sentences: texts.flatMap((text) =>
            sentencesOf(text).map(({ start, end }) => text.slice(start, end)),
          ),
          words: texts.flatMap((text) => wordsOf(text).map(({ start, end }) => text.slice(start, end))),
        },
      ]
    }),
  )
}
