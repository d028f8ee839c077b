/** The checklist of a company's policy before publishing: the app's own as data, or the company's. */
import { z } from 'zod'
import type { Policy } from '../../../electron/shared/entities/readiness.ts'
import { localizedTextSchema, textIn } from '../mentoring/localized-text.ts'
import { textHash } from './text-hash.ts'

export const policyListSchema = z
  .strictObject({
    id: z.string().min(1).max(80),
    version: z.int().min(1),
    items: z
      .array(
        z
          .strictObject({
            id: z.string().min(1).max(60),
            text: localizedTextSchema,
            why: localizedTextSchema,
          })
          .readonly(),
      )
      .min(5)
      .max(40)
      .readonly(),
  })
  .readonly()
export type PolicyList = z.infer<typeof policyListSchema>

export type PolicyItem = { readonly id: string; readonly text: string; readonly why: string }

/** The company's own list when there is one, else the app's in this language. */
export const policyItems = (own: Policy | null, list: PolicyList, language: string): readonly PolicyItem[] =>
  own?.items ??
  list.items.map(({ id, text, why }) => ({ id, text: textIn(text, language), why: textIn(why, language) }))

/** Changes when an item is added, removed or (in a company's own list) reworded. The interface's language does not. */
export const policyHash = (own: Policy | null, list: PolicyList): string =>
  textHash(
    own
      ? JSON.stringify(own.items.map(({ id, text }) => [id, text]))
      : `${list.id}@${list.version}:${list.items.map(({ id }) => id).join()}`,
  )
