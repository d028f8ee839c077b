/**
 * An image that goes with a text. Its bytes are a document of their own in the vault; the draft keeps what is
 * known of it and the words for those who do not see it.
 */
import { z } from 'zod'

/** `<draft id>-<24 hex digits>`: says which draft it was attached to. */
export const attachmentIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{7,63}-[0-9a-f]{24}$/)
  .brand<'AttachmentId'>()
export type AttachmentId = z.infer<typeof attachmentIdSchema>

export const imageTypeSchema = z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif'])
export type ImageType = z.infer<typeof imageTypeSchema>

/** Of a file with such an image, without the dot. */
export const imageExtension = (type: ImageType): string =>
  type === 'image/jpeg' ? 'jpg' : type.slice('image/'.length)

/** Larger files are refused, in bytes. No network takes more in a post. */
export const maxImageBytes = 20 * 1024 * 1024
/** LinkedIn takes this many in a post, and no network more. */
export const maxImages = 20
/** The most any network takes is Bluesky's 2,000; in UTF-16 units, with room. */
export const maxAltUnits = 4000

export const attachmentSchema = z
  .object({
    id: attachmentIdSchema,
    type: imageTypeSchema,
    width: z.int().min(1),
    height: z.int().min(1),
    /** Of the stored file, after what it told about place and camera was taken out. */
    bytes: z.int().min(1),
    /** What somebody who does not see it is told. Empty until written; nothing is published without it. */
    alt: z.string().max(maxAltUnits),
  })
  .readonly()
export type Attachment = z.infer<typeof attachmentSchema>

/** Whether every image has its alternative text: spaces are none. */
export const allDescribed = (attachments: readonly Attachment[] | undefined): boolean =>
  (attachments ?? []).every(({ alt }) => alt.trim() !== '')
