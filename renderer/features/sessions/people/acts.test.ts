// Deleting and putting back, the archive, self-assessments, copies of programmes: on a disk that parses as the vault does.

import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../../electron/shared/entities/ids.ts'
import { type OwnProgramme, ownProgrammeSchema } from '../../../../electron/shared/entities/programme.ts'
import {
  checklistRunSchema,
  type Pair,
  pairSchema,
  type Session,
  sessionSchema,
} from '../../../../electron/shared/entities/session.ts'
import { withText } from '../../../domain/mentoring/own-programme.ts'
import { makePair, makeSession } from '../../../domain/mentoring/testing/make.ts'
import { checklists, shippedProgrammes } from '../content.ts'
import { createSessionsStore } from '../sessions-store.ts'

async function enter() {
  const disk = new Map<string, unknown>()
  let lastId = 0
  const keep = (one: { readonly id: string }) => Promise.resolve(void disk.set(one.id, one))
  const pair = makePair()
  const sessions = [1, 2].map((number) =>
    makeSession({ id: `session-number-${number}` as SessionId, number, pairId: pair.id }),
  )
  for (const one of [pair, ...sessions]) disk.set(one.id, one)
  const room = createSessionsStore({
    now: () => new Date('2026-11-18T17:25:00.000Z'),
    newId: () => `made-by-test-${(lastId += 1)}`,
    load: () => Promise.resolve({ pairs: [pair], sessions, runs: [], ownProgrammes: [] }),
    savePair: (one: Pair) => keep(pairSchema.parse(one)),
    saveSession: (one: Session) => keep(sessionSchema.parse(one)),
    saveRun: (one) => keep(checklistRunSchema.parse(one)),
    saveProgramme: (one: OwnProgramme) => keep(ownProgrammeSchema.parse(one)),
    remove: (_kind, id) => Promise.resolve(void disk.delete(id)),
  })
  await room.load()
  return { room, disk, pair, sessions, state: room.store.getState }
}

describe('deleting', () => {
  it('a pair leaves its sessions unless they are to go too', async () => {
    const { room, disk, pair, sessions, state } = await enter()
    room.removePair(pair.id, false)
    await room.flush()
    expect([...disk.keys()].toSorted()).toEqual(sessions.map(({ id }) => id).toSorted())
    expect(state().sessions).toHaveLength(2)
    room.putBack()
    room.removePair(pair.id, true)
    await room.flush()
    expect(disk.size).toBe(0)
    expect(state().sessions).toEqual([])
  })

  it('can be taken back whole, even while the disk is still deleting', async () => {
    const { room, disk, pair, sessions, state } = await enter()
    const before = new Map(disk)
    room.removePair(pair.id, true)
    room.putBack()
    await room.flush()
    expect(disk).toEqual(before)
    expect(state().pairs).toEqual([pair])
    expect(state().sessions).toEqual(sessions)
    expect(state().removed).toBeNull()
    expect(room.putBack()).toBeNull()
  })

  it('a running session stops its clock, and comes back paused', async () => {
    const { room, sessions, state } = await enter()
    const id = sessions[0]?.id ?? ''
    room.act(id, { kind: 'start' })
    room.removeSession(id)
    room.putBack()
    await room.flush()
    expect(state().sessions.find((one) => one.id === id)).toMatchObject({
      state: 'paused',
      runningSince: null,
    })
  })

  it('a run of a checklist goes alone', async () => {
    const { room, disk, state } = await enter()
    const [checklist] = checklists.read
    if (!checklist) throw new Error('the app has no checklist')
    const first = room.startRun(checklist)
    const second = room.startRun(checklist)
    room.removeRun(first.id)
    await room.flush()
    expect(state().runs).toEqual([second])
    expect(disk.has(first.id)).toBe(false)
    room.putBack()
    await room.flush()
    expect(disk.has(first.id)).toBe(true)
  })
})

describe('a pair', () => {
  it('goes into the archive and comes back, with everything', async () => {
    const { room, disk, pair } = await enter()
    room.archivePair(pair.id, true)
    await room.flush()
    expect(disk.get(pair.id)).toMatchObject({ archivedAt: '2026-11-18T17:25:00.000Z' })
    room.archivePair(pair.id, false)
    await room.flush()
    expect(disk.get(pair.id)).toMatchObject({ ...pair, updatedAt: '2026-11-18T17:25:00.000Z' })
  })

  it('keeps each answering apart, by person and by time', async () => {
    const { room, disk, pair } = await enter()
    const taking = {
      assessment: { id: 'pair-self-assessment', version: 1 },
      answers: { one: 2 },
      words: 'Ya.',
    }
    room.saveTaking(pair.id, { time: 'start', role: 'mentor' }, taking)
    room.saveTaking(pair.id, { time: 'closing', role: 'executive' }, taking)
    room.removeAnswers(pair.id, { time: 'start', role: 'mentor' })
    await room.flush()
    expect(disk.get(pair.id)).toMatchObject({
      assessments: {
        start: { mentor: null, executive: null },
        closing: { mentor: null, executive: { ...taking, at: '2026-11-18T17:25:00.000Z' } },
      },
    })
    room.putBack()
    await room.flush()
    expect(disk.get(pair.id)).toMatchObject({ assessments: { start: { mentor: taking } } })
  })
})

describe('a copy of a programme', () => {
  const [shipped] = shippedProgrammes().read
  if (!shipped) throw new Error('the app has no programme')

  it('is kept with each change, and each change can be taken back; typing in one field is one change', async () => {
    const { room, disk, state } = await enter()
    const { id } = room.copyProgramme(shipped, 'es', 'El nuestro')
    const kept = () => state().ownProgrammes[0]?.programme
    const before = kept()
    for (const text of ['N', 'Nu', 'Nuevo'])
      room.changeProgramme(id, 'text:summary', (one) => withText(one, ['summary'], text))
    expect(kept()?.summary).toEqual({ es: 'Nuevo' })
    expect(room.undoProgramme(id)).toBe(true)
    expect(kept()).toEqual(before)
    expect(room.undoProgramme(id)).toBe(false)
    await room.flush()
    expect(disk.get(id)).toMatchObject({ programme: { title: { es: 'El nuestro' } } })
    room.removeProgramme(id)
    await room.flush()
    expect(disk.has(id)).toBe(false)
    room.putBack()
    room.changeProgramme(id, 'text:summary', (one) => withText(one, ['summary'], 'Otro'))
    room.reset()
    expect(room.canUndoProgramme(id)).toBe(false)
  })
})

it('all four programmes of the app can be read', () => {
  expect(shippedProgrammes().broken).toEqual([])
  expect(shippedProgrammes().read.map(({ id }) => id)).toEqual([
    'reverse-mentoring',
    'four-sessions',
    'crisis-readiness',
    'train-the-team',
  ])
})
