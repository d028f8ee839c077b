/**
 * What the review leaf shows, and all that its view may do.
 *
 * Main reads the stored text itself and shows it in a view of its own, whose preload offers the three
 * calls of `ReviewBridge` and nothing else. The nonce goes to that view alone, never to the window's page.
 */
import { z } from 'zod'
import { imageTypeSchema } from './entities/attachment.ts'
import { destinationKindSchema } from './entities/publication.ts'
import { readinessCheckSchema } from './entities/readiness.ts'

export const reviewPayloadSchema = z
  .object({
    /** One-time: worth one confirmation of this text to this destination, and only for a few minutes. */
    nonce: z.string().min(22).max(100),
    language: z.enum(['es', 'en']),
    /** BCP 47 locale of the system's region: numbers follow it. */
    regionLocale: z.string().max(40),
    theme: z.enum(['system', 'light', 'dark']),
    /** Percent. */
    textSize: z.number(),
    /** Language of the text itself. */
    contentLanguage: z.string().max(20),
    /** The exact text that would go out. */
    text: z.string(),
    /** Graphemes in it. */
    characters: z.int().min(0),
    /** Which post of a thread, from 0; null for a text that goes out whole. */
    part: z
      .object({ index: z.int().min(0), total: z.int().min(2) })
      .readonly()
      .nullable(),
    /** The draft's images, each with the words for those who do not see it. */
    images: z
      .array(
        z
          .object({
            type: imageTypeSchema,
            bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
            alt: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    /** False where only the text can go: the images then stay here. */
    imagesGo: z.boolean(),
    destination: z
      .object({ kind: destinationKindSchema, label: z.string(), service: z.string().nullable() })
      .readonly(),
    /** `held`: thirty seconds follow. `at-once`: the clipboard and a file, which do not wait. */
    act: z.enum(['held', 'at-once']),
    holdSeconds: z.int().min(0),
    /** The text is too long for a composer's link: it goes through the clipboard. */
    throughClipboard: z.boolean(),
    /** Hints that nobody looked at. */
    unread: z
      .array(z.object({ severity: z.enum(['warning', 'advice', 'note']), quote: z.string() }).readonly())
      .readonly(),
    /** Checks of the page before publishing that are still open. */
    notLookedAt: z.array(readinessCheckSchema).readonly(),
  })
  .readonly()
export type ReviewPayload = z.infer<typeof reviewPayloadSchema>

/** What `review-preload.ts` puts on `window.review`. */
export type ReviewBridge = {
  readonly get: () => Promise<ReviewPayload>
  /** The executive's act. Works once; the view closes after it. */
  readonly confirm: () => Promise<void>
  /** Closes without an act. `look` is the quote of the hint to go back to, or null. */
  readonly close: (look: string | null) => Promise<void>
}
