/** Programmes as authors write them: the shared shape, complete in every language that the app requires. */
import type { z } from 'zod'
import { type Programme, programmeSchema } from '../../../electron/shared/entities/programme.ts'
import { requiredLanguages } from './localized-text.ts'

export type { Programme, ProgrammeSession } from '../../../electron/shared/entities/programme.ts'

/** For the files of the app itself. A pack or an own copy may lack a language: `programmeSchema` serves there. */
export const completeProgrammeSchema: z.ZodType<Programme> = programmeSchema.superRefine(
  (programme, context) => {
    for (const { path, languages } of textsOf(programme, [])) {
      for (const language of requiredLanguages) {
        if (!languages.includes(language))
          context.addIssue({ code: 'custom', message: 'missing-language', path, params: { language } })
      }
    }
  },
)

type Place = { readonly path: (string | number)[]; readonly languages: readonly string[] }

/** Every text of a programme with its place. A record whose keys are all language tags is a text. */
function textsOf(value: unknown, path: (string | number)[]): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => textsOf(each, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value)
  if (keys.length > 0 && keys.every((key) => /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(key)))
    return [{ path, languages: keys }]
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, [...path, key]))
}
