import { z } from 'zod'
import { instantSchema } from './ids.ts'

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
  z
    .object({
      kind: z.literal('rule'),
      ruleId: z.string().max(120),
      /** Since when; entries of the first format do not know. */
      since: instantSchema.optional(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('model'),
      category: z.string().max(40),
      /** The words as `normalised` (renderer/editor/silenced.ts) makes them. */
      quote: z.string().max(400),
      since: instantSchema.optional(),
    })
    .readonly(),
])
export type IgnoredAlways = z.infer<typeof ignoredAlwaysSchema>

/** A word of the personal dictionary, right in every language. */
export const ownWordSchema = z
  .object({ word: z.string().min(1).max(80), since: instantSchema.optional() })
  .readonly()
export type OwnWord = z.infer<typeof ownWordSchema>

/** Whether spelling is marked, and which English is right. */
export const spellingSchema = z.object({ on: z.boolean(), english: z.enum(['any', 'us', 'gb']) }).readonly()
export type SpellingSettings = z.infer<typeof spellingSchema>

/** Settings that say something about what the user writes, and so live in the vault. */
export const writingSettingsSchema = z
  .object({
    ignoredAlways: z.array(ignoredAlwaysSchema).max(2000).readonly(),
    /** Not there in documents of the first format. */
    ownWords: z.array(ownWordSchema).max(10_000).readonly().default([]),
    spelling: spellingSchema.default({ on: true, english: 'any' }),
  })
  .readonly()
export type WritingSettings = z.infer<typeof writingSettingsSchema>
export const defaultWritingSettings: WritingSettings = writingSettingsSchema.parse({ ignoredAlways: [] })

/** What the system may be asked to show of what is due. Its words never come from what the user wrote. */
export const noticeChoicesSchema = z
  .object({
    /** At nine in the morning, when review cards are due. */
    cards: z.boolean(),
    /** An hour before a session, and at nine in the morning of the day before. */
    sessionSoon: z.boolean(),
    sessionTomorrow: z.boolean(),
    /** At nine in the morning of the day on which something agreed is due. */
    actions: z.boolean(),
  })
  .readonly()
export type NoticeChoices = z.infer<typeof noticeChoicesSchema>
export const noNotices: NoticeChoices = {
  cards: false,
  sessionSoon: false,
  sessionTomorrow: false,
  actions: false,
}

/** Preferences that say nothing about the user's texts. They live in electron-store, in the clear. */
export const preferencesSchema = z.object({
  language: z.enum(['system', 'es', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Percent. */
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(175), z.literal(200)]),
  screenProtection: z.boolean(),
  notices: noticeChoicesSchema,
})
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>
export const defaultPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  textSize: 100,
  screenProtection: true,
  notices: noNotices,
}
