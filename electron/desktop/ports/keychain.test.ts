import { describe, expect, it } from 'vitest'
import { createKeychain, type Storage } from './keychain.ts'

/** Stands for the system: turns text around, which is enough to see that bytes go through and come back. */
const turn = (text: string) => [...text].toReversed().join('')
function storage(backend: ReturnType<Storage['getSelectedStorageBackend']>): Storage {
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => backend,
    encryptString: (text) => Buffer.from(`sync ${turn(text)}`),
    decryptString: (bytes) => turn(bytes.toString().replace(/^\w+ /u, '')),
  }
}
const withAsync = (base: Storage): Storage => ({
  ...base,
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => Buffer.from(`async ${turn(text)}`),
  decryptStringAsync: async (bytes) => ({ shouldReEncrypt: false, result: base.decryptString(bytes) }),
})
const secret = new Uint8Array([0, 255, 128, 7])

describe('the keychain', () => {
  it.each(['basic_text', 'unknown'] as const)(
    'is not there on Linux when the back end is %s',
    async (backend) => {
      const keychain = createKeychain(storage(backend), 'linux')
      expect(await keychain.available()).toBe(false)
      await expect(keychain.wrap(secret)).rejects.toMatchObject({ code: 'no-keychain' })
    },
  )
  it('gives bytes back with the synchronous calls of older versions', async () => {
    const keychain = createKeychain(storage('gnome_libsecret'), 'linux')
    const wrapped = await keychain.wrap(secret)
    expect(Buffer.from(wrapped).toString()).toMatch(/^sync /u)
    expect(await keychain.unwrap(wrapped)).toEqual(secret)
  })
  it('prefers the asynchronous calls, and reads with them what the synchronous ones wrote', async () => {
    const old = await createKeychain(storage('kwallet6'), 'linux').wrap(secret)
    const keychain = createKeychain(withAsync(storage('kwallet6')), 'linux')
    expect(Buffer.from(await keychain.wrap(secret)).toString()).toMatch(/^async /u)
    expect(await keychain.unwrap(old)).toEqual(secret)
  })
})
