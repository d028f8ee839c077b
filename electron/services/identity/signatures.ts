/**
 * Ed25519 over `node:crypto`, and the fingerprint of an identity.
 *
 * Whoever signs begins the bytes with the name of their format (`ensayo-certificate-1.…`): one key signs
 * several kinds of file, and no signature may fit a file of another kind.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { PublicIdentity } from '../../shared/entities/identity.ts'

/** What comes before the 32 bytes of a public Ed25519 key in its SPKI form (RFC 8410). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')
export const signatureBytes = 64

/** The secret as PKCS#8 in base64url, the public key as its 32 bytes in base64url. */
export function newSigningKeys(): { readonly signingKey: string; readonly signingSecret: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const spki = publicKey.export({ format: 'der', type: 'spki' })
  return {
    signingKey: spki.subarray(spkiHead.length).toString('base64url'),
    signingSecret: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url'),
  }
}

export function signWith(signingSecret: string, bytes: Uint8Array): Uint8Array {
  const key = createPrivateKey({ key: Buffer.from(signingSecret, 'base64url'), format: 'der', type: 'pkcs8' })
  return new Uint8Array(sign(null, bytes, key))
}

/** `signingKey` as `signingKeySchema` takes it. False for any other key's signature and for no signature at all. */
export function isSignedBy(signingKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== signatureBytes) return false
  const der = Buffer.concat([spkiHead, Buffer.from(signingKey, 'base64url')])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return verify(null, bytes, key, signature)
}

/**
 * Six groups of four digits to read aloud, from SHA-256 over both public keys: whoever wants another pair of
 * keys with the same digits has 10^24 (79 bits of) pairs to try.
 */
export function fingerprintOf({ recipient, signingKey }: PublicIdentity): string {
  const hash = createHash('sha256').update(`ensayo-fingerprint-1\0${recipient}\0${signingKey}`).digest('hex')
  const digits = (BigInt(`0x${hash}`) % 10n ** 24n).toString().padStart(24, '0')
  return (digits.match(/\d{4}/gu) ?? []).join(' ')
}
