/**
 * Finds an author's phrases in a text: word by word, without case or accents, in linear time.
 *
 * A phrase is words in order. `word*` matches any ending, `a|b` either word, `#` a word that begins with a
 * digit, `…` up to six words between.
 * A phrase never reaches over the end of a sentence. No regular expression is ever made from content.
 */
export type Word = {
  readonly folded: string
  readonly start: number
  readonly end: number
  /** Number of the sentence the word stands in. */
  readonly sentence: number
}
export type Match = { readonly start: number; readonly end: number; readonly sentence: number }

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’%-]*/gu
const sentenceEnd = /[.!?…\n]/u
const widestGap = 6

export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()

/** Words of the text with UTF-16 offsets. A point inside a number ("19.30") does not end a sentence. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let sentence = 0
  let lastEnd = 0
  for (const match of text.matchAll(wordPattern)) {
    const between = text.slice(lastEnd, match.index)
    const insideNumber =
      /^[.,:]$/.test(between) && /\d$/.test(text.slice(0, lastEnd).slice(-1)) && /^\d/.test(match[0])
    if (words.length > 0 && sentenceEnd.test(between) && !insideNumber) sentence += 1
    lastEnd = match.index + match[0].length
    words.push({ folded: fold(match[0]), start: match.index, end: lastEnd, sentence })
  }
  return words
}

type Token = { readonly kind: 'gap' } | { readonly kind: 'word'; readonly options: readonly string[] }

function tokensOf(phrase: string): readonly Token[] {
  return phrase
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => (part === '…' ? { kind: 'gap' } : { kind: 'word', options: part.split('|').map(fold) }))
}

const fits = (word: string, option: string): boolean =>
  option === '#'
    ? /^\d/.test(word)
    : option.endsWith('*')
      ? word.startsWith(option.slice(0, -1))
      : word === option

/** First match of any of the phrases, or null. */
export function findPhrase(words: readonly Word[], phrases: readonly string[]): Match | null {
  for (const phrase of phrases) {
    const tokens = tokensOf(phrase)
    for (let first = 0; first < words.length; first += 1) {
      const last = matchFrom(words, first, tokens)
      const from = words[first]
      const to = last === null ? undefined : words[last]
      if (from && to) return { start: from.start, end: to.end, sentence: from.sentence }
    }
  }
  return null
}

/** Index of the last word of a match that begins at `first`, or null. Gaps are filled as shortly as possible. */
function matchFrom(words: readonly Word[], first: number, tokens: readonly Token[]): number | null {
  let at = first
  let last = first
  let gap = 0
  for (const token of tokens) {
    if (token.kind === 'gap') {
      gap = widestGap
      continue
    }
    let found = -1
    for (let index = at; index <= at + gap; index += 1) {
      const word = words[index]
      if (!word || word.sentence !== words[first]?.sentence) break
      if (token.options.some((option) => fits(word.folded, option))) {
        found = index
        break
      }
    }
    if (found < 0) return null
    last = found
    at = found + 1
    gap = 0
  }
  return last
}
