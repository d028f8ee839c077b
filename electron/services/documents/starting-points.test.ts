import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emptyLadder } from '../../shared/entities/ladder.ts'
import type { StartingPoint, StartingPointId } from '../../shared/entities/starting-point.ts'
import { appOn } from '../testing/app-on.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const passphrase = 'dos caballos y un faro'
const taking = (id: string, startedAt: string): StartingPoint => ({
  id: id as StartingPointId,
  questionsVersion: 1,
  answers: { 'two-lines': 'deleted' },
  startedAt,
  updatedAt: startedAt,
  finishedAt: null,
  result: null,
  setAsideAt: null,
  askAgainOn: null,
})
const march = taking('taking-of-march', '2026-03-12T09:00:00.000Z')
const april = taking('taking-of-april', '2026-04-12T09:00:00.000Z')

it('keeps each taking through a restart, newest first, and forgets the one that is deleted', async () => {
  const folder = join(await temporaryFolder(), 'data')
  const app = await appOn(folder)
  await app.ask('vault.create', { passphrase })
  expect(await app.ask('startingPoints.list', undefined)).toEqual([])
  await app.ask('startingPoints.save', march)
  await app.ask('startingPoints.save', april)
  const finished: StartingPoint = {
    ...march,
    finishedAt: march.startedAt,
    result: { first: 'control', second: null, even: false },
    askAgainOn: '2026-04-11',
  }
  await app.ask('startingPoints.save', finished)
  await app.services.stop()

  const again = await appOn(folder)
  await again.ask('vault.unlock', { kind: 'passphrase', passphrase })
  expect(await again.ask('startingPoints.list', undefined)).toEqual([april, finished])
  await again.ask('startingPoints.remove', { id: april.id })
  expect(await again.ask('startingPoints.list', undefined)).toEqual([finished])
})

it('keeps the ladder, and answers an empty one before there is any', async () => {
  const folder = join(await temporaryFolder(), 'data')
  const app = await appOn(folder)
  await app.ask('vault.create', { passphrase })
  expect(await app.ask('ladder.get', undefined)).toEqual(emptyLadder)
  const ladder = { open: [{ rung: 3, by: 'hand', at: '2026-03-12T09:00:00.000Z' }] } as const
  await app.ask('ladder.save', ladder)
  await app.services.stop()
  const again = await appOn(folder)
  await again.ask('vault.unlock', { kind: 'passphrase', passphrase })
  expect(await again.ask('ladder.get', undefined)).toEqual(ladder)
})
