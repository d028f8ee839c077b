import type { ParagraphContext } from './context.ts'
import type { Axis, AxisName, AxisWord, Profile } from './types.ts'
import type { AxisVote } from './word-facts.ts'

/** A word that moves an axis, and how often it stands in a paragraph. */
interface AxisCount {
  readonly word: string
  readonly votes: readonly AxisVote[]
  count: number
}

/** The words of a paragraph that move an axis, in the order of the text. */
export type AxisCounts = readonly AxisCount[]

/** Counts the words of a paragraph that move an axis; quotations are another's voice and count for none. */
export const countAxisWords = ({ tokens, facts }: ParagraphContext): AxisCounts => {
  const counts: AxisCount[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.quoted || (token.kind !== 'word' && token.kind !== 'number')) continue
    const votes = token.kind === 'number' ? numberVotes : (facts[at]?.votes ?? NO_VOTES)
    if (votes.length === 0) continue
    // Few words of a paragraph move an axis: a look along them is cheaper than a map.
    const known = counts.find(({ word }) => word === token.key)
    if (known === undefined) counts.push({ word: token.key, votes, count: 1 })
    else known.count += 1
  }
  return counts
}

const NO_VOTES: readonly AxisVote[] = []
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

interface CountedWord extends AxisWord {
  count: number
}

// Emptied and filled again by each call: a keystroke must not cost memory that grows with the text.
const sums: Readonly<Record<AxisName, Map<string, CountedWord>>> = {
  warmFormal: new Map(),
  cautiousBlunt: new Map(),
  concreteAbstract: new Map(),
  iWe: new Map(),
}

const addVotes = ({ word, votes, count }: AxisCount): void => {
  for (let at = 0; at < votes.length; at += 1) {
    const vote = votes[at]
    if (vote === undefined) continue
    const words = sums[vote[0]]
    const known = words.get(word)
    if (known === undefined) words.set(word, { word, weight: vote[1], count })
    else known.count += count
  }
}

const takeAxis = (axis: AxisName): Axis => {
  const words = [...sums[axis].values()]
  sums[axis].clear()
  return toAxis(words)
}

/** The profile of a text from the counts of its paragraphs. */
export const toProfile = (paragraphs: readonly { readonly axes: AxisCounts }[]): Profile => {
  for (const { axes } of paragraphs) axes.forEach(addVotes)
  return {
    warmFormal: takeAxis('warmFormal'),
    cautiousBlunt: takeAxis('cautiousBlunt'),
    concreteAbstract: takeAxis('concreteAbstract'),
    iWe: takeAxis('iWe'),
  }
}
