/** Self-assessment: statements on a scale of four, and a result in words. No answer is right. */
import { z } from 'zod'
import type { Answer } from '../../../../electron/shared/entities/learning.ts'
import { common, heading, name, perLanguage, words } from '../schema-parts.ts'
import { type Finding, type Verdict, untouched } from '../verdict.ts'

/** Labels of the scale, from the least to the most. */
export const scaleSteps = 4

const bandSchema = z
  .strictObject({
    /** The band reaches up to this share of the highest sum, 0 to 1, inclusive. */
    upTo: z.number().min(0).max(1),
    texts: perLanguage(z.strictObject({ title: words, text: words }).readonly()),
  })
  .readonly()

export const selfSchema = z
  .strictObject({
    kind: z.literal('self'),
    ...common,
    texts: perLanguage(
      z.strictObject({ ...heading, scale: z.array(words).length(scaleSteps).readonly() }).readonly(),
    ),
    statements: z
      .array(z.strictObject({ id: name, texts: perLanguage(words) }).readonly())
      .min(3)
      .max(8)
      .readonly(),
    bands: z.array(bandSchema).min(2).max(5).readonly(),
  })
  .readonly()
export type Self = z.infer<typeof selfSchema>
export type Band = z.infer<typeof bandSchema>

/** Statement id -> step of the scale, 0 to 3. What the exercise does not have is left out. */
export function givenSteps(exercise: Self, answer: Answer | undefined): ReadonlyMap<string, number> {
  if (typeof answer !== 'object' || Array.isArray(answer)) return new Map()
  return new Map(
    exercise.statements.flatMap(({ id }): [string, number][] => {
      const step = Number.parseInt(answer[id] ?? '', 10)
      return step >= 0 && step < scaleSteps ? [[id, step]] : []
    }),
  )
}

/** Met when every statement has an answer. */
export function judgeSelf(exercise: Self, answer: Answer | undefined): Verdict {
  const given = givenSteps(exercise, answer)
  if (given.size === 0) return untouched
  const findings = exercise.statements.map(({ id }): Finding => ({
    id,
    says: given.has(id) ? 'right' : 'missing',
  }))
  return { state: given.size === exercise.statements.length ? 'met' : 'under-way', findings }
}

/** The band that the answers fall into; null until every statement has one. */
export function bandOf(exercise: Self, answer: Answer | undefined): Band | null {
  const given = givenSteps(exercise, answer)
  if (given.size < exercise.statements.length) return null
  const sum = [...given.values()].reduce((all, step) => all + step, 0)
  const share = sum / (given.size * (scaleSteps - 1))
  return exercise.bands.find((band) => share <= band.upTo) ?? exercise.bands.at(-1) ?? null
}
