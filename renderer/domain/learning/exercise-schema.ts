/** Exercises as authors write them in `exercises.json`. Texts stand beside the data, one entry a language. */
import { z } from 'zod'
import { decisionSchema } from './kinds/decision.ts'
import { matchSchema } from './kinds/match.ts'
import { rewriteSchema } from './kinds/rewrite.ts'
import { selfSchema } from './kinds/self.ts'
import { common, heading, name, perLanguage, words } from './schema-parts.ts'

const optionSchema = z
  .strictObject({
    id: name,
    right: z.boolean(),
    texts: perLanguage(z.strictObject({ text: words, reason: words }).readonly()),
  })
  .readonly()
export type Option = z.infer<typeof optionSchema>

const choiceParts = {
  ...common,
  texts: perLanguage(z.strictObject({ ...heading, met: words }).readonly()),
  options: z.array(optionSchema).min(2).max(8).readonly(),
}

/**
 * A run of a post. `fixed` cannot be touched; `cut` hurts the post and should go; `keep` can be struck and
 * should not be. Runs are joined with a space unless the next one begins with punctuation.
 */
const pieceSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('fixed'),
      text: words,
      aside: z.strictObject({ by: words, text: words }).readonly().exactOptional(),
    })
    .readonly(),
  z.strictObject({ kind: z.enum(['cut', 'keep']), id: name, text: words, reason: words }).readonly(),
])
export type Piece = z.infer<typeof pieceSchema>

const itemSchema = z
  .strictObject({ id: name, texts: perLanguage(z.strictObject({ text: words, reason: words }).readonly()) })
  .readonly()
export type Item = z.infer<typeof itemSchema>

export const exerciseSchema = z.discriminatedUnion('kind', [
  /** One option is right. */
  z.strictObject({ kind: z.literal('single'), ...choiceParts }).readonly(),
  /** Some options are right, at least one is not. */
  z.strictObject({ kind: z.literal('multiple'), ...choiceParts }).readonly(),
  /** Find the problem: strike the words of a post that hurt it. */
  z
    .strictObject({
      kind: z.literal('strike'),
      ...common,
      texts: perLanguage(
        z
          .strictObject({ ...heading, met: words, pieces: z.array(pieceSchema).min(2).max(30).readonly() })
          .readonly(),
      ),
    })
    .readonly(),
  /** Put in order: `items` stand in the right order, `start` is how the reader finds them. */
  z
    .strictObject({
      kind: z.literal('order'),
      ...common,
      texts: perLanguage(z.strictObject({ ...heading, met: words }).readonly()),
      items: z.array(itemSchema).min(3).max(9).readonly(),
      start: z.array(name).readonly(),
      /** Other orders that are as good, in full. */
      accepts: z.array(z.array(name).readonly()).readonly().default([]),
    })
    .readonly(),
  /** A question with no right answer, kept in the vault; `example` is what somebody else wrote. */
  z
    .strictObject({
      kind: z.literal('reflection'),
      ...common,
      texts: perLanguage(
        z
          .strictObject({ ...heading, example: z.strictObject({ by: words, text: words }).readonly() })
          .readonly(),
      ),
    })
    .readonly(),
  matchSchema,
  rewriteSchema,
  decisionSchema,
  selfSchema,
])

export type Exercise = z.infer<typeof exerciseSchema>
export type ExerciseKind = Exercise['kind']
export type ExerciseOf<Kind extends ExerciseKind> = Extract<Exercise, { kind: Kind }>
export const exerciseKinds = [
  'single',
  'multiple',
  'strike',
  'order',
  'reflection',
  'match',
  'rewrite',
  'decision',
  'self',
] as const satisfies readonly ExerciseKind[]
