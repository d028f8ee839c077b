/**
 * What others may know of a person's identity. The app makes one for each vault: an `age` key pair to receive
 * and an Ed25519 key pair to sign. It says that two files come from the same app, never who somebody is.
 */
import { z } from 'zod'
import { instantSchema } from './ids.ts'

/** An X25519 recipient as the `age` tool writes it (bech32). */
export const recipientSchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)

/** An Ed25519 public key, 32 bytes in base64url. The last sign carries two bits that must be zero. */
export const signingKeySchema = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)

export const publicIdentitySchema = z
  .object({ recipient: recipientSchema, signingKey: signingKeySchema })
  .readonly()
export type PublicIdentity = z.infer<typeof publicIdentitySchema>

/** Six groups of four digits, the same in every language: 10^24 of them, 79 bits. */
export const fingerprintSchema = z.string().regex(/^\d{4}(?: \d{4}){5}$/)

export const ownIdentitySchema = publicIdentitySchema
  .unwrap()
  .extend({
    /** To be compared aloud. */
    fingerprint: fingerprintSchema,
    createdAt: instantSchema,
    /** How many identities came before this one. */
    former: z.int().min(0),
  })
  .readonly()
export type OwnIdentity = z.infer<typeof ownIdentitySchema>

/** Digits as somebody typed or dictated them, in the groups of `fingerprintSchema`; null when they are none. */
export function readFingerprint(text: string): string | null {
  const digits = text.replace(/\D/gu, '')
  return digits.length === 24 ? (digits.match(/\d{4}/gu) ?? []).join(' ') : null
}
