import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SessionId } from '../../../../electron/shared/entities/ids.ts'
import { type PrivateNotes, privateNotesSchema } from '../../../../electron/shared/entities/private-notes.ts'
import { soonMs } from '../save-queue.ts'
import { createPrivateStore } from './private-store.ts'

const id = 'session-six' as SessionId
const start = new Date('2026-11-18T17:25:00.000Z')

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => vi.useRealTimers())

/** Documents as the vault took them. `failure` is thrown by every read and write while it is set. */
function makeDisk() {
  const notes = new Map<string, PrivateNotes>()
  const failure: { now: Error | null } = { now: null }
  const open = () =>
    createPrivateStore({
      now: () => new Date(),
      load: (wanted) =>
        failure.now ? Promise.reject(failure.now) : Promise.resolve(notes.get(wanted) ?? null),
      save: (one) => {
        if (failure.now) return Promise.reject(failure.now)
        notes.set(one.id, privateNotesSchema.parse(one))
        return Promise.resolve()
      },
    })
  return { notes, failure, open }
}

describe('private notes', () => {
  it('are on the disk after a pause in typing, and there again after a crash', async () => {
    const disk = makeDisk()
    const room = disk.open()
    await room.load(id)
    room.write(id, 'Le cuesta pedir perdón.')
    room.keepReflection(id, 'mentor', 'Hoy escuché poco.', 'soon')
    expect(disk.notes.size).toBe(0)
    await vi.advanceTimersByTimeAsync(soonMs)
    expect(disk.notes.get(id)).toMatchObject({
      notes: { onlyHere: 'Le cuesta pedir perdón.' },
      reflections: { mentor: { onlyHere: 'Hoy escuché poco.' }, executive: null },
    })
    const next = disk.open()
    await next.load(id)
    expect(next.store.getState().notes[id]?.notes.onlyHere).toBe('Le cuesta pedir perdón.')
  })

  it('are never replaced by an empty page when they could not be read', async () => {
    const disk = makeDisk()
    const first = disk.open()
    await first.load(id)
    first.write(id, 'Algo')
    await first.flush()

    const room = disk.open()
    disk.failure.now = new Error('damaged')
    await room.load(id)
    expect(room.store.getState().loadErrors[id]).toBe(disk.failure.now)
    room.write(id, 'Encima')
    disk.failure.now = null
    await room.flush()
    expect(disk.notes.get(id)?.notes.onlyHere).toBe('Algo')
    await room.load(id)
    expect(room.store.getState().notes[id]?.notes.onlyHere).toBe('Algo')
    expect(room.store.getState().loadErrors[id]).toBeUndefined()
  })

  it('stay on screen when a save fails, and are written by the next one', async () => {
    const disk = makeDisk()
    const room = disk.open()
    await room.load(id)
    disk.failure.now = new Error('full')
    room.write(id, 'Uno')
    await room.flush()
    expect(room.store.getState().saveError).toBe(disk.failure.now)
    expect(room.store.getState().notes[id]?.notes.onlyHere).toBe('Uno')
    disk.failure.now = null
    room.write(id, 'Uno y dos')
    await room.flush()
    expect(disk.notes.get(id)?.notes.onlyHere).toBe('Uno y dos')
    expect(room.store.getState().saveError).toBeNull()
  })

  it('come back with a session whose deleting is taken back', async () => {
    const disk = makeDisk()
    const room = disk.open()
    await room.load(id)
    room.write(id, 'Sin guardar aún')
    await room.takeAway(id)
    disk.notes.delete(id) // what the vault does with its session
    expect(room.store.getState().notes[id]).toBeUndefined()
    await room.putBack('another' as SessionId)
    expect(disk.notes.size).toBe(0)
    await room.putBack(id)
    expect(disk.notes.get(id)?.notes.onlyHere).toBe('Sin guardar aún')
    expect(room.store.getState().notes[id]?.notes.onlyHere).toBe('Sin guardar aún')
  })

  it('are forgotten when the vault is locked', async () => {
    const disk = makeDisk()
    const room = disk.open()
    await room.load(id)
    room.write(id, 'Nada de esto')
    await room.takeAway(id)
    room.reset()
    await room.putBack(id)
    expect(room.store.getState().notes).toEqual({})
  })
})
