import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapCertificateText } from '../../shared/certificates/certificate-text.ts'
import type { CertificateCheck, CertificateClaims } from '../../shared/entities/certificate.ts'
import { createDocuments } from '../documents/create-documents.ts'
import { createIdentity } from '../identity/identity.ts'
import { newSigningKeys, signWith } from '../identity/signatures.ts'
import { appOn } from '../testing/app-on.ts'
import { createMemoryPorts } from '../testing/memory-ports.ts'
import { newTestVault } from '../testing/open-vault.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { type CertificateParts, createCertificates, readCertificate } from './certificates.ts'

const claims: CertificateClaims = {
  track: { id: 'trainer', version: 1 },
  title: 'la formación de mentores',
  language: 'es',
  name: 'Diego Anaya Núñez',
  lessons: 9,
  minutes: 95,
  assessed: true,
}
const context = {} as never

async function certifying(contactOf: CertificateParts['contactOf'] = async () => null) {
  const { vault } = await newTestVault()
  await vault.create(null)
  const { clock, ids } = createMemoryPorts('unused').ports
  const documents = createDocuments(vault)
  const identity = createIdentity(documents, clock)
  const handlers = createCertificates({ vault, documents, identity, contactOf, clock, ids })
  return {
    identity,
    vault,
    issue: async (more: Partial<CertificateClaims> = {}) =>
      handlers['certificates.issue']({ ...claims, ...more }, context),
    verify: async (text: string): Promise<CertificateCheck> =>
      handlers['certificates.verify']({ text }, context),
  }
}

/** A text whose signature is right, whatever its payload says. */
function signed(payload: unknown, format = 1): string {
  const { signingKey, signingSecret } = newSigningKeys()
  const words =
    typeof payload === 'object' && payload !== null
      ? JSON.stringify({ ...payload, issuer: { recipient: `age1${'q'.repeat(58)}`, signingKey } })
      : String(payload)
  const head = `ensayo-certificate-${format}.${Buffer.from(words, 'utf8').toString('base64url')}`
  return `${head}.${Buffer.from(signWith(signingSecret, Buffer.from(head, 'ascii'))).toString('base64url')}`
}

describe('a certificate', () => {
  it('says what was claimed, the day and whose keys signed it, and is kept through a restart', async () => {
    const folder = join(await temporaryFolder(), 'data')
    const passphrase = 'dos caballos y un faro'
    const first = await appOn(folder)
    await first.ask('vault.create', { passphrase })
    const { recipient, signingKey, fingerprint } = await first.ask('identity.get', undefined)
    const one = await first.ask('certificates.issue', claims)
    expect(one).toMatchObject({ certificate: { ...claims, issuer: { recipient, signingKey } }, fingerprint })
    expect(one.certificate.day).toBe('2026-11-21')
    expect(one.text).toMatch(/^ensayo-certificate-1\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$/u)
    await first.services.stop()

    const second = await appOn(folder)
    await second.ask('vault.unlock', { kind: 'passphrase', passphrase })
    expect(await second.ask('certificates.list', undefined)).toEqual([one])
    expect(await second.ask('certificates.verify', { text: one.text })).toEqual({
      kind: 'valid',
      by: { kind: 'own' },
      ...one,
    })
    await second.ask('certificates.remove', { id: one.certificate.id })
    expect(await second.ask('certificates.list', undefined)).toEqual([])
  })

  it('of another app is valid and by keys that nobody knows, until a contact has them', async () => {
    const diego = await certifying()
    const elena = await certifying()
    const { text } = await diego.issue()
    expect(await elena.verify(text)).toMatchObject({ kind: 'valid', by: { kind: 'unknown' } })
    const { signingKey } = await diego.identity.own()
    const knowing = await certifying(async (keys) =>
      keys.signingKey === signingKey ? { name: 'Diego', compared: false } : null,
    )
    expect(await knowing.verify(text)).toMatchObject({
      by: { kind: 'contact', name: 'Diego', compared: false },
    })
  })

  it('stays one’s own after the identity was renewed', async () => {
    const { issue, verify, identity } = await certifying()
    const { text } = await issue()
    await identity.handlers['identity.renew'](undefined, context)
    expect(await verify(text)).toMatchObject({ kind: 'valid', by: { kind: 'own' } })
  })

  it('is found between other words, and in lines as paper breaks them', async () => {
    const { issue, verify } = await certifying()
    const { text } = await issue()
    const wrapped = wrapCertificateText(text, 61)
    expect(wrapped.split('\n').every((line) => line.length <= 61 && !line.endsWith('-'))).toBe(true)
    for (const around of [
      wrapped,
      `  ${wrapped}\r\n`,
      `Mi certificado:\n\n${wrapped}\n\nPágina 1`,
      `«${text}».`,
    ])
      expect(await verify(around)).toMatchObject({ kind: 'valid', text })
  })

  it('refuses a name that hides or turns some of its text', async () => {
    const app = await appOn(join(await temporaryFolder(), 'data'))
    await app.ask('vault.create', { passphrase: null })
    for (const name of ['', '  ', 'Ana\nBueno', 'Ana \u202Eoneub', 'x'.repeat(121)])
      await expect(app.ask('certificates.issue', { ...claims, name })).rejects.toMatchObject({
        code: 'invalid-parameters',
      })
  })
})

describe('a bad certificate', () => {
  const issued = { ...claims, id: 'abcdefgh', day: '2026-11-03' }
  const text = signed(issued)
  const kindOf = (words: string) => readCertificate(words).kind

  it('starts from a good one', () => {
    expect(readCertificate(text)).toMatchObject({ kind: 'sound', signed: { certificate: issued, text } })
  })
  it('is altered when any one sign of it is another one', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...'AZaz09-_.'), (at, sign) => {
        const changed = text.slice(0, at) + sign + text.slice(at + 1)
        if (changed !== text) expect(kindOf(changed)).not.toBe('sound')
      }),
      { numRuns: 2000 },
    )
  })
  it('is altered when it was cut, wherever', () => {
    for (let at = 0; at < text.length; at += 1) {
      const kind = kindOf(text.slice(0, at))
      expect([at, kind]).toEqual([at, at < 'ensayo-certificate-1.'.length ? 'not-a-certificate' : 'altered'])
    }
  })
  it('is altered with the signature of another one, or its payload', () => {
    const other = signed({ ...claims, name: 'Otra Persona', id: 'abcdefgh', day: '2026-11-03' })
    const [head, payload, signature] = text.split('.')
    const [, otherPayload, otherSignature] = other.split('.')
    expect(kindOf([head, payload, otherSignature].join('.'))).toBe('altered')
    expect(kindOf([head, otherPayload, signature].join('.'))).toBe('altered')
    expect(kindOf(other)).toBe('sound')
  })
  it('is altered when what is signed is no certificate: another field, too much, no JSON, no text', () => {
    const whole = { ...claims, id: 'abcdefgh', day: '2026-11-03' }
    const wrong = [
      { ...whole, score: 98 },
      { ...whole, day: '2026-13-40' },
      { ...whole, name: 'a\u202Eb' },
      { ...whole, lessons: -1 },
      { ...whole, track: { id: '../x', version: 1 } },
      '{"a":',
      '\uFFFD',
      'null',
      '[]',
    ]
    for (const each of wrong) expect(kindOf(signed(each))).toBe('altered')
  })
  it('is of a newer format when its number is higher, whatever follows', () => {
    expect(kindOf(signed(claims, 2))).toBe('newer-format')
    expect(kindOf('ensayo-certificate-37.x')).toBe('newer-format')
    expect(kindOf('ensayo-certificate-0.x.y')).toBe('altered')
  })
  it('is none when there is none, however long the text', () => {
    expect(kindOf('Diego terminó la formación, según ensayo-certificate-1')).toBe('not-a-certificate')
    expect(kindOf('ensayo-certificate-1.'.repeat(4000))).toBe('altered')
    expect(kindOf(`${'x'.repeat(3_000_000)}${text}`)).toBe('not-a-certificate')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (garbage) => {
        expect(kindOf(garbage)).not.toBe('sound')
      }),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), fc.string({ maxLength: 200 }), (payload, signature) => {
        expect(kindOf(`ensayo-certificate-1.${payload}.${signature}`)).not.toBe('sound')
      }),
    )
  })
  it('is answered even when the own identity cannot be read', async () => {
    const { vault, verify, identity } = await certifying()
    await identity.own()
    const { documents } = await vault.open()
    await documents.write({ kind: 'identity', id: 'own' }, Buffer.from('{"version":1,"entity":{}}'))
    expect(await verify(text)).toMatchObject({ kind: 'valid', by: { kind: 'unknown' } })
  })
})
