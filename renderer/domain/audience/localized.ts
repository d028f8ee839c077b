/** A text in each language of the interface. A scenario without one of them is refused. */
import { z } from 'zod'

export type Localized<T> = { readonly es: T; readonly en: T }

export const localized = <T extends z.ZodType>(schema: T) =>
  z.strictObject({ es: schema, en: schema }).readonly()

/** One line or paragraph as an author writes it. */
export const line = z.string().min(1).max(900)
export const shortLine = z.string().min(1).max(160)
/** Name of a thing within its scenario. */
export const localId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no id: small letters, figures and hyphens')
  .max(60)

/** The text for a content language: Spanish for `es` and its regions, English for any other. */
export const pick = <T>(texts: Localized<T>, language: string): T =>
  language.startsWith('es') ? texts.es : texts.en
