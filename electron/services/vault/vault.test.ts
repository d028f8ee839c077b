import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noKeychain } from '../testing/memory-ports.ts'
import { name, newTestVault, testVaultAt, text, words, type TestVault } from '../testing/open-vault.ts'

const good = 'correcto caballo batería'
const other = 'otra frase más larga'
const byPassphrase = (passphrase: string) => ({ kind: 'passphrase' as const, passphrase })
const byRecovery = (recoveryKey: string) => ({ kind: 'recovery-key' as const, recoveryKey })
const byKeychain = { kind: 'keychain' as const }

const put = async ({ vault }: TestVault, id: string, content: string) =>
  (await vault.open()).documents.write(name(id), text(content))
const read = async ({ vault }: TestVault, id: string) =>
  words((await (await vault.open()).documents.read(name(id))).body)
const keyFiles = async ({ folder }: TestVault) =>
  Promise.all(['keys-1', 'keys-2'].map((file) => readFile(join(folder, file), 'utf8')))

describe('making and unlocking', () => {
  it('keeps texts over a lock, with the keychain alone', async () => {
    const first = await newTestVault()
    expect((await first.vault.status()).state).toBe('absent')
    await expect(first.vault.open()).rejects.toMatchObject({ code: 'vault-absent' })
    await first.vault.create(null)
    await put(first, 'aaaaaaaa', 'Hola')
    await first.vault.lock()
    await expect(first.vault.open()).rejects.toMatchObject({ code: 'vault-locked' })
    const second = first.again()
    expect(await second.vault.status()).toEqual({
      state: 'locked',
      keychainAvailable: true,
      hasPassphrase: false,
      hasRecoveryKey: true,
    })
    expect((await second.vault.unlock(byKeychain)).state).toBe('unlocked')
    expect(await read(second, 'aaaaaaaa')).toBe('Hola')
    expect(second.statuses.map(({ state }) => state)).toEqual(['unlocked'])
  })

  it('opens by passphrase and by recovery key, and by nothing else', async () => {
    const first = await newTestVault()
    const { recoveryKey } = await first.vault.create(good)
    await put(first, 'aaaaaaaa', 'Hola')
    await first.vault.lock()
    const { vault } = first
    await expect(vault.unlock(byPassphrase('otra cosa'))).rejects.toMatchObject({ code: 'wrong-passphrase' })
    await expect(vault.unlock(byKeychain)).rejects.toMatchObject({ code: 'no-keychain' })
    await expect(vault.unlock(byRecovery('AAAA'))).rejects.toMatchObject({
      code: 'wrong-passphrase',
      details: { reason: 'mistyped' },
    })
    await vault.unlock(byRecovery(recoveryKey.toLowerCase().replaceAll('-', ' ')))
    expect(await read(first, 'aaaaaaaa')).toBe('Hola')
    await vault.lock()
    await vault.unlock(byPassphrase(good.normalize('NFD')))
    expect(await read(first, 'aaaaaaaa')).toBe('Hola')
  })

  it('refuses weak passphrases, a second vault, and a vault without any protection', async () => {
    const first = await newTestVault(noKeychain)
    await expect(first.vault.create('corta')).rejects.toMatchObject({ code: 'weak-passphrase' })
    await expect(first.vault.create('aaaaaaaaaaaa')).rejects.toMatchObject({ code: 'weak-passphrase' })
    await expect(first.vault.create(null)).rejects.toMatchObject({ code: 'no-keychain' })
    expect((await first.vault.status()).state).toBe('absent')
    await first.vault.create(good)
    await expect(first.vault.create(good)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('lets one process in at a time, and takes over the lock of a dead one', async () => {
    const first = await newTestVault()
    await first.vault.create(null)
    const second = first.again()
    await expect(second.vault.unlock(byKeychain)).rejects.toMatchObject({
      code: 'disk-failed',
      details: { reason: 'in-use' },
    })
    await first.vault.lock()
    await writeFile(join(first.folder, 'lock'), '4194000 123 dead\n')
    await second.vault.unlock(byKeychain)
    expect(await readFile(join(first.folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  })

  it('opens with one damaged copy of the key file and makes it whole again', async () => {
    const first = await newTestVault()
    await first.vault.create(null)
    await first.vault.lock()
    for (const file of ['keys-1', 'keys-2']) {
      await writeFile(join(first.folder, file), 'ENSAYO-KEYS 1\n{}\n')
      await first.vault.unlock(byKeychain)
      const [one, two] = await keyFiles(first)
      expect(one).toBe(two)
      await first.vault.lock()
    }
    await writeFile(join(first.folder, 'keys-1'), 'x')
    await writeFile(join(first.folder, 'keys-2'), 'x')
    expect((await first.vault.status()).state).toBe('damaged')
    await expect(first.vault.unlock(byKeychain)).rejects.toMatchObject({ code: 'vault-damaged' })
    const framed = 'ENSAYO-KEYS 2\n{}\n'
    const sum = createHash('sha256').update(framed).digest('hex')
    await writeFile(join(first.folder, 'keys-1'), `${framed}${sum}\n`)
    await expect(first.vault.unlock(byKeychain)).rejects.toMatchObject({ code: 'newer-format' })
  })

  it('does not make a new vault over documents whose keys are gone', async () => {
    const first = await newTestVault()
    await first.vault.create(null)
    await put(first, 'aaaaaaaa', 'Hola')
    await first.vault.lock()
    await rm(join(first.folder, 'keys-1'))
    await rm(join(first.folder, 'keys-2'))
    expect((await first.vault.status()).state).toBe('damaged')
    await expect(first.vault.create(null)).rejects.toMatchObject({ code: 'vault-damaged' })
  })

  it('refuses a key file whose cost was lowered', async () => {
    const first = await newTestVault()
    await first.vault.create(good)
    await first.vault.lock()
    for (const file of ['keys-1', 'keys-2']) {
      const [head, json = ''] = (await readFile(join(first.folder, file), 'utf8')).split('\n')
      const weaker = json.replace('"logN":17', '"logN":18')
      const sum = createHash('sha256').update(`${head}\n${weaker}\n`).digest('hex')
      await writeFile(join(first.folder, file), `${head}\n${weaker}\n${sum}\n`)
    }
    await expect(first.vault.unlock(byPassphrase(good))).rejects.toMatchObject({ code: 'wrong-passphrase' })
  })
})

describe('another passphrase', () => {
  it('removes the keychain as a way in, from both copies of the key file', async () => {
    const first = await newTestVault()
    await first.vault.create(null)
    expect(await first.vault.setPassphrase({ current: null, next: good, rekey: false })).toEqual({
      recoveryKey: null,
    })
    for (const copy of await keyFiles(first)) expect(copy).not.toContain('keychain')
    await expect(first.vault.verify(null)).rejects.toMatchObject({ code: 'wrong-passphrase' })
    await first.vault.verify(good)
    await expect(
      first.vault.setPassphrase({ current: 'no es', next: null, rekey: false }),
    ).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
    await first.vault.setPassphrase({ current: good, next: null, rekey: false })
    await first.vault.lock()
    await first.vault.unlock(byKeychain)
  })

  it('writes everything anew when asked, and ends the old ways in', async () => {
    const first = await newTestVault()
    const { recoveryKey: oldRecovery } = await first.vault.create(good)
    for (const id of ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']) await put(first, id, `texto ${id}`)
    await (await first.vault.open()).ledgerLog.append([text('salida')])
    const before = await snapshotOf(first.folder)
    const steps: number[] = []
    const { recoveryKey } = await first.vault.setPassphrase({
      current: good,
      next: other,
      rekey: true,
      progress: (done) => void steps.push(done),
    })
    expect(steps).toEqual([1, 2, 3])
    expect(await read(first, 'bbbbbbbb')).toBe('texto bbbbbbbb')
    await put(first, 'dddddddd', 'después')
    await first.vault.lock()
    const after = await snapshotOf(first.folder)
    for (const file of before.keys()) if (file !== 'lock') expect(after.get(file)).not.toBe(before.get(file))
    await expect(first.vault.unlock(byPassphrase(good))).rejects.toMatchObject({ code: 'wrong-passphrase' })
    await expect(first.vault.unlock(byRecovery(oldRecovery))).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
    await first.vault.unlock(byRecovery(recoveryKey ?? ''))
    expect(await read(first, 'aaaaaaaa')).toBe('texto aaaaaaaa')
    expect((await first.vault.open()).ledgerLog.records.map(words)).toEqual(['salida'])
    expect((await first.vault.open()).ledgerLog.incomplete).toBe(false)
    expect(first.vault.damaged()).toEqual([])
  })

  it('stays open to both passphrases while re-keying is cut short, and finishes with the new one', async () => {
    const first = await newTestVault()
    const { recoveryKey: oldRecovery } = await first.vault.create(good)
    for (const id of ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']) await put(first, id, `texto ${id}`)
    const copy = join(first.folder, '..', 'killed')
    let copied: Promise<void> | null = null
    await first.vault.setPassphrase({
      current: good,
      next: other,
      rekey: true,
      // What a crash in the middle would leave on the disk.
      progress: () => void (copied ??= cp(first.folder, copy, { recursive: true })),
    })
    await copied
    await rm(join(copy, 'lock'), { force: true })
    for (const way of [byPassphrase(good), byRecovery(oldRecovery), byPassphrase(other)]) {
      const killed = testVaultAt(copy, first.keychain)
      await killed.vault.unlock(way)
      for (const id of ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'])
        expect(await read(killed, id)).toBe(`texto ${id}`)
      await killed.vault.settled()
      expect(killed.reports).toEqual([])
      await killed.vault.lock()
    }
    const last = testVaultAt(copy, first.keychain)
    await expect(last.vault.unlock(byPassphrase(good))).rejects.toMatchObject({ code: 'wrong-passphrase' })
    expect((await last.vault.unlock(byPassphrase(other))).hasRecoveryKey).toBe(false)
    const { recoveryKey } = await last.vault.newRecoveryKey(other)
    await last.vault.lock()
    await last.vault.unlock(byRecovery(recoveryKey))
  })

  it('is cut short by locking and goes on at the next unlocking', async () => {
    const first = await newTestVault()
    await first.vault.create(null)
    const ids = Array.from({ length: 40 }, (_, index) => `document-${index}`)
    await Promise.all(ids.map((id) => put(first, id, `texto ${id}`)))
    let locked: Promise<void> | null = null
    const rekeying = first.vault.setPassphrase({
      current: null,
      next: good,
      rekey: true,
      progress: (done) => {
        if (done === 5) locked = first.vault.lock()
      },
    })
    await expect(rekeying).rejects.toMatchObject({ name: 'AbortError' })
    await locked
    expect((await keyFiles(first))[0]).not.toContain('"rekeying":null')
    await first.vault.unlock(byPassphrase(good))
    await first.vault.settled()
    for (const copy of await keyFiles(first)) expect(copy).toContain('"rekeying":null')
    for (const id of ids) expect(await read(first, id)).toBe(`texto ${id}`)
    expect(first.reports).toEqual([])
  })

  it('takes the recovery key in place of a forgotten passphrase', async () => {
    const first = await newTestVault()
    const { recoveryKey } = await first.vault.create(good)
    await first.vault.setPassphrase({ current: recoveryKey, next: other, rekey: false })
    await first.vault.lock()
    expect((await first.vault.unlock(byPassphrase(other))).state).toBe('unlocked')
  })
})

async function snapshotOf(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    await Promise.all(
      files.map(
        async ({ name: file, parentPath }) => [file, await readFile(join(parentPath, file), 'hex')] as const,
      ),
    ),
  )
}
