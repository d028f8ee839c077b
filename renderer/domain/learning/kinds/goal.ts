/** What a goal of a rewrite asks for, as data. A goal names what must be there, never the author's wording. */
import { z } from 'zod'
import { CATEGORIES } from '../../tone/types.ts'
import { name, perLanguage, words } from '../schema-parts.ts'

/** Those of the audience's signals that a goal can ask for. */
export const goalSignals = ['apology', 'next-step', 'ownership', 'contact', 'thanks', 'figure'] as const
export const addressForms = ['tu', 'vos', 'vosotros', 'usted', 'ustedes'] as const
export type AddressForm = (typeof addressForms)[number]

/** Phrases as in docs/scenarios.md: `word*`, `~inflected`, `a|b`, `#`, `…`. */
const phrases = perLanguage(z.array(z.string().trim().min(1).max(160)).min(1).max(60).readonly())
/** Only phrases that the text states count: in "it wasn't my fault", "my fault" is not there. */
const stated = z.literal(true).exactOptional()
const count = z.int().min(0).max(5000)
const range = { min: count.exactOptional(), max: count.exactOptional() }

export const goalCheckSchema = z.discriminatedUnion('kind', [
  /** The tone engine finds nothing of these categories. */
  z
    .strictObject({ kind: z.literal('without'), categories: z.array(z.enum(CATEGORIES)).min(1).readonly() })
    .readonly(),
  /** The tone engine finds no warning and no advice; notes are let pass. */
  z.strictObject({ kind: z.literal('quiet') }).readonly(),
  /** Any one of the phrases is there, be it denied. */
  z.strictObject({ kind: z.literal('keeps'), phrases, stated }).readonly(),
  /** None of the phrases is there, not even denied. */
  z.strictObject({ kind: z.literal('avoids'), phrases, stated }).readonly(),
  /** How many sentences end in a question mark. */
  z.strictObject({ kind: z.literal('question'), ...range }).readonly(),
  /** As a person counts them: an emoji is one. */
  z.strictObject({ kind: z.literal('characters'), ...range }).readonly(),
  z.strictObject({ kind: z.literal('words'), ...range }).readonly(),
  z.strictObject({ kind: z.literal('signal'), signal: z.enum(goalSignals) }).readonly(),
  /** Spanish only: in another language the goal is not there. */
  z.strictObject({ kind: z.literal('addresses'), form: z.enum(addressForms) }).readonly(),
])
export type GoalCheck = z.infer<typeof goalCheckSchema>

export const goalSchema = z
  .strictObject({ id: name, check: goalCheckSchema, texts: perLanguage(words) })
  .readonly()
export type Goal = z.infer<typeof goalSchema>

/** Whether a goal is judged by what the tone engine found. */
export const needsTone = ({ check }: Goal): boolean => check.kind === 'without' || check.kind === 'quiet'
/** Whether a goal has a meaning in a language. */
export const isGoalIn = ({ check }: Goal, language: string): boolean =>
  check.kind !== 'addresses' || language.startsWith('es')
