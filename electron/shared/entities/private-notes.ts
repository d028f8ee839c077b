/**
 * What is written in a session for this laptop only: a document of its own, never part of the session.
 *
 * Its texts are wrapped, so that no function that takes a text, a session or a part of one takes them by
 * mistake: summaries, files for others and bundles have no way to receive them.
 */
import { z } from 'zod'
import { instantSchema, sessionIdSchema } from './ids.ts'
import { longestReflection } from './session.ts'

export const longestPrivateNotes = 200_000

const onlyHere = (longest: number) => z.object({ onlyHere: z.string().max(longest) }).readonly()
export type OnlyHere = z.infer<ReturnType<typeof onlyHere>>

const reflectionSchema = onlyHere(longestReflection).nullable()

export const privateNotesSchema = z
  .object({
    /** That of the session. */
    id: sessionIdSchema,
    notes: onlyHere(longestPrivateNotes),
    /** Words of the closing two minutes that nobody gave to the summary. */
    reflections: z.object({ mentor: reflectionSchema, executive: reflectionSchema }).readonly(),
    updatedAt: instantSchema,
  })
  .readonly()
export type PrivateNotes = z.infer<typeof privateNotesSchema>
