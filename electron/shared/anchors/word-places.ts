/** Where each word of a text stands, and from that where a passage may have gone. */
import type { NoteAnchor } from './note-anchor.ts'

export type WordPlaces = ReadonlyMap<string, readonly number[]>

const word = /[\p{L}\p{N}]+/gu
/** Words that stand in more places tell nothing about the place. */
const mostPlaces = 200
const mostStarts = 5

export function listWords(text: string): WordPlaces {
  const places = new Map<string, number[]>()
  for (const match of text.matchAll(word)) {
    const key = match[0].toLowerCase()
    const known = places.get(key)
    if (known === undefined) places.set(key, [match.index])
    else if (known.length <= mostPlaces) known.push(match.index)
  }
  return places
}

/**
 * Each word of the passage and of its surroundings votes for where the passage would begin; rare words weigh more.
 * The best few starts, best first.
 */
export function likelyStarts(places: WordPlaces, { quote, prefix, suffix }: NoteAnchor): readonly number[] {
  const width = Math.max(32, Math.min(400, Math.floor(quote.length / 2)))
  const votes = new Map<number, { weight: number; sum: number }>()
  const vote = (part: string, offset: number, weight: number) => {
    for (const match of part.matchAll(word)) {
      const where = places.get(match[0].toLowerCase())
      if (where === undefined || where.length > mostPlaces) continue
      const each = weight / where.length
      for (const at of where) {
        const start = at - match.index - offset
        const box = Math.floor(start / width)
        const known = votes.get(box)
        if (known === undefined) votes.set(box, { weight: each, sum: start * each })
        else {
          known.weight += each
          known.sum += start * each
        }
      }
    }
  }
  vote(quote, 0, 2)
  vote(prefix, -prefix.length, 1)
  vote(suffix, quote.length, 1)
  const weightAround = (box: number) =>
    (votes.get(box)?.weight ?? 0) +
    ((votes.get(box - 1)?.weight ?? 0) + (votes.get(box + 1)?.weight ?? 0)) / 2
  return [...votes]
    .map(([box, { weight, sum }]) => ({ start: Math.round(sum / weight), weight: weightAround(box) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostStarts)
    .map(({ start }) => start)
}
