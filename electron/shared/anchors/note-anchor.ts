/**
 * The anchor of a mentor's note: richer than that of an ignored hint, since it must find its passage in a text
 * that moved on. See `place-notes.ts`.
 */
import { z } from 'zod'
import type { TextRange } from './anchor.ts'

export const noteContextUnits = 120
export const maxNoteQuoteUnits = 4000

export const noteAnchorSchema = z
  .strictObject({
    quote: z.string().min(1).max(maxNoteQuoteUnits),
    /** What stood before and after: less than the full length only at an end of the text. */
    prefix: z.string().max(noteContextUnits),
    suffix: z.string().max(noteContextUnits),
    /** Where it began, in UTF-16 units. The last hint of all. */
    start: z.int().min(0),
    /** True when these words stood nowhere else in that text. */
    alone: z.boolean(),
  })
  .readonly()
export type NoteAnchor = z.infer<typeof noteAnchorSchema>

/** Null when the range is empty, outside, of spaces only, or longer than an anchor may hold. */
export function makeNoteAnchor(text: string, { start, end }: TextRange): NoteAnchor | null {
  if (start < 0 || end > text.length || start >= end || end - start > maxNoteQuoteUnits) return null
  const quote = text.slice(start, end)
  if (quote.trim() === '') return null
  return {
    quote,
    prefix: text.slice(Math.max(0, start - noteContextUnits), start),
    suffix: text.slice(end, end + noteContextUnits),
    start,
    alone: text.indexOf(quote) === start && text.indexOf(quote, start + 1) < 0,
  }
}
