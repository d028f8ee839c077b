import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PublicationId } from '../../shared/entities/ids.ts'
import { createMemoryPorts } from '../testing/memory-ports.ts'
import { newTestVault, type TestVault } from '../testing/open-vault.ts'
import { createLedger } from './create-ledger.ts'
import type { NewLedgerEntry } from './ledger.ts'

const byKeychain = { kind: 'keychain' as const }
const pending = async () => ({ held: null, waiting: 0 })
const publication: NewLedgerEntry = {
  kind: 'publication',
  recipient: 'Bluesky',
  bytes: 12,
  characters: 11,
  fingerprint: 'e3b0c44298fc',
  publicationId: 'publication-1' as PublicationId,
}
const check: NewLedgerEntry = {
  ...publication,
  kind: 'destination-check',
  characters: 0,
  fingerprint: null,
  publicationId: null,
}

function life(test: TestVault) {
  const { ports, world } = createMemoryPorts(test.folder)
  const ledger = createLedger({ ...test, ...ports, pending })
  return { ...test, world, ledger }
}
async function newLife() {
  const test = await newTestVault()
  const made = life(test)
  await test.vault.create(null)
  return made
}

describe('the ledger', () => {
  it('has an exit on disk before its outcome, and both after a restart', async () => {
    const first = await newLife()
    expect(await first.ledger.door()).toEqual({
      everLeft: false,
      textsToday: 0,
      copiesToday: 0,
      checksToday: 0,
      othersToday: 0,
      held: null,
      waiting: 0,
      certain: true,
    })
    const { id } = await first.ledger.append(publication)
    expect(await first.ledger.list()).toMatchObject([{ id, outcome: 'started' }])
    await first.ledger.update(id, 'done', { bytes: 99 })
    await first.ledger.append(check)
    await first.vault.lock()
    const second = life(first.again())
    await second.vault.unlock(byKeychain)
    expect(await second.ledger.list()).toMatchObject([
      { kind: 'destination-check', outcome: 'unknown' },
      { id, outcome: 'done', bytes: 99, recipient: 'Bluesky' },
    ])
    expect(second.world.reports).toEqual([])
  })

  it('counts today by the local day, a publication once, and nothing that failed or was refused', async () => {
    const { ledger, world } = await newLife()
    const first = await ledger.append(publication)
    await ledger.update(first.id, 'unknown')
    await ledger.append(publication)
    const failed = await ledger.append({ ...publication, publicationId: null })
    await ledger.update(failed.id, 'failed')
    await ledger.append(check)
    ledger.recordBlocked('tracker.example')
    expect(await ledger.door()).toMatchObject({
      everLeft: true,
      textsToday: 1,
      checksToday: 1,
      certain: true,
    })
    world.advance(24 * 3600 * 1000)
    expect(await ledger.door()).toMatchObject({ everLeft: true, textsToday: 0, checksToday: 0 })
    const told = world.events.filter(({ event }) => event === 'ledger.changed')
    expect(told.at(-1)?.payload).toMatchObject({ textsToday: 1 })
  })

  it('tells copies outside the vault and opened links apart from texts that were sent', async () => {
    const { ledger } = await newLife()
    await ledger.append({ ...publication, kind: 'file', publicationId: null })
    await ledger.append({ ...check, kind: 'link' })
    expect(await ledger.door()).toMatchObject({
      textsToday: 0,
      copiesToday: 1,
      checksToday: 0,
      othersToday: 1,
    })
  })

  it('writes what was refused while the vault was locked as soon as it opens, once a minute for each host', async () => {
    const { ledger, vault, world } = await newLife()
    await vault.lock()
    for (let number = 0; number < 50; number += 1) ledger.recordBlocked('tracker.example')
    world.advance(61_000)
    ledger.recordBlocked('tracker.example')
    await vault.unlock(byKeychain)
    expect(await ledger.list()).toMatchObject([
      { kind: 'blocked', recipient: 'tracker.example', outcome: 'blocked', fingerprint: null },
      { kind: 'blocked' },
    ])
    expect((await ledger.door()).everLeft).toBe(false)
  })

  it('says that it is not certain when its end was cut off, when it was damaged, and when it was taken away', async () => {
    const damages: ((path: string) => Promise<void>)[] = [
      async (path) => truncate(path, (await readFile(path)).length - 700),
      async (path) => {
        const bytes = await readFile(path)
        bytes[60] = (bytes[60] ?? 0) ^ 1
        await writeFile(path, bytes)
      },
      (path) => writeFile(path, 'nonsense'),
      (path) => writeFile(path, ''),
    ]
    for (const damage of damages) {
      const first = await newLife()
      for (let number = 0; number < 4; number += 1) await first.ledger.append(publication)
      await first.vault.lock()
      await damage(join(first.folder, 'ledger'))
      const second = life(first.again())
      await second.vault.unlock(byKeychain)
      expect(await second.ledger.door()).toMatchObject({ everLeft: true, certain: false })
      await second.ledger.append(check)
      await second.vault.lock()
      const third = life(first.again())
      await third.vault.unlock(byKeychain)
      expect((await third.ledger.door()).certain).toBe(false)
      third.world.advance(24 * 3600 * 1000)
      // What happened today is known again; that something may have left before stays so.
      expect(await third.ledger.door()).toMatchObject({ everLeft: true, certain: true, textsToday: 0 })
    }
  })
})
