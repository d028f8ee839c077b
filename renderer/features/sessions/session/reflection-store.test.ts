import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftId, SessionId } from '../../../../electron/shared/entities/ids.ts'
import type { PrivateNotes } from '../../../../electron/shared/entities/private-notes.ts'
import { type Session, sessionSchema } from '../../../../electron/shared/entities/session.ts'
import { reflectionLeftMs, reflectionMs, wordsOf } from '../../../domain/mentoring/reflection.ts'
import { makePair, makeSession } from '../../../domain/mentoring/testing/make.ts'
import { createSessionsStore } from '../sessions-store.ts'
import { createPrivateStore } from './private-store.ts'
import { moveWords } from './share-reflection.ts'

const id = 'session-six' as SessionId
const start = new Date('2026-11-18T17:25:00.000Z')

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => vi.useRealTimers())

/** Sessions and private notes on one disk; each can be made to refuse its writes. */
function makeDisk() {
  const sessions = new Map<string, Session>([[id, makeSession({ state: 'paused' })]])
  const notes = new Map<string, PrivateNotes>()
  const refuses = { sessions: false, notes: false }
  const write = <One extends { readonly id: string }>(map: Map<string, One>, one: One, refused: boolean) => {
    if (refused) return Promise.reject(new Error('full'))
    map.set(one.id, one)
    return Promise.resolve()
  }
  const open = async () => {
    const now = () => new Date()
    const never = () => Promise.reject(new Error('not in this test'))
    const room = createSessionsStore({
      now,
      newId: () => 'made-by-test',
      load: () =>
        Promise.resolve({
          pairs: [makePair()],
          sessions: [...sessions.values()],
          runs: [],
          ownProgrammes: [],
        }),
      savePair: never,
      saveSession: (session) => write(sessions, sessionSchema.parse(session), refuses.sessions),
      saveRun: never,
      saveProgramme: never,
      remove: never,
    })
    const privateRoom = createPrivateStore({
      now,
      load: () => Promise.resolve(notes.get(id) ?? null),
      save: (one) => write(notes, one, refuses.notes),
    })
    await room.load()
    await privateRoom.load(id)
    return { room, privateRoom }
  }
  return { sessions, notes, refuses, open }
}

async function written(text: string) {
  const disk = makeDisk()
  const stores = await disk.open()
  stores.room.act(id, { kind: 'reflect' })
  stores.privateRoom.keepReflection(id, 'mentor', text, 'now')
  await stores.privateRoom.flush()
  await stores.room.flush()
  const onDisk = () => {
    const session = disk.sessions.get(id)
    if (!session) throw new Error('the session is gone')
    return wordsOf(session, disk.notes.get(id) ?? null, 'mentor')
  }
  return { disk, stores, onDisk }
}

describe('the clock of a reflection', () => {
  it('is on the disk within a second of any moment, and comes back there, stopped', async () => {
    const disk = makeDisk()
    const { room } = await disk.open()
    room.act(id, { kind: 'reflect' })
    room.act(id, { kind: 'turn', to: 'executive' })
    await vi.advanceTimersByTimeAsync(41_600)
    vi.setSystemTime(Date.now() + 3_600_000)
    const again = await disk.open()
    const back = again.room.store.getState().sessions[0]
    if (!back) throw new Error('the session is gone')
    const lost = 41_600 - (reflectionMs - reflectionLeftMs(back, 'executive', new Date()))
    expect(lost).toBeGreaterThanOrEqual(0)
    expect(lost).toBeLessThanOrEqual(1000)
    expect(back.reflection).toMatchObject({ open: true, turn: null })
    room.reset()
    again.room.reset()
  })

  it('stops the heart with itself at two minutes', async () => {
    const disk = makeDisk()
    const { room } = await disk.open()
    room.act(id, { kind: 'reflect' })
    room.act(id, { kind: 'turn', to: 'mentor' })
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(reflectionMs + 2000)
    expect(vi.getTimerCount()).toBe(0)
    expect(disk.sessions.get(id)?.reflection?.elapsedMs.mentor).toBe(reflectionMs)
  })

  it('gives way when another session goes on', async () => {
    const disk = makeDisk()
    disk.sessions.set('session-two', makeSession({ id: 'session-two' as SessionId, state: 'paused' }))
    const { room } = await disk.open()
    room.act(id, { kind: 'reflect' })
    room.act(id, { kind: 'turn', to: 'mentor' })
    room.act('session-two', { kind: 'resume' })
    expect(room.store.getState().sessions.find((one) => one.id === id)?.reflection?.turn).toBeNull()
    room.reset()
  })
})

describe('sharing what somebody wrote', () => {
  it('moves it into the session, and back', async () => {
    const { disk, stores, onDisk } = await written('Escuché más.')
    await moveWords(stores, id, 'mentor', true)
    await stores.privateRoom.flush()
    expect(onDisk()).toEqual({ text: 'Escuché más.', shared: true })
    expect(disk.notes.get(id)?.reflections.mentor).toBeNull()
    await moveWords(stores, id, 'mentor', false)
    await stores.room.flush()
    expect(onDisk()).toEqual({ text: 'Escuché más.', shared: false })
    expect(disk.sessions.get(id)?.reflection?.shared.mentor).toBeNull()
  })

  it('loses nothing when the session cannot be written', async () => {
    const { disk, stores, onDisk } = await written('Escuché más.')
    disk.refuses.sessions = true
    await moveWords(stores, id, 'mentor', true)
    await stores.privateRoom.flush()
    expect(onDisk()).toEqual({ text: 'Escuché más.', shared: false })
    stores.room.reset()
  })

  it('stays shared when the private notes cannot be written', async () => {
    const { disk, stores, onDisk } = await written('Escuché más.')
    await moveWords(stores, id, 'mentor', true)
    await stores.privateRoom.flush()
    disk.refuses.notes = true
    await moveWords(stores, id, 'mentor', false)
    await stores.room.flush()
    expect(onDisk()).toEqual({ text: 'Escuché más.', shared: true })
    stores.privateRoom.reset()
  })

  it('takes along what was typed while it was being taken back', async () => {
    const { stores, onDisk } = await written('Uno')
    await moveWords(stores, id, 'mentor', true)
    const moving = moveWords(stores, id, 'mentor', false)
    stores.room.writeSharedReflection(id, 'mentor', 'Uno y dos', 'now')
    await moving
    await Promise.all([stores.room.flush(), stores.privateRoom.flush()])
    expect(onDisk()).toEqual({ text: 'Uno y dos', shared: false })
  })
})

describe('the exercise of a session', () => {
  it('is under way again after a crash, with its draft', async () => {
    const disk = makeDisk()
    const { room } = await disk.open()
    room.beginExercise(id, 'draft-one' as DraftId, null)
    await room.flush()
    const { room: again } = await disk.open()
    expect(again.store.getState().sessions[0]).toMatchObject({
      draftId: 'draft-one',
      exercise: { before: null, endedAt: null, shared: false },
    })
  })
})
