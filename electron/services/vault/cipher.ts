/** AES-256-GCM with a random 96-bit nonce, and HKDF-SHA256: the only two tools everything else is made of. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

export const keyBytes = 32
export const nonceBytes = 12
export const tagBytes = 16
export const sealOverhead = nonceBytes + tagBytes

/** nonce, ciphertext, tag. `associated` is bound to them and not stored. */
export function seal(key: Uint8Array, associated: Uint8Array, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(associated)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Null when the key, the associated data or a single bit is not what was sealed. */
export function unseal(key: Uint8Array, associated: Uint8Array, sealed: Uint8Array): Buffer | null {
  if (sealed.length < sealOverhead) return null
  const nonce = sealed.subarray(0, nonceBytes)
  const tag = sealed.subarray(sealed.length - tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(associated)
  decipher.setAuthTag(tag)
  const plain = decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes))
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch {
    // `final` throws for one reason only: the tag does not fit. That is the answer, not a failure.
    plain.fill(0)
    return null
  }
}

export function derive(secret: Uint8Array, salt: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(purpose, 'utf8'), keyBytes))
}

/** Runs `use` with a derived key that is wiped afterwards. */
export function withDerived<T>(
  secret: Uint8Array,
  salt: Uint8Array,
  purpose: string,
  use: (key: Buffer) => T,
): T {
  const key = derive(secret, salt, purpose)
  try {
    return use(key)
  } finally {
    key.fill(0)
  }
}
