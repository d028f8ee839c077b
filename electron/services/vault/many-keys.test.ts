/** The ring keeps the keys of every epoch: a vault that was re-keyed very often opens like any other. */
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Keychain } from '../ports.ts'
import { createMemoryKeychain } from '../testing/memory-ports.ts'
import { name, newTestVault, text, words } from '../testing/open-vault.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { keyRingFromBytes, maxEpochs, maxRingBytes, newKeyRing, type KeyRing } from './key-ring.ts'
import { createWaysIn } from './ways-in.ts'
import { sealBridge } from './wraps.ts'

const byKeychain = { kind: 'keychain' as const }

function ringOf(epochs: number): KeyRing {
  let ring = newKeyRing(randomBytes(16))
  while (ring.currentEpoch < epochs) ring = ring.withNewEpoch()
  return ring
}

/** As if the locked vault in `folder` had been re-keyed until it had this many epochs. */
async function age(folder: string, keychain: Keychain, epochs: number): Promise<void> {
  const ways = createWaysIn(folder, keychain, () => undefined)
  let { ring } = await ways.openRing(await ways.keyFile(), byKeychain)
  while (ring.currentEpoch < epochs) ring = ring.withNewEpoch()
  await ways.replacePassphrase(ring, null)
}

it.each([1, 2, 254, 255, 256, 257, 511, 512, 513, 700])(
  'reads a ring of %i epochs back, every key of it',
  (epochs) => {
    const ring = ringOf(epochs)
    const bytes = ring.toBytes()
    const back = keyRingFromBytes(ring.vaultId, bytes)
    expect(back?.currentEpoch).toBe(epochs)
    expect(back?.toBytes()).toEqual(bytes)
    for (let epoch = 1; epoch <= epochs; epoch += 1) expect(back?.has(epoch)).toBe(true)
    expect(keyRingFromBytes(ring.vaultId, bytes.subarray(0, -1))).toBeNull()
    expect(keyRingFromBytes(ring.vaultId, bytes.subarray(0, -36))).toBeNull()
    expect(keyRingFromBytes(ring.vaultId, Buffer.concat([bytes, Buffer.alloc(36)]))).toBeNull()
  },
)

it('holds the largest ring in the key file, and begins no epoch beyond it', async () => {
  const folder = await temporaryFolder()
  const entries = Array.from({ length: maxEpochs }, (_, index) => {
    const entry = randomBytes(36)
    entry.writeUInt32BE(index + 1)
    return entry
  })
  const head = Buffer.concat([Buffer.from([1, maxEpochs % 256]), randomBytes(32)])
  const ring = keyRingFromBytes(randomBytes(16), Buffer.concat([head, ...entries]))
  if (ring === null) throw new Error('not a ring')
  const ways = createWaysIn(folder, createMemoryKeychain(), () => undefined)
  const first = await ways.begin(ring, null, randomBytes(20))
  const wraps = first.wraps
  await ways.write({ ...first, rekeying: { oldWraps: wraps, oldEpoch: 1, bridge: sealBridge(ring, ring) } })
  const file = await ways.keyFile()
  expect((await ways.openRing(file, byKeychain)).ring.toBytes()).toEqual(ring.toBytes())
  await expect(ways.beginRekeying(ring, null)).rejects.toMatchObject({
    code: 'unexpected',
    details: { reason: 'too-many-epochs' },
  })
  expect(await ways.keyFile()).toEqual(file)
})

it('never replaces a key file by one that could not be read back', async () => {
  const folder = await temporaryFolder()
  const ways = createWaysIn(folder, createMemoryKeychain(), () => undefined)
  const file = await ways.begin(newKeyRing(randomBytes(16)), null, randomBytes(20))
  await ways.write(file)
  const tooLong = { kind: 'recovery' as const, ring: Buffer.alloc(maxRingBytes + 100).toString('base64') }
  await expect(ways.write({ ...file, generation: 2, wraps: [tooLong] })).rejects.toThrow(
    'cannot be read back',
  )
  expect(await ways.keyFile()).toEqual(file)
})

// 255: where one byte of count ends. 414: where the ring outgrew what the key file took when read.
describe.each([255, 414])('a vault of about %i epochs', (epochs) => {
  it('opens after each further re-keying, cut short or not, with all its texts', async () => {
    const { vault, folder, keychain, reports } = await newTestVault(createMemoryKeychain(randomBytes(32)))
    await vault.create(null)
    const ids = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd', 'eeeeeeee', 'ffffffff']
    const { documents } = await vault.open()
    for (const id of ids) await documents.write(name(id), text(`texto ${id}`))
    await vault.lock()
    await age(folder, keychain, epochs - 2)

    for (let further = 0; further < 4; further += 1) {
      await vault.unlock(byKeychain)
      let locked: Promise<void> | null = null
      const cutShort = vault.setPassphrase({
        current: null,
        next: null,
        rekey: true,
        progress: () => void (locked ??= vault.lock()),
      })
      await expect(cutShort).rejects.toMatchObject({ name: 'AbortError' })
      await locked
      await vault.unlock(byKeychain)
      await vault.settled()
      await vault.lock()

      await vault.unlock(byKeychain)
      const { recoveryKey } = await vault.setPassphrase({ current: null, next: null, rekey: true })
      await vault.lock()
      for (const way of [byKeychain, { kind: 'recovery-key' as const, recoveryKey: recoveryKey ?? '' }]) {
        await vault.unlock(way)
        const again = await vault.open()
        for (const id of ids) expect(words((await again.documents.read(name(id))).body)).toBe(`texto ${id}`)
        expect(vault.damaged()).toEqual([])
        await vault.lock()
      }
    }
    expect(reports).toEqual([])
  }, 60_000)
})
