/**
 * What a writer probably meant by a word that is in no dictionary.
 *
 * Slips are tried from the likeliest on: an accent or a tilde left out, letters that sound alike, two letters
 * changed over, one letter too many, too few or wrong, a space forgotten; then whole stems two slips away.
 * Every candidate is looked up, so what is proposed is always a word.
 */
import { foldKey } from '../text/fold.ts'
import type { Lexicon } from './lexicon.ts'

/** Lower is likelier. One plain slip costs 1. */
const cost = {
  capital: 0.1,
  accent: 0.2,
  replacement: 0.5,
  confusion: 0.55,
  swap: 0.75,
  double: 0.6,
  drop: 1,
  insert: 1,
  change: 1.1,
  split: 0.9,
  second: 1.2,
  /** People get the first letter right. */
  first: 0.5,
  /** What a word that is not among the common ones costs besides. */
  uncommon: 0.3,
} as const

const accented: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'úü', n: 'ñ' }
const longest = 40
const enough = 5

type Offer = (word: string, price: number) => void

function accents(word: string, price: number, offer: Offer): void {
  const bare = foldKey(word).replaceAll('ñ', 'n')
  offer(bare, price)
  for (let at = 0; at < bare.length; at += 1)
    for (const letter of accented[bare.charAt(at)] ?? '')
      offer(bare.slice(0, at) + letter + bare.slice(at + 1), price)
  // The tilde of an ñ that is there stays: "españa" with an accent elsewhere.
  for (let at = 0; at < word.length; at += 1)
    for (const letter of accented[word.charAt(at)] ?? '')
      offer(word.slice(0, at) + letter + word.slice(at + 1), price)
}

function swapped(word: string, from: string, to: string, price: number, offer: Offer): void {
  if (from === '') {
    for (let at = 0; at <= word.length; at += 1) offer(word.slice(0, at) + to + word.slice(at), price)
    return
  }
  for (let at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1))
    offer(word.slice(0, at) + to + word.slice(at + from.length), price)
}

function oneSlip(word: string, letters: string, offer: Offer): void {
  for (let at = 0; at < word.length; at += 1) {
    const first = at === 0 ? cost.first : 0
    const before = word.slice(0, at)
    const rest = word.slice(at + 1)
    const here = word.charAt(at)
    offer(before + rest, (here === word.charAt(at - 1) ? cost.double : cost.drop) + first)
    if (rest !== '') offer(before + rest.charAt(0) + here + rest.slice(1), cost.swap + first)
    for (const letter of letters) {
      if (letter !== here) offer(before + letter + rest, cost.change + first)
      offer(before + letter + here + rest, (letter === here ? cost.double : cost.insert) + first)
    }
  }
  for (const letter of letters) offer(word + letter, cost.insert)
}

/** Edits between two words (letters changed over count one), or `most + 1` when there are more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let older: number[] = []
  let old = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    let least = row
    for (let at = 1; at <= b.length; at += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(at - 1)
      let best = Math.min((old[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (old[at - 1] ?? 0) + (same ? 0 : 1))
      if (
        row > 1 &&
        at > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(at - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(at - 1)
      )
        best = Math.min(best, (older[at - 2] ?? 0) + 1)
      next.push(best)
      least = Math.min(least, best)
    }
    if (least > most) return most + 1
    older = old
    old = next
  }
  return Math.min(old[b.length] ?? most + 1, most + 1)
}

/** Stems two slips away, for a word that nothing nearer explains. */
function nearStems(word: string, { dictionaries, language }: Lexicon, offer: Offer): void {
  for (const ending of endings[language] ?? ['']) {
    const root = word.slice(0, word.length - ending.length)
    if (root.length < 5 || !word.endsWith(ending)) continue
    for (const { stems } of dictionaries)
      for (const stem of stems.keys()) {
        if (Math.abs(stem.length - root.length) > 2 || stem.charCodeAt(0) !== root.charCodeAt(0)) continue
        const edits = distance(root, stem, 2)
        if (edits <= 2) offer(stem + ending, edits * cost.second)
      }
  }
}

/** Tried off the word, since the list holds stems; whatever is put together is looked up whole. */
const endings: Readonly<Record<string, readonly string[]>> = {
  es: ['', 's', 'es', 'mente'],
  en: ['', 's', 'ed', 'ing', 'ly', "'s"],
}

export interface Suggestions {
  readonly words: readonly string[]
  /** Whether the first is but one slip away. */
  readonly isNear: boolean
}

/** Up to five words, likeliest first, with the capital of the given one. Deterministic. */
export function suggest(given: string, lexicon: Lexicon): Suggestions {
  const text = given.normalize('NFC').replaceAll('’', "'")
  if (text.length > longest) return { words: [], isNear: false }
  const word = text.toLowerCase()
  const prices = new Map<string, number>()
  const judged = new Map<string, boolean>()
  const offer: Offer = (candidate, price) => {
    if (candidate === text || candidate.length < 2) return
    const parts = candidate.split(' ')
    const whole = parts.every(lexicon.isCommon) ? price : price + cost.uncommon
    const before = prices.get(candidate)
    if (before !== undefined) {
      if (whole < before) prices.set(candidate, whole)
      return
    }
    let right = judged.get(candidate)
    if (right === undefined)
      judged.set(candidate, (right = parts.every((part) => part.length === 1 || lexicon.mayPropose(part))))
    if (right) prices.set(candidate, whole)
  }
  near(word, lexicon, offer)
  if (prices.size < enough) twoSlips(word, lexicon, offer)
  const wasCapital = text.charAt(0) !== word.charAt(0)
  const ranked = [...prices].sort(
    ([a, priceA], [b, priceB]) =>
      priceA - priceB ||
      Math.abs(a.length - word.length) - Math.abs(b.length - word.length) ||
      (a < b ? -1 : 1),
  )
  const words = [...new Set(ranked.map(([one]) => (wasCapital ? capital(one) : one)))].slice(0, enough)
  return { words, isNear: (ranked[0]?.[1] ?? 9) <= cost.change + cost.uncommon }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function near(word: string, lexicon: Lexicon, offer: Offer): void {
  const affixes = lexicon.dictionaries[0]?.affixes
  offer(capital(word), cost.capital)
  if (lexicon.language === 'es') accents(word, cost.accent, offer)
  for (const [from, to] of affixes?.replacements ?? []) replaced(word, from, to, offer)
  for (const [a, b] of lexicon.confusions) {
    swapped(word, a, b, cost.confusion, offer)
    swapped(word, b, a, cost.confusion, offer)
  }
  oneSlip(word, affixes?.letters ?? '', offer)
  for (let at = 1; at < word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)]
    // Two short odd words explain nothing.
    if (word.length >= 4 && canStandAlone(head, lexicon) && canStandAlone(tail, lexicon))
      offer(`${head} ${tail}`, cost.split)
  }
}

/** Of one letter, only those that are words by themselves. */
const canStandAlone = (part: string, { language, mayPropose }: Lexicon): boolean =>
  part.length > 1 ? mayPropose(part) : (language === 'es' ? 'aeouy' : 'ai').includes(part)

function replaced(word: string, from: string, to: string, offer: Offer): void {
  const atStart = from.startsWith('^')
  const atEnd = from.endsWith('$')
  const bare = from.slice(atStart ? 1 : 0, atEnd ? -1 : undefined)
  if (atStart && !word.startsWith(bare)) return
  if (atEnd && !word.endsWith(bare)) return
  if (atStart && atEnd && word !== bare) return
  if (atStart) offer(to + word.slice(bare.length), cost.replacement)
  else if (atEnd) offer(word.slice(0, -bare.length) + to, cost.replacement)
  else swapped(word, bare, to, cost.replacement, offer)
}

/** A plain slip with an accent missing besides ("publicasion"), and stems that are two slips away. */
function twoSlips(word: string, lexicon: Lexicon, offer: Offer): void {
  if (lexicon.language === 'es' && word.length <= 20)
    for (const [a, b] of lexicon.confusions)
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const)
        swapped(word, from, to, 0, (once) => accents(once, cost.confusion + cost.accent, offer))
  if (lexicon.language === 'es' && word.length <= 14)
    oneSlip(word, 'aeiourslntdc', (once, price) => accents(once, price + cost.accent, offer))
  nearStems(word, lexicon, offer)
}
