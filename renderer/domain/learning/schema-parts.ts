/** What the schemas of lessons, exercises and cards share. */
import { z } from 'zod'
import { contentLanguageSchema } from '../../../electron/shared/entities/ids.ts'

/** Name of a thing within its lesson. */
export const name = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)
export const words = z.string().trim().min(1).max(600)
/** A whole post. */
export const post = z.string().trim().min(1).max(2000)

/** One text for each language; which languages must be there is the lesson's business. */
export const perLanguage = <Text extends z.ZodType>(text: Text) =>
  z.record(contentLanguageSchema, text).readonly()
export type PerLanguage<Text> = Readonly<Record<string, Text>>

export const heading = { title: words, how: words }
export const common = {
  id: name,
  /** Sources of the facts in the exercise's own texts. */
  sources: z.array(name).readonly().default([]),
  /** True when its people, companies and figures are made up. */
  invented: z.boolean().default(false),
}
