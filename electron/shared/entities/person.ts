import { z } from 'zod'

/** Who uses the app: shown in previews and greetings, never sent by itself. Lives in the vault. */
export const profileSchema = z
  .object({
    displayName: z.string().max(120),
    role: z.string().max(160),
    organisation: z.string().max(160),
  })
  .readonly()
export type Profile = z.infer<typeof profileSchema>

/** "Ignore always": a rule of the engine, or for a hint of the model its category and words. */
export const ignoredAlwaysSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rule'), ruleId: z.string().max(120) }).readonly(),
  z.object({ kind: z.literal('model'), category: z.string().max(40), quote: z.string().max(400) }).readonly(),
])
export type IgnoredAlways = z.infer<typeof ignoredAlwaysSchema>

/** Settings that say something about what the user writes, and so live in the vault. */
export const writingSettingsSchema = z
  .object({ ignoredAlways: z.array(ignoredAlwaysSchema).max(2000).readonly() })
  .readonly()
export type WritingSettings = z.infer<typeof writingSettingsSchema>

/** Preferences that say nothing about the user's texts. They live in electron-store, in the clear. */
export const preferencesSchema = z.object({
  language: z.enum(['system', 'es', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Percent. */
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(175), z.literal(200)]),
  screenProtection: z.boolean(),
})
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>
export const defaultPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  textSize: 100,
  screenProtection: true,
}
