/**
 * The keychain port over Electron's safeStorage.
 *
 * Electron 45 deprecates the synchronous calls in favour of asynchronous ones, which 33 does not have: these are
 * used when present. What the synchronous call encrypted, the asynchronous one can decrypt.
 */
import type { SafeStorage } from 'electron'
import type { Keychain } from '../../services/ports.ts'
import { AppError } from '../../shared/errors.ts'

type AsyncCalls = 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
/** safeStorage of whatever Electron runs: the asynchronous calls may be missing. */
export type Storage = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
> &
  Partial<Pick<SafeStorage, AsyncCalls>>

/** Available only where the system really encrypts: on Linux not with the plain-text stand-in. */
export function createKeychain(storage: Storage, platform: NodeJS.Platform): Keychain {
  const available = async () => {
    if (platform === 'linux' && ['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend()))
      return false
    return storage.isAsyncEncryptionAvailable?.() ?? storage.isEncryptionAvailable()
  }
  const demand = async () => {
    if (!(await available())) throw new AppError('no-keychain')
  }
  return {
    available,
    wrap: async (secret) => {
      await demand()
      const text = Buffer.from(secret).toString('base64')
      return new Uint8Array(await (storage.encryptStringAsync?.(text) ?? storage.encryptString(text)))
    },
    unwrap: async (wrapped) => {
      await demand()
      const bytes = Buffer.from(wrapped)
      const text = storage.decryptStringAsync
        ? (await storage.decryptStringAsync(bytes)).result
        : storage.decryptString(bytes)
      return new Uint8Array(Buffer.from(text, 'base64'))
    },
  }
}
