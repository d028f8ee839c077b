/** The ways into a vault, as its key file holds them: opening by them, checking them, changing them. */
import { AppError } from '../../shared/errors.ts'
import type { Keychain } from '../ports.ts'
import { assertPresent, readKeyFile, writeKeyFile, type KeyFile, type Wrap } from './key-file.ts'
import type { KeyRing } from './key-ring.ts'
import { parseRecoveryKey } from './recovery-key.ts'
import {
  openBridge,
  openWraps,
  sealBridge,
  wrapWithKeychain,
  wrapWithPassphrase,
  wrapWithRecovery,
  type Credential,
} from './wraps.ts'

export type WaysIn = {
  /** Throws `vault-absent`, `vault-damaged`, `newer-format`. */
  keyFile(): Promise<KeyFile>
  /** `byOldWay`: by one that ends once the re-keying under way is done. Throws as `openWraps` does. */
  openRing(
    file: KeyFile,
    credential: Credential,
  ): Promise<{ readonly ring: KeyRing; readonly byOldWay: boolean }>
  /** Throws `wrong-passphrase` unless `given` is the passphrase in force or the recovery key; null when none is set. */
  verify(file: KeyFile, given: string | null): Promise<void>
  /** The first key file of a new vault. */
  begin(ring: KeyRing, passphrase: string | null, recoverySecret: Uint8Array): Promise<KeyFile>
  /** Writes a file of the vault's own making, in force when this resolves. */
  write(file: KeyFile): Promise<void>
  /** The passphrase (or the keychain, for null) is another one; the recovery key stays. */
  replacePassphrase(ring: KeyRing, passphrase: string | null): Promise<void>
  replaceRecovery(ring: KeyRing, recoverySecret: Uint8Array): Promise<void>
  /** From here the old and the new passphrase both open everything, and `ring` has a new epoch. */
  beginRekeying(ring: KeyRing, passphrase: string | null): Promise<void>
  /** Everything is written anew: the old ways end. Without a secret there is no recovery key then. */
  endRekeying(ring: KeyRing, recoverySecret: Uint8Array | null): Promise<void>
}

/** `onHalfWritten`: the new key file is in force, and its second copy will be written at the next unlocking. */
export function createWaysIn(folder: string, keychain: Keychain, onHalfWritten: () => void): WaysIn {
  const keyFile = async () => {
    const keys = await readKeyFile(folder)
    assertPresent(keys)
    return keys.file
  }
  const write = async (file: KeyFile) => {
    if ((await writeKeyFile(folder, file)) === 'one-copy') onHalfWritten()
  }
  const change = async (differ: (file: KeyFile) => Partial<KeyFile> | Promise<Partial<KeyFile>>) => {
    const file = await keyFile()
    await write({ ...file, ...(await differ(file)), generation: file.generation + 1 })
  }
  const primaryWrap = (ring: KeyRing, passphrase: string | null) =>
    passphrase === null ? wrapWithKeychain(ring, keychain) : wrapWithPassphrase(ring, passphrase)

  const openRing: WaysIn['openRing'] = async (file, credential) => {
    const vaultId = Buffer.from(file.vaultId, 'hex')
    try {
      return { ring: await openWraps(file.wraps, credential, vaultId, keychain), byOldWay: false }
    } catch (error) {
      const wayShut = error instanceof AppError && ['wrong-passphrase', 'no-keychain'].includes(error.code)
      if (!wayShut || file.rekeying === null) throw error
      const old = await openWraps(file.rekeying.oldWraps, credential, vaultId, keychain)
      const ring = openBridge(old, file.rekeying.oldEpoch, file.rekeying.bridge)
      old.wipe()
      if (ring === null) throw new AppError('vault-damaged', { details: { part: 'keys' } })
      return { ring, byOldWay: true }
    }
  }

  return {
    keyFile,
    openRing,
    write,
    async verify(file, given) {
      const hasPassphrase = file.wraps.some(({ kind }) => kind === 'passphrase')
      if (!hasPassphrase && given === null) return
      if (!hasPassphrase || given === null) throw new AppError('wrong-passphrase')
      const credential: Credential =
        parseRecoveryKey(given) === null
          ? { kind: 'passphrase', passphrase: given }
          : { kind: 'recovery-key', recoveryKey: given }
      const { ring } = await openRing(file, credential)
      ring.wipe()
    },
    async begin(ring, passphrase, recoverySecret) {
      const wraps = [await primaryWrap(ring, passphrase), wrapWithRecovery(ring, recoverySecret)]
      return { vaultId: ring.vaultId.toString('hex'), generation: 1, wraps, rekeying: null }
    },
    replacePassphrase: (ring, passphrase) =>
      change(async ({ wraps }) => ({
        wraps: [await primaryWrap(ring, passphrase), ...wraps.filter(isRecovery)],
      })),
    replaceRecovery: (ring, recoverySecret) =>
      change(({ wraps }) => ({ wraps: withRecovery(wraps, wrapWithRecovery(ring, recoverySecret)) })),
    async beginRekeying(ring, passphrase) {
      const fresh = ring.withNewEpoch()
      try {
        await change(async ({ wraps }) => ({
          wraps: [await primaryWrap(fresh, passphrase)],
          rekeying: { oldWraps: wraps, oldEpoch: ring.currentEpoch, bridge: sealBridge(ring, fresh) },
        }))
        ring.adopt(fresh)
      } finally {
        fresh.wipe()
      }
    },
    endRekeying: (ring, recoverySecret) =>
      change(({ wraps }) => ({
        wraps: recoverySecret === null ? wraps : withRecovery(wraps, wrapWithRecovery(ring, recoverySecret)),
        rekeying: null,
      })),
  }
}

const isRecovery = ({ kind }: Wrap) => kind === 'recovery'
const withRecovery = (wraps: readonly Wrap[], recovery: Wrap) => [
  ...wraps.filter((wrap) => !isRecovery(wrap)),
  recovery,
]
