import { createPublicKey, verify } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintSchema, ownIdentitySchema, readFingerprint } from '../../shared/entities/identity.ts'
import { createDocuments } from '../documents/create-documents.ts'
import { appOn } from '../testing/app-on.ts'
import { createMemoryPorts } from '../testing/memory-ports.ts'
import { newTestVault, type TestVault } from '../testing/open-vault.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { createIdentity } from './identity.ts'
import { fingerprintOf, isSignedBy } from './signatures.ts'

const passphrase = 'dos caballos y un faro'
const identityOf = ({ vault }: TestVault) =>
  createIdentity(createDocuments(vault), createMemoryPorts('unused').ports.clock)

async function opened() {
  const test = await newTestVault()
  await test.vault.create(null)
  return { test, identity: identityOf(test) }
}

describe('the own identity', () => {
  it('is made once, however many ask at once, and is the same after a restart', async () => {
    const folder = join(await temporaryFolder(), 'data')
    const first = await appOn(folder)
    await first.ask('vault.create', { passphrase })
    const asked = await Promise.all([1, 2, 3].map(() => first.ask('identity.get', undefined)))
    expect(new Set(asked.map(({ signingKey }) => signingKey)).size).toBe(1)
    await first.services.stop()
    const second = await appOn(folder)
    await second.ask('vault.unlock', { kind: 'passphrase', passphrase })
    expect(await second.ask('identity.get', undefined)).toEqual(asked[0])
  })

  it('shows the window its public part and not a sign of its secrets', async () => {
    const { identity } = await opened()
    const shown = await identity.own()
    expect(ownIdentitySchema.unwrap().strict().safeParse(shown).success).toBe(true)
    expect(JSON.stringify(shown)).not.toContain('SECRET')
    expect(shown.fingerprint).toBe(fingerprintOf(shown))
  })

  it('opens what any age tool encrypts to it, and signs what any Ed25519 verifies', async () => {
    const { identity } = await opened()
    const { recipient, signingKey } = await identity.own()
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    const sealed = await encrypter.encrypt('el borrador')
    const decrypter = new Decrypter()
    for (const secret of await identity.ageSecrets()) decrypter.addIdentity(secret)
    expect(await decrypter.decrypt(sealed, 'text')).toBe('el borrador')

    const bytes = Buffer.from('ensayo-test-1.x')
    const signature = await identity.sign(bytes)
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: signingKey }, format: 'jwk' })
    expect(verify(null, bytes, key, signature)).toBe(true)
    expect(isSignedBy(signingKey, bytes, signature)).toBe(true)
  })

  it('is said to be damaged and never made anew by itself; renewing is an act', async () => {
    const folder = join(await temporaryFolder(), 'data')
    const first = await appOn(folder)
    await first.ask('vault.create', { passphrase })
    const before = await first.ask('identity.get', undefined)
    await first.services.stop()
    const name = (await readdir(join(folder, 'documents'))).find((each) => each.endsWith('.ens')) ?? ''
    const path = join(folder, 'documents', name)
    const bytes = await readFile(path)
    const broken = bytes.map((byte, at) => (at > bytes.length - 40 ? byte ^ 255 : byte))
    await writeFile(path, broken)

    const again = await appOn(folder)
    await again.ask('vault.unlock', { kind: 'passphrase', passphrase })
    for (const _ of [1, 2])
      await expect(again.ask('identity.get', undefined)).rejects.toMatchObject({ code: 'document-damaged' })
    expect(await readFile(path)).toEqual(Buffer.from(broken))
    const renewed = await again.ask('identity.renew', undefined)
    expect(renewed.signingKey).not.toBe(before.signingKey)
    expect(renewed.former).toBe(0)
    expect(await again.ask('identity.get', undefined)).toEqual(renewed)
    // What was damaged is kept aside: somebody may mend it one day.
    expect(await readdir(join(folder, 'damaged'))).toHaveLength(1)
  })

  it('knows its former keys after renewing, and still opens what was sent to them', async () => {
    const { identity } = await opened()
    const before = await identity.own()
    const [secret] = await identity.ageSecrets()
    await identity.handlers['identity.renew'](undefined, {} as never)
    const after = await identity.own()
    expect(after).toMatchObject({ former: 1 })
    expect((await identity.ageSecrets())[1]).toBe(secret)
    expect(await identity.isOwn(before)).toBe(true)
    expect(await identity.isOwn(after)).toBe(true)
    expect(await identity.isOwn({ ...before, recipient: after.recipient })).toBe(false)
  })

  it('makes nothing where one only looks', async () => {
    const { test, identity } = await opened()
    expect(await identity.existing()).toBeNull()
    expect((await test.vault.open()).documents.list('identity')).toEqual([])
  })
})

describe('a signature', () => {
  it('fits no other bytes, no other key, and nothing that is none', async () => {
    const [{ identity }, { identity: other }] = [await opened(), await opened()]
    const { signingKey } = await identity.own()
    const bytes = Buffer.from('ensayo-test-1.palabras')
    const signature = await identity.sign(bytes)
    expect(isSignedBy((await other.own()).signingKey, bytes, signature)).toBe(false)
    fc.assert(
      fc.property(fc.nat(63), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const altered = signature.map((byte, index) => (index === at ? byte ^ flip : byte))
        expect(isSignedBy(signingKey, bytes, altered)).toBe(false)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 130 }), (garbage) => {
        expect(isSignedBy(signingKey, bytes, garbage)).toBe(false)
      }),
    )
    expect(isSignedBy(signingKey, Buffer.from('ensayo-test-1.palabra'), signature)).toBe(false)
  })
})

describe('the fingerprint', () => {
  it('is six groups of four digits, and another one for either key', async () => {
    const [one, two] = [await (await opened()).identity.own(), await (await opened()).identity.own()]
    const mixed = fingerprintOf({ recipient: one.recipient, signingKey: two.signingKey })
    for (const each of [one.fingerprint, two.fingerprint, mixed])
      expect(fingerprintSchema.safeParse(each).success).toBe(true)
    expect(new Set([one.fingerprint, two.fingerprint, mixed]).size).toBe(3)
  })
  it('never changes its meaning', () => {
    const recipient = `age1${'q'.repeat(58)}`
    expect(fingerprintOf({ recipient, signingKey: 'A'.repeat(43) })).toBe('7871 6065 9599 6583 2330 5691')
  })
  it('is read however it is typed', () => {
    expect(readFingerprint('1234-5678 9012.3456\n7890 1234')).toBe('1234 5678 9012 3456 7890 1234')
    expect(readFingerprint('1234 5678')).toBeNull()
  })
})
