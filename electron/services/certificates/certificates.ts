/** Certificates of one's own: issued, kept, listed; and anybody's, verified without a network. */
import { z } from 'zod'
import { findCertificate, certificateText, signedPart } from '../../shared/certificates/certificate-text.ts'
import {
  type Certificate,
  type CertificateCheck,
  type CertificateClaims,
  type Issuer,
  type SignedCertificate,
  certificateSchema,
} from '../../shared/entities/certificate.ts'
import type { PublicIdentity } from '../../shared/entities/identity.ts'
import { instantSchema } from '../../shared/entities/ids.ts'
import type { Documents } from '../documents/collection.ts'
import { unlessDamaged } from '../documents/create-documents.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Identity } from '../identity/identity.ts'
import { fingerprintOf, isSignedBy } from '../identity/signatures.ts'
import type { Clock, Ids } from '../ports.ts'
import type { Vault } from '../vault/vault.ts'

export type CertificateMethod = `certificates.${'issue' | 'list' | 'remove' | 'verify'}`

export type KnownContact = { readonly name: string; readonly compared: boolean }

export type CertificateParts = {
  readonly vault: Pick<Vault, 'open'>
  readonly documents: Documents
  readonly identity: Pick<Identity, 'own' | 'sign' | 'isOwn'>
  /** Whom the person knows by these keys, or null. */
  readonly contactOf: (identity: PublicIdentity) => Promise<KnownContact | null>
  readonly clock: Clock
  readonly ids: Ids
}

const definition = {
  kind: 'certificate',
  schema: z.object({ id: z.string(), text: z.string().max(20_000), issuedAt: instantSchema }).readonly(),
  version: 1,
}

export function createCertificates(parts: CertificateParts): HandlersOf<CertificateMethod> {
  const { vault, documents, identity, contactOf, clock, ids } = parts
  const collection = documents.collection(definition)

  const issue = async (claims: CertificateClaims): Promise<SignedCertificate> => {
    const { recipient, signingKey, fingerprint } = await identity.own()
    const now = clock.now()
    const certificate = { ...claims, id: ids.random(), day: dayOf(now), issuer: { recipient, signingKey } }
    const payload = Buffer.from(JSON.stringify(certificate), 'utf8').toString('base64url')
    const signature = await identity.sign(Buffer.from(signedPart(payload), 'ascii'))
    const text = certificateText(payload, Buffer.from(signature).toString('base64url'))
    await collection.put({ id: certificate.id, text, issuedAt: now.toISOString() })
    return { certificate, text, fingerprint }
  }
  const issuerOf = async (keys: PublicIdentity): Promise<Issuer> => {
    // That a certificate is sound does not depend on an identity or a contact that cannot be read.
    if ((await unlessDamaged(identity.isOwn(keys))) === true) return { kind: 'own' }
    const contact = await unlessDamaged(contactOf(keys))
    return contact === null ? { kind: 'unknown' } : { kind: 'contact', ...contact }
  }

  return {
    'certificates.issue': issue,
    'certificates.list': async () => {
      const kept = (await collection.list()).toSorted((a, b) => b.issuedAt.localeCompare(a.issuedAt))
      return kept.flatMap(({ text }) => {
        const read = readCertificate(text)
        return read.kind === 'sound' ? [read.signed] : []
      })
    },
    'certificates.remove': ({ id }) => collection.remove(id),
    'certificates.verify': async ({ text }): Promise<CertificateCheck> => {
      await vault.open()
      const read = readCertificate(text)
      if (read.kind !== 'sound') return { kind: read.kind }
      return { kind: 'valid', by: await issuerOf(read.signed.certificate.issuer), ...read.signed }
    },
  }
}

type Read =
  | { readonly kind: 'sound'; readonly signed: SignedCertificate }
  | { readonly kind: 'altered' | 'not-a-certificate' | 'newer-format' }

/** Pure, and never throws: whatever the text is, it is one of these. */
export function readCertificate(text: string): Read {
  const found = findCertificate(text)
  if (found.kind === 'none') return { kind: 'not-a-certificate' }
  if (found.kind === 'newer') return { kind: 'newer-format' }
  if (found.kind === 'cut') return { kind: 'altered' }
  const certificate = parsePayload(found.payload)
  const signature = fromBase64Url(found.signature)
  if (certificate === null || signature === null) return { kind: 'altered' }
  const { issuer } = certificate
  if (!isSignedBy(issuer.signingKey, Buffer.from(found.signed, 'ascii'), signature))
    return { kind: 'altered' }
  const signed = {
    certificate,
    text: certificateText(found.payload, found.signature),
    fingerprint: fingerprintOf(issuer),
  }
  return { kind: 'sound', signed }
}

function parsePayload(payload: string): Certificate | null {
  const bytes = fromBase64Url(payload)
  if (bytes === null) return null
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return certificateSchema.safeParse(json).data ?? null
  } catch (error) {
    // Not UTF-8, or not JSON: that is the answer.
    if (error instanceof SyntaxError || error instanceof TypeError) return null
    throw error
  }
}

/** Null for a spelling that is not the one of these bytes: one certificate has one text. */
function fromBase64Url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : null
}

/** Where the app runs. */
function dayOf(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')
}
