/** A megabyte of sentences, two hundred notes on it, every second passage reworded. */
import { makeNoteAnchor, placeNotes } from '../index.ts'
import { sampleDrafts } from './drafts.ts'
import { chanceFrom, sentencesOf } from './tracked-text.ts'

export type LongTextFigures = {
  readonly units: number
  readonly notes: number
  readonly found: number
  readonly milliseconds: number
}

export function placeInLongText(seed: number): LongTextFigures {
  const chance = chanceFrom(seed)
  const pool = sampleDrafts().flatMap(({ text }) =>
    sentencesOf(text).map(({ start, end }) => text.slice(start, end)),
  )
  const parts: string[] = []
  for (let units = 0; units < 1_000_000; units += parts.at(-1)?.length ?? 0)
    parts.push(`${chance.of(pool)}${chance.below(5) === 0 ? '\n\n' : ' '}`)
  const long = parts.join('')
  const sentences = sentencesOf(long)
  const ranges = Array.from({ length: 200 }, () => chance.of(sentences))
  const anchors = ranges.flatMap((range) => makeNoteAnchor(long, range) ?? [])
  let changed = long
  for (const [index, { start, end }] of ranges.entries()) {
    const reworded = long.slice(start, end).replace(/ \S+ /u, ' xx ')
    if (index % 2 === 0) changed = `${changed.slice(0, start)}${reworded}${changed.slice(end)}`
  }
  const text = `Ahora. ${changed}`
  const began = performance.now()
  const found = placeNotes(text, anchors).filter(({ kind }) => kind === 'found').length
  return { units: text.length, notes: anchors.length, found, milliseconds: performance.now() - began }
}
