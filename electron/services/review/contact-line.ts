/**
 * A person's public keys as one line to copy or to show as a QR code: `ensayo-contact-1.<base64url>`.
 *
 * Inside: JSON with name and keys ‖ its Ed25519 signature by that very signing key (64) ‖ the first 4 bytes of the
 * SHA-256 of what comes before. The checksum tells a slip of copying from a forgery; the signature says that the
 * recipient belongs to the signing key. Who that is, only comparing the fingerprint tells.
 */
import { createHash } from 'node:crypto'
import { type ContactRefusal, contactNameSchema } from '../../shared/entities/contact.ts'
import { type PublicIdentity, publicIdentitySchema } from '../../shared/entities/identity.ts'
import { isSignedBy, signatureBytes } from '../identity/signatures.ts'

const head = 'ensayo-contact-'
const version = '1'
const checksumBytes = 4
const maxLine = 4000
const cardSchema = publicIdentitySchema.unwrap().strict().extend({ name: contactNameSchema })

export type Card = PublicIdentity & { readonly name: string }
type Signing = (bytes: Uint8Array) => Promise<Uint8Array>

const signedBytes = (json: Uint8Array) => Buffer.concat([Buffer.from(`${head}${version}.`, 'utf8'), json])
const checksum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest().subarray(0, checksumBytes)

export async function writeContactLine(
  { name, recipient, signingKey }: Card,
  sign: Signing,
): Promise<string> {
  const json = Buffer.from(JSON.stringify({ name, recipient, signingKey }), 'utf8')
  const signed = Buffer.concat([json, await sign(signedBytes(json))])
  return `${head}${version}.${Buffer.concat([signed, checksum(signed)]).toString('base64url')}`
}

export function readContactLine(
  text: string,
):
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'refused'; readonly reason: ContactRefusal } {
  const refused = (reason: ContactRefusal) => ({ kind: 'refused', reason }) as const
  // Mail programs break long lines.
  const line = text.slice(0, 2 * maxLine).replaceAll(/\s+/gu, '')
  const [, number = '', body = ''] = /^ensayo-contact-([1-9]\d{0,5})\.(.*)$/u.exec(line) ?? []
  if (number === '') return refused('not-a-contact')
  if (Number(number) > Number(version)) return refused('newer-format')
  if (number !== version || line.length > maxLine || !/^[A-Za-z0-9_-]*$/u.test(body))
    return refused('altered')
  const bytes = Buffer.from(body, 'base64url')
  const signed = bytes.subarray(0, -checksumBytes)
  if (bytes.length <= signatureBytes + checksumBytes) return refused('cut')
  if (!checksum(signed).equals(bytes.subarray(-checksumBytes))) return refused('cut')
  const json = signed.subarray(0, -signatureBytes)
  const card = cardSchema.safeParse(parseJson(json))
  if (!card.success) return refused('altered')
  if (!isSignedBy(card.data.signingKey, signedBytes(json), signed.subarray(-signatureBytes)))
    return refused('altered')
  return { kind: 'card', card: card.data }
}

/** Undefined, which no schema takes, for what is no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}
