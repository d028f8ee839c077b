// Pairs, runs and copies of programmes in the vault: of the first format, through a restart, and deleted.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { OwnProgrammeId, PairId, SessionId } from '../../shared/entities/ids.ts'
import { ownProgrammeSchema } from '../../shared/entities/programme.ts'
import { pairSchema, sessionSchema } from '../../shared/entities/session.ts'
import { appOn } from '../testing/app-on.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

const passphrase = 'dos caballos y un faro'
const at = '2026-03-12T09:00:00.000Z'
const pairOfTheFirstFormat = {
  id: 'pair-of-the-first-format' as PairId,
  mentor: { name: 'Diego Anaya', role: 'Comunidad' },
  executive: { name: 'Elena Valcárcel', role: '' },
  agreement: 'Cada dos martes.',
  createdAt: at,
  updatedAt: at,
}
const sessionOfTheFirstFormat = {
  id: 'session-of-the-first-format' as SessionId,
  pairId: pairOfTheFirstFormat.id,
  number: 1,
  title: '',
  checklist: null,
  agenda: [{ id: 'arrive', title: 'Llegar', minutes: 5 }],
  state: 'planned' as const,
  current: 0,
  elapsedMs: {},
  runningSince: null,
  ticks: {},
  notes: '',
  actions: [],
  draftId: null,
  plannedFor: null,
  startedAt: null,
  finishedAt: null,
  createdAt: at,
  updatedAt: at,
}
const shipped: unknown = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../assets/programmes/four-sessions.json'), 'utf8'),
)

it('a pair and a session of the first format are still read, with what came later left empty', () => {
  expect(pairSchema.parse(pairOfTheFirstFormat)).toMatchObject({
    mentor: { comfort: '', goals: '' },
    howOften: '',
    howNotes: '',
    programme: null,
    assessments: { start: { mentor: null, executive: null }, closing: { mentor: null, executive: null } },
    contact: null,
    archivedAt: null,
  })
  expect(sessionSchema.parse(sessionOfTheFirstFormat).programme).toBeNull()
})

it('deletes a pair, a session and a run for good, each alone', async () => {
  const folder = path.join(await temporaryFolder(), 'data')
  const app = await appOn(folder)
  await app.ask('vault.create', { passphrase })
  await app.ask('pairs.save', pairOfTheFirstFormat)
  await app.ask('sessions.save', sessionOfTheFirstFormat)
  const run = {
    id: 'run-of-march',
    checklist: { id: 'accessibility', version: 1 },
    draftId: null,
    ticks: {},
    log: {},
    createdAt: at,
    updatedAt: at,
    finishedAt: null,
  }
  await app.ask('checklistRuns.save', run)
  await app.ask('pairs.remove', { id: pairOfTheFirstFormat.id })
  expect(await app.ask('sessions.list', undefined)).toHaveLength(1)
  await app.ask('sessions.remove', { id: sessionOfTheFirstFormat.id })
  await app.ask('checklistRuns.remove', { id: run.id })
  await app.services.stop()

  const again = await appOn(folder)
  await again.ask('vault.unlock', { kind: 'passphrase', passphrase })
  expect(await again.ask('pairs.list', undefined)).toEqual([])
  expect(await again.ask('sessions.list', undefined)).toEqual([])
  expect(await again.ask('checklistRuns.list', undefined)).toEqual([])
})

it('keeps a copy of a programme through a restart, and forgets the one that is deleted', async () => {
  const folder = path.join(await temporaryFolder(), 'data')
  const app = await appOn(folder)
  await app.ask('vault.create', { passphrase })
  const own = ownProgrammeSchema.parse({
    id: 'own-programme-one',
    basedOn: { id: 'four-sessions', version: 1 },
    programme: shipped,
    createdAt: at,
    updatedAt: at,
  })
  await app.ask('programmes.save', own)
  await app.services.stop()
  const again = await appOn(folder)
  await again.ask('vault.unlock', { kind: 'passphrase', passphrase })
  const [kept] = await again.ask('programmes.list', undefined)
  expect(kept).toMatchObject({ id: own.id, basedOn: own.basedOn, programme: own.programme })
  await again.ask('programmes.remove', { id: 'own-programme-one' as OwnProgrammeId })
  expect(await again.ask('programmes.list', undefined)).toEqual([])
})
