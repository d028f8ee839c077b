/** A company's list before publishing, as a pack brings it: the app's own shape with a title, and as short as one item. */
import { z } from 'zod'
import { contentIdSchema } from '../../../electron/shared/entities/ids.ts'
import { localizedTextSchema } from '../mentoring/localized-text.ts'

export const packPolicySchema = z
  .strictObject({
    id: contentIdSchema,
    version: z.int().min(1),
    title: localizedTextSchema,
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
      .min(1)
      .max(40)
      .readonly(),
  })
  .readonly()
  .superRefine(({ items }, context) => {
    const ids = items.map(({ id }) => id)
    for (const id of ids.filter((each, at) => ids.indexOf(each) !== at))
      context.addIssue({ code: 'custom', message: `two items are called "${id}"`, path: ['items'] })
    items.forEach(({ text, why }, at) => {
      const long = (texts: Readonly<Record<string, string>>, most: number, what: string) => {
        if (Object.values(texts).some((each) => each.length > most))
          context.addIssue({
            code: 'custom',
            message: `${what} is longer than ${String(most)} characters`,
            path: ['items', at],
          })
      }
      // The lengths that the app keeps of a company's list.
      long(text, 300, 'text')
      long(why, 600, 'why')
    })
  })
export type PackPolicy = z.infer<typeof packPolicySchema>
