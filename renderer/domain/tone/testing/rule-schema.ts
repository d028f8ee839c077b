import { z } from 'zod'
import { CATEGORIES } from '../types.ts'

const words = z.array(z.string().min(1))
const marked = z.string().regex(/^[^[\]]*\[\[[^[\]]+\]\][^[\]]*$/, 'marks one span between [[ and ]]')

/** What a rule file must be. Only tests check it: the engine trusts the files it ships with. */
export const ruleFileSchema = z.strictObject({
  category: z.enum(CATEGORIES),
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
      severity: z.enum(['note', 'advice', 'warning']),
      patterns: words.min(1),
      except: words.optional(),
      unless: words.optional(),
      unlessNear: words.optional(),
      span: z.literal('sentence').optional(),
      suggest: z.array(z.string().min(1)).optional(),
      reason: z.string().min(1).optional(),
      lesson: z.string().min(1).optional(),
      yes: z.array(marked).min(1),
      no: z.array(z.string().min(1)).min(1),
    }),
  ),
})

export const lexiconSchema = z.strictObject({
  letters: z.string(),
  common: words.min(100),
  abbreviations: words,
  classes: z.record(z.string(), words),
  axes: z.record(
    z.enum(['warmFormal', 'cautiousBlunt', 'concreteAbstract', 'iWe']),
    z.record(z.string(), z.number().min(-2).max(2)),
  ),
})
