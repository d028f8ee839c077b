import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { maxBundleBytes } from '../../shared/review/index.ts'
import { acquaint } from './testing/laptops.ts'
import { codeOf, handedOver, laptop } from './testing/scenes.ts'

describe('a file that is refused', () => {
  it('comes from a stranger, who can be added from it', async () => {
    const { elena, diego, elenaId, exportDraft, room } = await handedOver()
    const second = await exportDraft('dos.ensayo')
    await diego.ask('contacts.remove', { id: elenaId })
    const before = await room()
    const answer = await diego.ask('review.open', { bytes: second })
    const { fingerprint } = await elena.ask('contacts.own', null)
    expect(answer).toMatchObject({
      kind: 'refused',
      reason: 'stranger',
      sender: { name: 'Elena', fingerprint },
    })
    expect(await room()).toEqual(before)
    if (answer.kind !== 'refused' || answer.reason !== 'stranger') throw new Error('unreachable')
    expect(await diego.ask('contacts.add', { text: answer.sender.contact })).toMatchObject({ kind: 'added' })
    expect(await diego.ask('review.open', { bytes: second })).toMatchObject({ kind: 'opened', added: 1 })
  })

  it('is for someone else, one’s own, cut, altered, newer, too large, or no such file at all', async () => {
    const { elena, diego, first } = await handedOver()
    const carla = await laptop('Carla')
    await acquaint(elena, carla)
    const reason = async (bytes: Uint8Array, whose = diego) => {
      const answer = await whose.ask('review.open', { bytes })
      return answer.kind === 'refused'
        ? answer.reason
        : answer.kind === 'unchanged'
          ? answer.why
          : answer.kind
    }
    expect(await reason(first, carla)).toBe('for-someone-else')
    expect(await reason(first, elena)).toBe('own')
    for (const length of [1, 20, 60, 200, first.length - 1000, first.length - 1])
      expect([length, await reason(first.slice(0, length))]).toEqual([length, 'cut'])
    const flipped = (at: number) => first.map((byte, index) => (index === at ? byte ^ 1 : byte))
    expect(await reason(flipped(first.length - 1))).toBe('altered')
    expect(await reason(flipped(first.length - 500))).toBe('altered')
    expect(await reason(Buffer.concat([first, Buffer.from('x')]))).toBe('altered')
    expect(
      await reason(
        Buffer.from(
          Buffer.from(first).toString('latin1').replace('age-encryption.org/v1', 'age-encryption.org/v2'),
          'latin1',
        ),
      ),
    ).toBe('newer-format')
    expect(await reason(Buffer.from('Querida Elena: te mando mis notas.'))).toBe('not-a-bundle')
    expect(await reason(new Uint8Array())).toBe('not-a-bundle')
    expect(await reason(new Uint8Array(maxBundleBytes + 1))).toBe('too-large')
    expect(await reason(first)).toBe('seen')
  })

  it('is looked at from the disk in the same way, by its size first', async () => {
    const { diego, first } = await handedOver()
    const path = join(diego.folder, 'doble-clic.ensayo')
    await writeFile(path, first)
    expect(await diego.services.receiveFile(path)).toMatchObject({ kind: 'unchanged', why: 'seen' })
    diego.world.bundle = path
    expect(await diego.ask('review.choose', null)).toMatchObject({ kind: 'unchanged' })
    diego.world.bundle = null
    expect(await diego.ask('review.choose', null)).toBeNull()
    expect(await codeOf(diego.services.receiveFile(join(diego.folder, 'nada.ensayo')))).toBe(
      'disk-failed: bundle-unreadable',
    )
  })
})
