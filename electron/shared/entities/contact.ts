/** Another person's app: the two public keys of its identity, under a name of one's own. */
import { z } from 'zod'
import { fingerprintSchema, publicIdentitySchema } from './identity.ts'
import { instantSchema } from './ids.ts'

export const contactNameSchema = z.string().trim().min(1).max(120)

export const contactIdSchema = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'ContactId'>()
export type ContactId = z.infer<typeof contactIdSchema>

export const contactSchema = publicIdentitySchema
  .unwrap()
  .extend({
    /** Made from the signing key: the same person is never kept twice. */
    id: contactIdSchema,
    name: contactNameSchema,
    /** When both read the fingerprint to each other and it was the same; null until then. */
    verifiedAt: instantSchema.nullable(),
    addedAt: instantSchema,
  })
  .readonly()
export type Contact = z.infer<typeof contactSchema>

/** As it is listed: with the six groups of digits to read aloud. */
export const listedContactSchema = contactSchema
  .unwrap()
  .extend({ fingerprint: fingerprintSchema })
  .readonly()
export type ListedContact = z.infer<typeof listedContactSchema>

/** What the other person gets by text or as a QR code. */
export type OwnCard = {
  /** One line, `ensayo-contact-1.…`. */
  readonly text: string
  readonly name: string
  readonly fingerprint: string
}

export type ContactRefusal = 'not-a-contact' | 'cut' | 'altered' | 'newer-format'

/** What a line says. Nothing is kept by reading. */
export type ReadContact =
  | { readonly kind: 'new' | 'known'; readonly name: string; readonly fingerprint: string }
  | { readonly kind: 'own' }
  | { readonly kind: 'refused'; readonly reason: ContactRefusal }

export type AddedContact =
  | { readonly kind: 'added' | 'known'; readonly contact: ListedContact }
  | { readonly kind: 'own' }
  | { readonly kind: 'refused'; readonly reason: ContactRefusal }
