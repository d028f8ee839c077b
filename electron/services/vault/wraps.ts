/**
 * Ways to the ring: the system's keychain, a passphrase, the recovery key.
 *
 * Each seals the ring under a key of its own, bound to the vault and to the wrap's own parameters, so that
 * nobody can weaken a passphrase's cost in the file or move a wrap to another vault.
 */
import { randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import type { Keychain } from '../ports.ts'
import { keyBytes, seal, unseal, withDerived } from './cipher.ts'
import type { Wrap } from './key-file.ts'
import { keyRingFromBytes, type KeyRing } from './key-ring.ts'
import { scryptCost, stretch, type ScryptCost } from './passphrase.ts'
import { parseRecoveryKey } from './recovery-key.ts'

export type Credential =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery-key'; readonly recoveryKey: string }
  | { readonly kind: 'keychain' }

/** Throws `no-keychain`. */
export async function wrapWithKeychain(ring: KeyRing, keychain: Keychain): Promise<Wrap> {
  if (!(await keychain.available())) throw new AppError('no-keychain')
  const key = randomBytes(keyBytes)
  try {
    const wrappedKey = await keychain.wrap(key).catch((cause: unknown) => {
      throw new AppError('no-keychain', { retryable: true, cause })
    })
    return { kind: 'keychain', wrappedKey: toBase64(wrappedKey), ring: sealRing(ring, key, 'keychain') }
  } finally {
    key.fill(0)
  }
}

export async function wrapWithPassphrase(ring: KeyRing, passphrase: string): Promise<Wrap> {
  const salt = randomBytes(16)
  const key = await stretch(passphrase, salt, scryptCost)
  try {
    const sealed = sealRing(ring, key, passphraseLabel(scryptCost, salt))
    return { kind: 'passphrase', ...scryptCost, salt: toBase64(salt), ring: sealed }
  } finally {
    key.fill(0)
  }
}

/** The secret has 160 random bits: it needs no stretching. */
export function wrapWithRecovery(ring: KeyRing, secret: Uint8Array): Wrap {
  const sealed = withDerived(secret, ring.vaultId, 'ensayo/recovery-wrap/1', (key) =>
    sealRing(ring, key, 'recovery'),
  )
  return { kind: 'recovery', ring: sealed }
}

/**
 * The ring behind the first of `wraps` that `credential` opens. Throws `wrong-passphrase` (with the detail
 * `reason: mistyped` for a recovery key whose checksum is wrong), `no-keychain`.
 */
export async function openWraps(
  wraps: readonly Wrap[],
  credential: Credential,
  vaultId: Buffer,
  keychain: Keychain,
): Promise<KeyRing> {
  for (const wrap of wraps) {
    const ring = await openWrap(wrap, credential, vaultId, keychain)
    if (ring !== null) return ring
  }
  if (credential.kind === 'keychain') throw new AppError('no-keychain')
  throw new AppError('wrong-passphrase')
}

async function openWrap(
  wrap: Wrap,
  credential: Credential,
  vaultId: Buffer,
  keychain: Keychain,
): Promise<KeyRing | null> {
  if (wrap.kind === 'keychain' && credential.kind === 'keychain') {
    if (!(await keychain.available())) throw new AppError('no-keychain')
    const key = await keychain.unwrap(fromBase64(wrap.wrappedKey)).catch((cause: unknown) => {
      throw new AppError('no-keychain', { retryable: true, cause })
    })
    return key.length === keyBytes ? openRing(wrap.ring, key, 'keychain', vaultId) : null
  }
  if (wrap.kind === 'passphrase' && credential.kind === 'passphrase') {
    const salt = fromBase64(wrap.salt)
    const key = await stretch(credential.passphrase, salt, wrap)
    return openRing(wrap.ring, key, passphraseLabel(wrap, salt), vaultId)
  }
  if (wrap.kind === 'recovery' && credential.kind === 'recovery-key') {
    const secret = parseRecoveryKey(credential.recoveryKey)
    if (secret === null) throw new AppError('wrong-passphrase', { details: { reason: 'mistyped' } })
    return withDerived(secret, vaultId, 'ensayo/recovery-wrap/1', (key) =>
      openRing(wrap.ring, key, 'recovery', vaultId),
    )
  }
  return null
}

function sealRing(ring: KeyRing, key: Uint8Array, label: string): string {
  const bytes = ring.toBytes()
  try {
    return toBase64(seal(key, associated(label, ring.vaultId), bytes))
  } finally {
    bytes.fill(0)
  }
}

function openRing(sealed: string, key: Uint8Array, label: string, vaultId: Buffer): KeyRing | null {
  try {
    const bytes = unseal(key, associated(label, vaultId), fromBase64(sealed))
    if (bytes === null) return null
    const ring = keyRingFromBytes(vaultId, bytes)
    bytes.fill(0)
    return ring
  } finally {
    key.fill(0)
  }
}

/** For re-keying: the new ring under the old epoch, so that old ways in open it too. */
export function sealBridge(oldRing: KeyRing, newRing: KeyRing): string {
  return oldRing.withKey(oldRing.currentEpoch, bridgePurpose, (key) => sealRing(newRing, key, 'bridge'))
}

export function openBridge(oldRing: KeyRing, oldEpoch: number, bridge: string): KeyRing | null {
  if (!oldRing.has(oldEpoch)) return null
  return oldRing.withKey(oldEpoch, bridgePurpose, (key) => openRing(bridge, key, 'bridge', oldRing.vaultId))
}

const bridgePurpose = 'ensayo/bridge/1'
const passphraseLabel = ({ logN, r, p }: ScryptCost, salt: Uint8Array) =>
  `passphrase scrypt ${logN} ${r} ${p} ${Buffer.from(salt).toString('hex')}`
const associated = (label: string, vaultId: Buffer) =>
  Buffer.concat([Buffer.from(`ensayo/wrap/1\0${label}\0`, 'utf8'), vaultId])
const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const fromBase64 = (text: string) => Buffer.from(text, 'base64')
