/**
 * The vault's keys while it is open: one master key for each epoch, and the key that hides file names.
 *
 * Re-keying begins a new epoch. The highest epoch encrypts; older ones only decrypt what could not be
 * written anew. `wipe` overwrites all of it; afterwards every use throws `vault-locked`.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { keyBytes, withDerived } from './cipher.ts'

const ringFormat = 1
const headBytes = 2 + keyBytes
const entryBytes = 4 + keyBytes

/**
 * Re-keying once a day would take 27 years. A limit stands here, where a new epoch begins and nothing has
 * been written yet, so that none can be met where a ring is read: what was written must open.
 */
export const maxEpochs = 10_000
export const maxRingBytes = headBytes + maxEpochs * entryBytes

export type KeyRing = {
  readonly vaultId: Buffer
  readonly currentEpoch: number
  has(epoch: number): boolean
  /** A key for one purpose, wiped after `use`. Throws when the epoch is unknown: ask `has` first. */
  withKey<T>(epoch: number, purpose: string, use: (key: Buffer) => T): T
  /** 32 hex digits that reveal neither kind nor id. */
  fileName(kind: string, id: string): string
  /** The same ring with a fresh master key in a new epoch. Throws `unexpected` when it has `maxEpochs`. */
  withNewEpoch(): KeyRing
  /** Takes over the keys of another ring of this vault, which stays as it is. */
  adopt(other: KeyRing): void
  /** For wrapping. The caller wipes it. */
  toBytes(): Buffer
  wipe(): void
}

export function newKeyRing(vaultId: Buffer): KeyRing {
  return makeRing(vaultId, randomBytes(keyBytes), new Map([[1, randomBytes(keyBytes)]]))
}

/**
 * Null when the bytes are not a ring of this format. How many keys there are is told by the length, which the
 * seal vouches for; the count has one byte, and stands there modulo 256.
 */
export function keyRingFromBytes(vaultId: Buffer, bytes: Buffer): KeyRing | null {
  if (bytes.length < headBytes || bytes[0] !== ringFormat) return null
  const count = (bytes.length - headBytes) / entryBytes
  if (count === 0 || !Number.isInteger(count) || bytes[1] !== count % 256) return null
  return makeRing(vaultId, Buffer.from(bytes.subarray(2, headBytes)), keysIn(bytes))
}

function keysIn(bytes: Buffer): Map<number, Buffer> {
  const keys = new Map<number, Buffer>()
  for (let at = headBytes; at < bytes.length; at += entryBytes)
    keys.set(bytes.readUInt32BE(at), Buffer.from(bytes.subarray(at + 4, at + entryBytes)))
  return keys
}

function makeRing(vaultId: Buffer, nameKey: Buffer, keys: Map<number, Buffer>): KeyRing {
  let wiped = false
  const alive = () => {
    if (wiped) throw new AppError('vault-locked')
  }
  const currentEpoch = () => Math.max(...keys.keys())
  const copy = (entries: Iterable<readonly [number, Buffer]>) =>
    makeRing(
      vaultId,
      Buffer.from(nameKey),
      new Map([...entries].map(([epoch, key]) => [epoch, Buffer.from(key)])),
    )
  return {
    vaultId,
    get currentEpoch() {
      return currentEpoch()
    },
    has: (epoch) => keys.has(epoch),
    withKey(epoch, purpose, use) {
      alive()
      const master = keys.get(epoch)
      if (master === undefined) throw new Error('unknown key epoch')
      return withDerived(master, vaultId, purpose, use)
    },
    fileName(kind, id) {
      alive()
      return createHmac('sha256', nameKey).update(`ensayo/name/1\0${kind}\0${id}`).digest('hex').slice(0, 32)
    },
    withNewEpoch() {
      alive()
      if (keys.size >= maxEpochs) throw new AppError('unexpected', { details: { reason: 'too-many-epochs' } })
      return copy([...keys, [currentEpoch() + 1, randomBytes(keyBytes)]])
    },
    adopt(other) {
      alive()
      const bytes = other.toBytes()
      for (const [epoch, key] of keysIn(bytes)) if (!keys.has(epoch)) keys.set(epoch, key)
      bytes.fill(0)
    },
    toBytes() {
      alive()
      const parts = [Buffer.from([ringFormat, keys.size % 256]), nameKey]
      for (const [epoch, key] of keys) {
        const number = Buffer.alloc(4)
        number.writeUInt32BE(epoch)
        parts.push(number, key)
      }
      return Buffer.concat(parts)
    },
    wipe() {
      wiped = true
      nameKey.fill(0)
      for (const key of keys.values()) key.fill(0)
    },
  }
}
