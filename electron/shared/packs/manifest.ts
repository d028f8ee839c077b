/** `pack.json`: who made a content pack, what it is called, and in which languages all of it is there. */
import { z } from 'zod'
import { contentLanguageSchema } from '../entities/ids.ts'

/** No pack may be called like the app itself. */
const kept: ReadonlySet<string> = new Set(['ensayo'])

/** The namespace of everything in a pack: `acme` makes `acme:layoffs`. Never changes between versions. */
export const packIdSchema = z
  .string()
  .min(2)
  .max(32)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .refine((id) => !kept.has(id), { error: 'reserved' })
  .brand<'PackId'>()
export type PackId = z.infer<typeof packIdSchema>

const line = (max: number) => z.string().trim().min(1).max(max)

export const packManifestSchema = z
  .strictObject({
    format: z.literal(1),
    id: packIdSchema,
    /** Rises with every pack that is given away: the app never puts an older one over a newer one unasked. */
    version: z.int().min(1).max(1_000_000),
    /** Languages in which every item is complete. */
    languages: z
      .array(contentLanguageSchema)
      .min(1)
      .max(10)
      .refine((all) => new Set(all).size === all.length, { error: 'repeated' })
      .readonly(),
    texts: z
      .record(contentLanguageSchema, z.strictObject({ title: line(120), summary: line(600) }).readonly())
      .readonly(),
    author: line(120),
    organisation: line(120).exactOptional(),
  })
  .readonly()
  .superRefine((manifest, { addIssue }) => {
    for (const language of manifest.languages)
      if (!Object.hasOwn(manifest.texts, language))
        addIssue({ code: 'custom', path: ['texts', language], message: 'missing' })
  })
export type PackManifest = z.infer<typeof packManifestSchema>
