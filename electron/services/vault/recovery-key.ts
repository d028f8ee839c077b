/**
 * The recovery key as people see it: 160 random bits and a checksum, 36 signs of Crockford's base32 in nine
 * groups of four. Typed back, O counts as 0, I and L as 1; case, spaces and dashes do not matter.
 */
import { createHash, randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretBytes = 20
const secretSigns = 32
const checkSigns = 4
const groupSigns = 4

export function newRecoverySecret(): Buffer {
  return randomBytes(secretBytes)
}

export function formatRecoveryKey(secret: Uint8Array): string {
  const signs = encode(secret) + checksum(secret)
  return signs.match(new RegExp(`.{${groupSigns}}`, 'g'))?.join('-') ?? signs
}

/** Null when the signs, their number or the checksum are wrong: mistyped, whatever the vault. */
export function parseRecoveryKey(typed: string): Buffer | null {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-‐‑‒–—−_.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (signs.length !== secretSigns + checkSigns) return null
  const secret = decode(signs.slice(0, secretSigns))
  return secret !== null && checksum(secret) === signs.slice(secretSigns) ? secret : null
}

function checksum(secret: Uint8Array): string {
  const digest = createHash('sha256').update('ensayo/recovery/1').update(secret).digest()
  return encode(digest).slice(0, checkSigns)
}

function encode(bytes: Uint8Array): string {
  let signs = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      signs += alphabet[(value >> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return signs
}

function decode(signs: string): Buffer | null {
  const bytes: number[] = []
  let bits = 0
  let value = 0
  for (const sign of signs) {
    const digit = alphabet.indexOf(sign)
    if (digit < 0) return null
    value = (value << 5) | digit
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((value >> bits) & 255)
      value &= (1 << bits) - 1
    }
  }
  return Buffer.from(bytes)
}
