/**
 * Finds authors' phrases in a text, all of them in one pass and in linear time.
 *
 * A phrase is words in order within one sentence. `word*` matches any ending, `~word` any inflected form, `a|b`
 * either word, `#` a figure in digits or words, `…` up to six words between. No regular expression is ever made
 * from content. Code of this folder may name a class of words (`@future`); content cannot.
 */
import { formsOf } from './forms.ts'
import { readWords, type Word } from './words.ts'

/** Indices of the first and the last word of a match. */
export type Match = { readonly first: number; readonly last: number }
export type WordClass = (word: Word) => boolean

type Token = {
  readonly exact: ReadonlySet<string>
  readonly prefixes: readonly string[]
  readonly isNumber: boolean
  readonly classes: readonly WordClass[]
  /** Words that may stand before it. */
  readonly gap: number
}
type Phrase = { readonly group: number; readonly tokens: readonly Token[] }

export type Found = (group: number, match: Match, isPartOfPhrase: (word: Word) => boolean) => void
export type Matcher = {
  /** Calls `found` for every phrase at every place it begins; the shortest match of each. */
  readonly find: (words: readonly Word[], found: Found) => void
}

const widestGap = 6

const fits = (token: Token, word: Word): boolean => {
  if (token.exact.has(word.key)) return true
  if (word.also?.some((key) => token.exact.has(key))) return true
  if (token.isNumber && word.isNumber) return true
  for (const prefix of token.prefixes) if (word.key.startsWith(prefix)) return true
  for (const isOne of token.classes) if (isOne(word)) return true
  return false
}

type Classes = Readonly<Record<string, WordClass>>
const emptyToken = { exact: new Set<string>(), prefixes: [], isNumber: false, classes: [] }

/** One way of writing a part of a phrase: usually one token; "24h" is two words, as in a text. */
function tokensOfOption(option: string, language: string, classes: Classes): readonly Omit<Token, 'gap'>[] {
  if (option === '#') return [{ ...emptyToken, isNumber: true }]
  const named = classes[option]
  if (named) return [{ ...emptyToken, classes: [named] }]
  if (option.startsWith('~'))
    return [{ ...emptyToken, exact: formsOf(option.slice(1).toLowerCase(), language) }]
  const open = option.endsWith('*')
  const keys = readWords(open ? option.slice(0, -1) : option, language).words.map((word) => word.key)
  if (open && keys.length === 0) return [{ ...emptyToken, prefixes: [''] }]
  return keys.map((key, at) =>
    open && at === keys.length - 1
      ? { ...emptyToken, prefixes: [key] }
      : { ...emptyToken, exact: new Set([key]) },
  )
}

const merge = (options: readonly Omit<Token, 'gap'>[]): Omit<Token, 'gap'> => ({
  exact:
    options.length === 1
      ? (options[0]?.exact ?? new Set())
      : new Set(options.flatMap((one) => [...one.exact])),
  prefixes: options.flatMap((one) => one.prefixes),
  isNumber: options.some((one) => one.isNumber),
  classes: options.flatMap((one) => one.classes),
})

const maxWays = 24

/** All token sequences of a phrase. There are several where an option is more than one word. */
function waysOf(phrase: string, language: string, classes: Classes): readonly (readonly Token[])[] {
  let ways: readonly (readonly Token[])[] = [[]]
  let gap = 0
  const clean = phrase
    .replaceAll('...', '…')
    .replace(/(?<![\p{L}\p{N}])([ap])\.\s?m\.?(?![\p{L}\p{N}])/giu, '$1m')
  for (const part of clean.replaceAll('%', ' % ').split(/\s+/u)) {
    if (part === '') continue
    if (part === '…') {
      gap += widestGap
      continue
    }
    const options = part.split('|').map((option) => tokensOfOption(option, language, classes))
    const single = options.filter((option) => option.length === 1).flat()
    const several = options.filter((option) => option.length > 1)
    const alternatives = [...(single.length > 0 ? [[merge(single)]] : []), ...several]
    if (alternatives.length === 0) continue
    const before = gap
    ways = ways
      .flatMap((way) =>
        alternatives.map((tokens) => [
          ...way,
          ...tokens.map((token, at) => ({ ...token, gap: at === 0 && way.length > 0 ? before : 0 })),
        ]),
      )
      .slice(0, maxWays)
    gap = 0
  }
  return ways.filter((way) => way.length > 0)
}

/** Index of the last word of the shortest match that begins at `first`, or -1. */
function matchFrom(words: readonly Word[], first: number, tokens: readonly Token[]): number {
  const sentence = words[first]?.sentence
  let ends: number[] = [first]
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token) return -1
    const next: number[] = []
    let looked = first
    for (const end of ends) {
      const to = end + 1 + token.gap
      for (let index = Math.max(end, looked) + 1; index <= to; index += 1) {
        const word = words[index]
        if (!word || word.sentence !== sentence) break
        looked = index
        if (fits(token, word)) next.push(index)
      }
    }
    if (next.length === 0) return -1
    ends = next
  }
  return ends[0] ?? -1
}

/** Compiles groups of phrases. Do it once: each `~word` is inflected here. */
export function compilePhrases(
  groups: readonly (readonly string[])[],
  language: string,
  classes: Classes = {},
): Matcher {
  const exact = new Map<string, Phrase[]>()
  const prefixes = new Map<string, Phrase[]>()
  const numbers: Phrase[] = []
  const others: Phrase[] = []
  const into = (map: Map<string, Phrase[]>, key: string, phrase: Phrase) => {
    const list = map.get(key)
    if (list) list.push(phrase)
    else map.set(key, [phrase])
  }
  for (const [group, phrases] of groups.entries())
    for (const text of phrases)
      for (const tokens of waysOf(text, language, classes)) {
        const phrase = { group, tokens }
        const first = tokens[0]
        if (!first) continue
        for (const key of first.exact) into(exact, key, phrase)
        for (const prefix of first.prefixes) into(prefixes, prefix, phrase)
        if (first.isNumber) numbers.push(phrase)
        if (first.classes.length > 0) others.push(phrase)
      }
  const lengths = [...new Set([...prefixes.keys()].map((prefix) => prefix.length))].toSorted((a, b) => a - b)

  const find = (words: readonly Word[], found: Found) => {
    const tryAll = (phrases: readonly Phrase[] | undefined, at: number) => {
      if (!phrases) return
      for (const { group, tokens } of phrases) {
        const last = matchFrom(words, at, tokens)
        if (last >= 0) found(group, { first: at, last }, (word) => tokens.some((token) => fits(token, word)))
      }
    }
    for (const [at, word] of words.entries()) {
      tryAll(exact.get(word.key), at)
      if (word.also) for (const key of word.also) tryAll(exact.get(key), at)
      for (const length of lengths) {
        if (length > word.key.length) break
        tryAll(prefixes.get(word.key.slice(0, length)), at)
      }
      if (word.isNumber) tryAll(numbers, at)
      for (const phrase of others)
        if (phrase.tokens[0]?.classes.some((isOne) => isOne(word))) tryAll([phrase], at)
    }
  }
  return { find }
}
