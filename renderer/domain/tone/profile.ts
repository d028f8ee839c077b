import type { ParagraphContext } from './context.ts'
import { AXES } from './pack.ts'
import type { Axis, AxisName, AxisWord, Profile } from './types.ts'
import type { AxisVote } from './word-facts.ts'

/** How often each word moved each axis in one paragraph, and by how much. */
export type AxisCounts = ReadonlyMap<
  string,
  { readonly axis: AxisName; readonly word: string; readonly weight: number; count: number }
>

/** Counts the words of a paragraph that move an axis; quotations are another's voice and count for none. */
export const countAxisWords = (context: ParagraphContext): AxisCounts => {
  const counts = new Map<string, { axis: AxisName; word: string; weight: number; count: number }>()
  for (const token of context.tokens) {
    if (token.quoted || (token.kind !== 'word' && token.kind !== 'number')) continue
    const votes = token.kind === 'number' ? numberVotes : context.pack.factsOf(token.key).votes
    for (const [axis, weight] of votes) {
      const key = `${axis} ${token.key}`
      const known = counts.get(key)
      if (known === undefined) counts.set(key, { axis, word: token.key, weight, count: 1 })
      else known.count += 1
    }
  }
  return counts
}

const numberVotes: readonly AxisVote[] = [['concreteAbstract', -1]]

/** Evidence an axis needs before it says much: a single word moves it to a fifth. */
const CALM = 4
const MOST_WORDS = 5

const toAxis = (words: readonly AxisWord[]): Axis => {
  let signed = 0
  let weight = 0
  for (const word of words) {
    signed += word.weight * word.count
    weight += Math.abs(word.weight) * word.count
  }
  const strength = (word: AxisWord): number => Math.abs(word.weight) * word.count
  const ranked = [...words].sort((a, b) => strength(b) - strength(a) || (a.word < b.word ? -1 : 1))
  return {
    value: weight === 0 ? 0 : Math.round((signed / (weight + CALM)) * 1000) / 1000,
    words: ranked.slice(0, MOST_WORDS),
  }
}

/** The profile of a text from the counts of its paragraphs. */
export const toProfile = (paragraphs: readonly AxisCounts[]): Profile => {
  const sums = new Map<string, { axis: AxisName; word: string; weight: number; count: number }>()
  for (const counts of paragraphs) {
    for (const [key, entry] of counts) {
      const known = sums.get(key)
      if (known === undefined) sums.set(key, { ...entry })
      else known.count += entry.count
    }
  }
  const of = (axis: AxisName): Axis =>
    toAxis(
      [...sums.values()]
        .filter((entry) => entry.axis === axis)
        .map(({ word, weight, count }) => ({ word, weight, count })),
    )
  const [warmFormal, cautiousBlunt, concreteAbstract, iWe] = AXES.map(of)
  const calm: Axis = { value: 0, words: [] }
  return {
    warmFormal: warmFormal ?? calm,
    cautiousBlunt: cautiousBlunt ?? calm,
    concreteAbstract: concreteAbstract ?? calm,
    iWe: iWe ?? calm,
  }
}
