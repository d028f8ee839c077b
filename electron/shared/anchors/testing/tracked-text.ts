/**
 * A text whose every unit knows where it stood in the draft it came from, through any number of edits.
 *
 * A copied passage carries its origins along: cutting and pasting is copying and deleting, and the copy's words
 * are the words that the note was about.
 */
export type TrackedText = { readonly text: string; readonly origins: readonly number[] }
export type Chance = { next(): number; below(count: number): number; of<T>(items: readonly T[]): T }

/** A small generator with a seed (mulberry32), the same on every machine. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    next,
    below,
    of: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to choose from')
      return item
    },
  }
}

export const tracked = (text: string): TrackedText => ({
  text,
  origins: Array.from({ length: text.length }, (_, at) => at),
})
export const foreign = (text: string): TrackedText => ({
  text,
  origins: Array.from({ length: text.length }, () => -1),
})
export const cut = ({ text, origins }: TrackedText, start: number, end = text.length): TrackedText => ({
  text: text.slice(start, end),
  origins: origins.slice(start, end),
})
export const join = (...parts: readonly TrackedText[]): TrackedText => ({
  text: parts.map(({ text }) => text).join(''),
  origins: parts.flatMap(({ origins }) => origins),
})
export const replace = (whole: TrackedText, start: number, end: number, by: TrackedText): TrackedText =>
  join(cut(whole, 0, start), by, cut(whole, end))

export type Span = { readonly start: number; readonly end: number }
export const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
export const sentencesOf = (text: string) =>
  spansOf(text, /[^.!?\n]+[.!?»]*/gu).filter(({ start, end }) => end - start > 12)
export const paragraphsOf = (text: string) => spansOf(text, /[^\n]+/gu)
export const wordsOf = (text: string) => spansOf(text, /[\p{L}\p{N}]+/gu)
