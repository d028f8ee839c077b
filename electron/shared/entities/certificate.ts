/**
 * A certificate that the app issues to its own holder and signs with its own key: it says that this app
 * recorded the work, never who the person is. Comparing the fingerprint aloud does that.
 */
import { z } from 'zod'
import { publicIdentitySchema } from './identity.ts'
import { calendarDaySchema, contentLanguageSchema, contentReferenceSchema } from './ids.ts'

/** One line that shows what it holds: nothing that moves the text around it or hides some of it. */
const shownLine = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\u2028\u2029\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+$/u)

export const mostNameUnits = 120

/** What was done, as the window knows it: it happened, in figures that say no more than that. */
export const certificateClaimsSchema = z
  .strictObject({
    track: contentReferenceSchema,
    /** The track's title in `language`; sentences quote it. */
    title: shownLine(160),
    language: contentLanguageSchema,
    name: shownLine(mostNameUnits),
    lessons: z.int().min(0).max(1000),
    /** Of reading and exercises, as the content is timed. */
    minutes: z.int().min(0).max(100_000),
    /** Whether there was an assessment at its end; it was passed then. */
    assessed: z.boolean(),
  })
  .readonly()
export type CertificateClaims = z.infer<typeof certificateClaimsSchema>

export const certificateIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{7,63}$/)

/** What is signed. A field more or less is another format, with another number in the text form. */
export const certificateSchema = certificateClaimsSchema
  .unwrap()
  .extend({
    id: certificateIdSchema,
    /** Where it was issued. */
    day: calendarDaySchema,
    issuer: z.strictObject(publicIdentitySchema.unwrap().shape).readonly(),
  })
  .readonly()
export type Certificate = z.infer<typeof certificateSchema>

/** With its text form and the fingerprint of the keys that signed it. */
export type SignedCertificate = {
  readonly certificate: Certificate
  /** One line: `ensayo-certificate-1.….…` */
  readonly text: string
  readonly fingerprint: string
}

/** Whose keys signed it, as far as this vault knows. */
export type Issuer =
  | { readonly kind: 'own' }
  /** The name that the person gave to that contact, and whether the two compared fingerprints. */
  | { readonly kind: 'contact'; readonly name: string; readonly compared: boolean }
  | { readonly kind: 'unknown' }

export type CertificateCheck =
  | ({ readonly kind: 'valid'; readonly by: Issuer } & SignedCertificate)
  /** It was one: something is missing, or is not what was signed. */
  | { readonly kind: 'altered' }
  | { readonly kind: 'not-a-certificate' }
  | { readonly kind: 'newer-format' }
