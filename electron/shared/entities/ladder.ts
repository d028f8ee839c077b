/** Which rungs of the ladder of scenarios stand open, and how they came to. The first one always does. */
import { z } from 'zod'
import { instantSchema } from './ids.ts'

export const rungs = [1, 2, 3] as const
export type Rung = (typeof rungs)[number]

export const openRungSchema = z
  .object({
    rung: z.union([z.literal(2), z.literal(3)]),
    /** `hand`: the person opened it, and can close it. `rehearsed`: stays open, whatever becomes of the drafts. */
    by: z.enum(['hand', 'rehearsed']),
    at: instantSchema,
  })
  .readonly()
export type OpenRung = z.infer<typeof openRungSchema>

/** The one document of its kind. */
export const ladderSchema = z.object({ open: z.array(openRungSchema).max(10).readonly() }).readonly()
export type Ladder = z.infer<typeof ladderSchema>
export const emptyLadder: Ladder = { open: [] }
