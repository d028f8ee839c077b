/**
 * The vault: made, unlocked, locked, given another passphrase.
 *
 * One of these acts at a time. With a passphrase set there is no way in by the keychain; without one, locking
 * is a curtain. The keys exist in memory only between unlocking and locking, and are overwritten then.
 */
import { randomBytes } from 'node:crypto'
import type { DamagedDocument, VaultStatus } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Keychain, Report } from '../ports.ts'
import type { VaultLife } from '../publishing-deps.ts'
import { createDamageList } from './damage.ts'
import { listFolder } from './durable-file.ts'
import { lockFolder } from './folder-lock.ts'
import { assertPresent, readKeyFile } from './key-file.ts'
import { newKeyRing, type KeyRing } from './key-ring.ts'
import { createListeners } from './listeners.ts'
import { assertStrongEnough } from './passphrase.ts'
import { formatRecoveryKey, newRecoverySecret } from './recovery-key.ts'
import { createSession, foldersIn, makeFolders, openSession, type Session } from './session.ts'
import { createWaysIn } from './ways-in.ts'
import type { Credential } from './wraps.ts'

export type Vault = VaultLife & {
  status(): Promise<VaultStatus>
  /** Throws `conflict` when there is a vault, `vault-damaged` when there are documents without keys. */
  create(passphrase: string | null): Promise<{ readonly recoveryKey: string }>
  /** Does nothing when it is open. */
  unlock(credential: Credential): Promise<VaultStatus>
  /** Waits for what is being written. A re-keying is cut short (`cancelled`): both passphrases stay valid until it ends. */
  lock(): Promise<void>
  /**
   * `current` is the passphrase in force, or the recovery key when the passphrase was forgotten; null when
   * none is set. With `rekey` there is a new recovery key and the old one ends.
   */
  setPassphrase(change: PassphraseChange): Promise<{ readonly recoveryKey: string | null }>
  newRecoveryKey(passphrase: string | null): Promise<{ readonly recoveryKey: string }>
  /** Throws `wrong-passphrase` unless it is the one in force (null when none is set). */
  verify(passphrase: string | null): Promise<void>
  /** Throws `vault-locked` or `vault-absent`. */
  open(): Promise<Pick<Session, 'documents' | 'ledgerLog'>>
  damaged(): readonly DamagedDocument[]
  /** Reads every document once, to find damage early. Ends when the vault is locked. */
  sweep(): Promise<void>
  /** Resolves when no re-keying runs in the background. */
  settled(): Promise<void>
}

export type PassphraseChange = {
  readonly current: string | null
  readonly next: string | null
  readonly rekey: boolean
  readonly progress?: (done: number, total: number) => void
}

export type VaultParts = {
  readonly folder: string
  readonly keychain: Keychain
  readonly onStatus: (status: VaultStatus) => void
  readonly onDamaged: (damaged: readonly DamagedDocument[]) => void
  readonly report: Report
}

export function createVault({ folder, keychain, onStatus, onDamaged, report }: VaultParts): Vault {
  const folders = foldersIn(folder)
  const ways = createWaysIn(folder, keychain, () => report('disk-failed', 'vault.keys'))
  const unlocked = createListeners('vault-unlocked', report)
  const locking = createListeners('vault-locking', report)
  let damage = createDamageList(onDamaged)
  let session: Session | null = null
  let stop = new AbortController()
  let background: Promise<void> = Promise.resolve()
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  const status = async (): Promise<VaultStatus> => {
    const keys = await readKeyFile(folder)
    const wraps = keys.kind === 'present' ? keys.file.wraps : []
    return {
      state: session !== null ? 'unlocked' : await closedState(keys.kind),
      keychainAvailable: await keychain.available(),
      hasPassphrase: wraps.some(({ kind }) => kind === 'passphrase'),
      hasRecoveryKey: wraps.some(({ kind }) => kind === 'recovery'),
    }
  }
  const closedState = async (keys: 'absent' | 'damaged' | 'newer' | 'present') => {
    if (keys === 'absent') return (await listFolder(folders.documents)).length > 0 ? 'damaged' : 'absent'
    // A newer one is whole; unlocking it says that it needs a newer app.
    return keys === 'damaged' ? 'damaged' : 'locked'
  }
  const announce = async () => {
    const now = await status()
    onStatus(now)
    return now
  }
  const opened = async (next: Session) => {
    session = next
    stop = new AbortController()
    await unlocked.call()
    return announce()
  }
  const requireSession = async (): Promise<Session> => {
    if (session !== null) return session
    assertPresent(await readKeyFile(folder))
    throw new AppError('vault-locked')
  }
  const shown = (secret: Buffer) => {
    const recoveryKey = formatRecoveryKey(secret)
    secret.fill(0)
    return { recoveryKey }
  }
  const resumeRekeying = (open: Session) => {
    const signal = stop.signal
    background = open
      .rewriteAll(signal, () => undefined)
      .then(() =>
        inTurn(async () => {
          if (session !== open) return
          await ways.endRekeying(open.ring, null)
          await announce()
        }),
      )
      .catch((error: unknown) => {
        // Stopped by locking, or the disk failed: both ways in stay valid and the next unlocking goes on.
        if (!signal.aborted)
          report(error instanceof AppError ? error.code : 'unexpected', 'vault.resumeRekeying')
      })
  }

  const closeSession = async () => {
    const open = session
    if (open === null) return
    await locking.call()
    session = null
    stop.abort()
    await open.close()
    damage = createDamageList(onDamaged)
    await announce()
  }

  return {
    status,
    isUnlocked: () => session !== null,
    onUnlocked: unlocked.add,
    onLocking: locking.add,
    create: (passphrase) =>
      inTurn(async () => {
        const state = session === null ? await closedState((await readKeyFile(folder)).kind) : 'unlocked'
        if (state === 'damaged') throw new AppError('vault-damaged', { details: { part: 'keys' } })
        if (state !== 'absent') throw new AppError('conflict')
        if (passphrase !== null) assertStrongEnough(passphrase)
        await makeFolders(folders)
        const ring = newKeyRing(randomBytes(16))
        const secret = newRecoverySecret()
        const lock = await lockFolder(folder)
        let next: Session | null = null
        try {
          const file = await ways.begin(ring, passphrase, secret)
          next = await createSession(ring, folders, lock, damage)
          // Last: a crash before this leaves no vault, and one is made anew in its place.
          await ways.write(file)
        } catch (error) {
          await (next === null ? lock.release() : next.close())
          throw error
        }
        await opened(next)
        return shown(secret)
      }),
    unlock: (credential) =>
      inTurn(async () => {
        if (session !== null) return status()
        const keys = await readKeyFile(folder)
        assertPresent(keys)
        const lock = await lockFolder(folder)
        let ring: KeyRing | null = null
        let next: Session
        let byOldWay = false
        try {
          const way = await ways.openRing(keys.file, credential)
          ring = way.ring
          byOldWay = way.byOldWay
          // Without room for it the older copy stays; the newer one is in force in any case.
          if (keys.needsHealing) await ways.write(keys.file).catch(() => report('disk-failed', 'vault.heal'))
          next = await openSession(ring, folders, lock, damage)
        } catch (error) {
          ring?.wipe()
          await lock.release()
          throw error
        }
        const now = await opened(next)
        if (keys.file.rekeying !== null && !byOldWay) resumeRekeying(next)
        return now
      }),
    lock: async () => {
      // Re-keying that is under way stops here and goes on at the next unlocking.
      stop.abort()
      await inTurn(closeSession)
      await background
    },
    setPassphrase: ({ current, next, rekey, progress = () => undefined }) =>
      inTurn(async () => {
        const open = await requireSession()
        const file = await ways.keyFile()
        await ways.verify(file, current)
        if (next !== null) assertStrongEnough(next)
        if (file.rekeying !== null) {
          await open.rewriteAll(stop.signal, () => undefined)
          await ways.endRekeying(open.ring, null)
        }
        if (!rekey) {
          await ways.replacePassphrase(open.ring, next)
          await announce()
          return { recoveryKey: null }
        }
        await ways.beginRekeying(open.ring, next)
        await open.rewriteAll(stop.signal, progress)
        const secret = newRecoverySecret()
        await ways.endRekeying(open.ring, secret)
        await announce()
        return shown(secret)
      }),
    newRecoveryKey: (passphrase) =>
      inTurn(async () => {
        const open = await requireSession()
        await ways.verify(await ways.keyFile(), passphrase)
        const secret = newRecoverySecret()
        await ways.replaceRecovery(open.ring, secret)
        await announce()
        return shown(secret)
      }),
    verify: async (passphrase) => ways.verify(await ways.keyFile(), passphrase),
    open: requireSession,
    damaged: () => damage.list(),
    sweep: async () => {
      const open = session
      if (open === null) return
      try {
        await open.sweep(stop.signal)
      } catch (error) {
        if (session === open) report(error instanceof AppError ? error.code : 'unexpected', 'vault.sweep')
      }
    },
    settled: () => background,
  }
}
