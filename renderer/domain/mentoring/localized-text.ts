/** A text that an author wrote once in each language. The list of languages can grow in the files. */
import { z } from 'zod'

/** Languages that every text shipped with the app must have. A text may have more. */
export const requiredLanguages = ['es', 'en'] as const

export const localizedTextSchema = z
  .record(z.string().regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/), z.string().trim().min(1).max(2000))
  .superRefine((text, context) => {
    for (const language of requiredLanguages) {
      if (text[language] === undefined)
        context.addIssue({ code: 'custom', message: 'missing-language', params: { language } })
    }
  })
  .readonly()
export type LocalizedText = z.infer<typeof localizedTextSchema>

/** The text in this language; without it the first required language that is there, so never nothing. */
export function textIn(text: LocalizedText, language: string): string {
  const wanted = [language, ...requiredLanguages].find((tag) => text[tag] !== undefined)
  return (wanted === undefined ? Object.values(text)[0] : text[wanted]) ?? ''
}
