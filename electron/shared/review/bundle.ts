/**
 * What a review file says about itself; `docs/review-bundles.md` describes the whole file.
 *
 * A file carries everything its sender has said in the room so far, so that a file that was lost, or opened
 * late, costs nothing once a later one arrives.
 */
import { z } from 'zod'
import { publicIdentitySchema } from '../entities/identity.ts'
import { draftIdSchema, instantSchema } from '../entities/ids.ts'
import { bundleIdSchema, roomIdSchema } from './room.ts'
import { textHashSchema } from './events.ts'

export const bundleFormat = 1
/** Sealed, on the disk. The longest text of a draft takes 12 MB in the worst case. */
export const maxBundleBytes = 32 * 1024 * 1024
export const bundleExtension = 'ensayo'

export const partNameSchema = z.enum(['notes.md', 'text.md', 'events.json'])
export type PartName = z.infer<typeof partNameSchema>

export const bundleManifestSchema = z.strictObject({
  format: z.literal(bundleFormat),
  id: bundleIdSchema,
  /** `draft` brings a text (the owner's); `notes` brings what was said about it (either's). */
  kind: z.enum(['draft', 'notes']),
  from: publicIdentitySchema
    .unwrap()
    .strict()
    .extend({ name: z.string().min(1).max(120) }),
  to: publicIdentitySchema.unwrap().strict(),
  room: z.strictObject({
    id: roomIdSchema,
    draftId: draftIdSchema,
    owner: publicIdentitySchema.unwrap().shape.signingKey,
    reviewer: publicIdentitySchema.unwrap().shape.signingKey,
  }),
  /** 1 for the sender's first file for this room. */
  number: z.int().min(1).max(1_000_000),
  createdAt: instantSchema,
  /** The sender's contact line, so that a stranger can be added after comparing fingerprints. */
  contact: z.string().max(4000),
  parts: z
    .array(z.strictObject({ name: partNameSchema, bytes: z.int().min(0), sha256: textHashSchema }))
    .min(1)
    .max(3),
})
export type BundleManifest = z.infer<typeof bundleManifestSchema>

export type BundleRefusal =
  | 'not-a-bundle'
  | 'too-large'
  /** The file ends before its end. */
  | 'cut'
  /** Its bytes are not those that were signed, or they were never what they claim to be. */
  | 'altered'
  | 'newer-format'
  | 'for-someone-else'
  /** Intact and for this vault, from somebody who is no contact. */
  | 'stranger'
  /** Notes on a draft that is not here any more. */
  | 'unknown-draft'
