/**
 * A long text as a thread of posts.
 *
 * Held to always: every post fits its channel; joined, the posts give back every word in order; a post breaks
 * after a paragraph if that does not leave most of it empty, else after a sentence, a clause, a word, and inside
 * a word or a link only when that alone is longer than a post; what is typed at the end changes the last post
 * and none before it (numbering aside, and until there are a hundred posts). A line of `---` breaks by hand.
 */
import { type BreakLevel, breakPoints, type BreakPoint } from './break-points.ts'
import type { ChannelId } from './channel-id.ts'
import { countText, type TextCount } from './count-text.ts'
import { graphemeBoundaryBefore } from './units.ts'

export type ThreadChannel = 'x' | 'bluesky' | 'mastodon' | 'threads'
export type ThreadOptions = {
  /** Ends each post with its number: `2/5`. Counted in the limit. */
  readonly numbered: boolean
  /** The server's own limit, where it is known. */
  readonly max?: number
}
export type ThreadPart = {
  /** As it would be posted, with its number. */
  readonly text: string
  readonly count: TextCount
  /** UTF-16 offsets in the whole text, without its number. */
  readonly from: number
  readonly to: number
}

const threadChannels: ReadonlySet<ChannelId> = new Set<ThreadChannel>(['x', 'bluesky', 'mastodon', 'threads'])
export const makesThreads = (channel: ChannelId): channel is ThreadChannel => threadChannels.has(channel)

const manualBreak = /^[ \t]*-{3,}[ \t]*$/gmu

export const hasManualBreak = (text: string): boolean => text.search(manualBreak) >= 0

/** One part when the text fits in a post; none when there are no words. */
export function splitThread(
  channel: ThreadChannel,
  text: string,
  options: ThreadOptions,
): readonly ThreadPart[] {
  const max = options.max
  const count = (part: string) => countText(channel, part, max)
  const whole = ranges(text, (part) => count(part).fits)
  if (whole.length <= 1 || !options.numbered)
    return whole.map((range) => ({ ...range, text: slice(text, range), count: count(slice(text, range)) }))
  // The longest number there can be is reserved in every post, so that its growth moves nothing.
  const numberedWith = (digits: number) => {
    const longest = ` ${'9'.repeat(digits)}/${'9'.repeat(digits)}`
    return ranges(text, (part) => count(part + longest).fits)
  }
  const short = numberedWith(2)
  const parts = short.length > 99 ? numberedWith(5) : short
  return parts.map((range, index) => {
    const numbered = `${slice(text, range)} ${index + 1}/${parts.length}`
    return { ...range, text: numbered, count: count(numbered) }
  })
}

type Range = { readonly from: number; readonly to: number }
const slice = (text: string, { from, to }: Range) => text.slice(from, to)

function ranges(text: string, fits: (part: string) => boolean): readonly Range[] {
  return sections(text).flatMap((section) => {
    const whole = text.slice(0, section.to)
    const parts: Range[] = []
    let from = skipSpace(whole, section.from)
    while (from < whole.length) {
      const to = endOfPart(whole, from, fits)
      parts.push({ from, to })
      from = skipSpace(whole, to)
    }
    return parts
  })
}

/** Between the lines of dashes, without the spaces at the end. */
function sections(text: string): readonly Range[] {
  const found: Range[] = []
  let from = 0
  for (const { index, 0: line } of text.matchAll(manualBreak)) {
    found.push({ from, to: trimEnd(text, from, index) })
    from = index + line.length
  }
  found.push({ from, to: trimEnd(text, from, text.length) })
  return found.filter((section) => section.to > section.from)
}

function endOfPart(text: string, from: number, fits: (part: string) => boolean): number {
  const fitsUpTo = (to: number) => fits(text.slice(from, to))
  // A text much longer than any post need not be counted whole to know that it does not fit.
  if (text.length - from <= longestPostUnits && fitsUpTo(text.length)) return text.length
  const reachable = reachableBreaks(text, from, fitsUpTo)
  const last = reachable.at(-1)
  if (!last) return endInsideWord(text, from, fitsUpTo)
  for (const [level, share] of shares) {
    const best = reachable.findLast((point) => isAtLeast(point.level, level))
    if (best && best.at - from >= (last.at - from) * share) return best.at
  }
  return last.at
}

/** Enough for a post of nothing but links on X, where each counts 23 whatever its length. */
const longestPostUnits = 50_000

/** How full a post must be for a break of this kind to be taken; below it a lesser break is looked for. */
const shares: readonly (readonly [BreakLevel, number])[] = [
  ['paragraph', 0.4],
  ['sentence', 0.4],
  ['clause', 0.6],
]
const levels: readonly BreakLevel[] = ['word', 'clause', 'sentence', 'paragraph']
const isAtLeast = (level: BreakLevel, wanted: BreakLevel) => levels.indexOf(level) >= levels.indexOf(wanted)

/** Breaks up to the last one that fits. Doubles the reach and then halves it: few texts are counted. */
function reachableBreaks(
  text: string,
  from: number,
  fitsUpTo: (to: number) => boolean,
): readonly BreakPoint[] {
  const points: BreakPoint[] = []
  const source = breakPoints(text, from)
  const fitsAt = (index: number): boolean => {
    while (points.length <= index) {
      const { value, done } = source.next()
      if (done) return false
      points.push(value)
    }
    const point = points[index]
    return point !== undefined && fitsUpTo(point.at)
  }
  let fitting = -1
  let beyond = 1
  while (fitsAt(beyond - 1)) {
    fitting = beyond - 1
    beyond *= 2
  }
  let failing = beyond - 1
  while (failing - fitting > 1) {
    const middle = (fitting + failing) >> 1
    if (fitsAt(middle)) fitting = middle
    else failing = middle
  }
  return points.slice(0, fitting + 1)
}

/** For a word or a link that no post can hold. Always moves on by one grapheme at least. */
function endInsideWord(text: string, from: number, fitsUpTo: (to: number) => boolean): number {
  let fitting = from
  let reach = 64
  while (from + reach <= text.length && fitsUpTo(from + reach)) {
    fitting = from + reach
    reach *= 2
  }
  let failing = Math.min(text.length, from + reach) + 1
  while (failing - fitting > 1) {
    const middle = (fitting + failing) >> 1
    if (fitsUpTo(middle)) fitting = middle
    else failing = middle
  }
  const boundary = from + graphemeBoundaryBefore(text.slice(from, fitting + 64), fitting - from)
  return boundary > from ? boundary : nextGrapheme(text, from)
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
function nextGrapheme(text: string, from: number): number {
  const [first] = graphemes.segment(text.slice(from, from + 1000))
  return from + (first?.segment.length ?? 1)
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1
  return at
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to
  while (at > from && /\s/.test(text.charAt(at - 1))) at -= 1
  return at
}
