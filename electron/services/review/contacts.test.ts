import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactIdSchema } from '../../shared/entities/contact.ts'
import { codeOf, handedOver, laptop, pair } from './testing/scenes.ts'

describe('a contact', () => {
  it('is called by its present name in every room', async () => {
    const { diego, elenaId, roomId } = await handedOver()
    await diego.ask('contacts.rename', { id: elenaId, name: 'Elena V.' })
    expect((await diego.ask('review.room', { id: roomId })).contactName).toBe('Elena V.')
    await diego.ask('contacts.remove', { id: elenaId })
    expect((await diego.ask('review.rooms', null))[0]?.contactName).toBe('Elena')
  })

  it('is one line, also when a mail program broke it, and says what is wrong with any other', async () => {
    const [elena, diego] = [await laptop('Elena'), await laptop('Diego')]
    const { text, name, fingerprint } = await elena.ask('contacts.own', null)
    expect({ text: text.split('.')[0], name }).toEqual({ text: 'ensayo-contact-1', name: 'Elena' })
    const broken = `  ${text.slice(0, 76)}\n${text.slice(76)} \n`
    expect(await diego.ask('contacts.read', { text: broken })).toEqual({
      kind: 'new',
      name: 'Elena',
      fingerprint,
    })
    expect(await diego.ask('contacts.list', null)).toEqual([])
    const added = await diego.ask('contacts.add', { text: broken })
    expect(added).toMatchObject({ kind: 'added', contact: { name: 'Elena', fingerprint, verifiedAt: null } })
    expect(await diego.ask('contacts.add', { text })).toMatchObject({ kind: 'known' })
    expect(await elena.ask('contacts.add', { text })).toEqual({ kind: 'own' })
    const reasons = async (line: string) => {
      const read = await diego.ask('contacts.read', { text: line })
      return read.kind === 'refused' ? read.reason : read.kind
    }
    expect(await reasons('hola')).toBe('not-a-contact')
    expect(await reasons(text.slice(0, -3))).toBe('cut')
    expect(await reasons(text.replace('contact-1', 'contact-2'))).toBe('newer-format')
    expect(await reasons(`${text.slice(0, 40)}${text[40] === 'A' ? 'B' : 'A'}${text.slice(41)}`)).toBe('cut')
  })

  it('is renamed, marked as compared and removed', async () => {
    const { diego, elenaId } = await pair()
    expect(await diego.ask('contacts.rename', { id: elenaId, name: ' Elena V. ' })).toMatchObject({
      name: 'Elena V.',
    })
    expect(
      (await diego.ask('contacts.markVerified', { id: elenaId, verified: true })).verifiedAt,
    ).not.toBeNull()
    expect((await diego.ask('contacts.markVerified', { id: elenaId, verified: false })).verifiedAt).toBeNull()
    await diego.ask('contacts.remove', { id: elenaId })
    expect(await diego.ask('contacts.list', null)).toEqual([])
    const unknown = contactIdSchema.parse('0'.repeat(32))
    expect(await codeOf(diego.ask('contacts.rename', { id: unknown, name: 'x' }))).toBe('not-found')
  })

  it('never breaks on whatever is pasted', async () => {
    const diego = await laptop('Diego')
    const { text } = await (await laptop('Elena')).ask('contacts.own', null)
    const pasted = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .tuple(fc.nat(text.length), fc.nat(text.length), fc.base64String({ maxLength: 8 }))
        .map(([a, b, put]) => `${text.slice(0, Math.min(a, b))}${put}${text.slice(Math.max(a, b))}`),
    )
    await fc.assert(
      fc.asyncProperty(pasted, async (line) => {
        const read = await diego.ask('contacts.read', { text: line })
        if (read.kind !== 'refused') expect(line.replaceAll(/\s/gu, '')).toBe(text)
      }),
    )
  })
})
