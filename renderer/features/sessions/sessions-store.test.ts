import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  checklistRunSchema,
  pairSchema,
  sessionSchema,
  type ChecklistRun,
  type Pair,
  type Session,
} from '../../../electron/shared/entities/session.ts'
import { type OwnProgramme, ownProgrammeSchema } from '../../../electron/shared/entities/programme.ts'
import { makePair, makeSession } from '../../domain/mentoring/testing/make.ts'
import { longestSilenceMs, totalElapsedMs } from '../../domain/mentoring/session-clock.ts'
import { checklistById } from './content.ts'
import { soonMs } from './save-queue.ts'
import { createSessionsStore } from './sessions-store.ts'

const start = new Date('2026-11-18T17:25:00.000Z')

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => vi.useRealTimers())

/** What survives a crash: documents as the vault took them, parsed by the vault's own schemas. */
function makeDisk() {
  const pairs = new Map<string, Pair>()
  const sessions = new Map<string, Session>()
  const runs = new Map<string, ChecklistRun>()
  const ownProgrammes = new Map<string, OwnProgramme>()
  let lastId = 0
  const failure: { now: Error | null } = { now: null }
  const write = <Entity extends { readonly id: string }>(
    map: Map<string, Entity>,
    entity: Entity,
  ): Promise<void> => {
    if (failure.now) return Promise.reject(failure.now)
    map.set(entity.id, entity)
    return Promise.resolve()
  }
  /** The app started on this disk. Without `stop` it has crashed when the next one starts. */
  const open = async () => {
    const room = createSessionsStore({
      now: () => new Date(),
      newId: () => `made-by-test-${(lastId += 1)}`,
      load: () =>
        Promise.resolve({
          pairs: [...pairs.values()],
          sessions: [...sessions.values()],
          runs: [...runs.values()],
          ownProgrammes: [...ownProgrammes.values()],
        }),
      savePair: (pair) => write(pairs, pairSchema.parse(pair)),
      saveSession: (session) => write(sessions, sessionSchema.parse(session)),
      saveRun: (run) => write(runs, checklistRunSchema.parse(run)),
      saveProgramme: (own) => write(ownProgrammes, ownProgrammeSchema.parse(own)),
      remove: (kind, id) => {
        const kinds = { pair: pairs, session: sessions, run: runs, programme: ownProgrammes }
        kinds[kind].delete(id)
        return Promise.resolve()
      },
    })
    await room.load()
    return room
  }
  return { pairs, sessions, runs, ownProgrammes, failure, open }
}

async function diskWithSession(patch: Partial<Session> = {}) {
  const disk = makeDisk()
  const session = makeSession(patch)
  disk.pairs.set('pair-elena-diego', makePair())
  disk.sessions.set(session.id, session)
  const room = await disk.open()
  const now = () => {
    const found = room.store.getState().sessions.find(({ id }) => id === session.id)
    if (!found) throw new Error('the session is gone')
    return found
  }
  return { disk, room, id: session.id, now }
}

describe('a running session', () => {
  it('is on disk within a second of any moment, and comes back there after a crash', async () => {
    const { disk, room, id } = await diskWithSession()
    room.act(id, { kind: 'start' })
    await vi.advanceTimersByTimeAsync(754_321)
    const crashed = new Date()
    vi.setSystemTime(crashed.getTime() + 3_600_000)
    const again = await disk.open()
    const back = again.store.getState().sessions[0]
    if (!back) throw new Error('the session is gone')
    expect(back.state).toBe('paused')
    const lost = 754_321 - totalElapsedMs(back, new Date())
    expect(lost).toBeGreaterThanOrEqual(0)
    expect(lost).toBeLessThanOrEqual(1000)
    expect(again.store.getState().interrupted).toEqual({ [id]: 'closed' })
    again.act(id, { kind: 'resume' })
    expect(again.store.getState().interrupted).toEqual({})
    room.reset()
    again.reset()
  })

  it('stops its heart with the session', async () => {
    const { room, id } = await diskWithSession()
    room.act(id, { kind: 'start' })
    expect(vi.getTimerCount()).toBe(1)
    room.act(id, { kind: 'pause' })
    await room.flush()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('pauses when the laptop sleeps, even when a key is faster than the next beat', async () => {
    const { room, id, now } = await diskWithSession()
    room.act(id, { kind: 'start' })
    await vi.advanceTimersByTimeAsync(60_000)
    vi.setSystemTime(Date.now() + longestSilenceMs + 60_000)
    room.writeNotes(id, 'Buenos días')
    expect(now()).toMatchObject({ state: 'paused', notes: 'Buenos días' })
    expect(totalElapsedMs(now(), new Date())).toBe(60_000)
    expect(room.store.getState().interrupted).toEqual({ [id]: 'asleep' })
    room.reset()
  })

  it('pauses when another one starts', async () => {
    const { room, id, now } = await diskWithSession()
    room.act(id, { kind: 'start' })
    const other = room.planSession({
      pairId: makePair().id,
      title: 'Otra',
      agenda: makeSession().agenda,
      checklist: null,
      plannedFor: null,
    })
    expect(other.number).toBe(7)
    room.act(other.id, { kind: 'start' })
    expect(now().state).toBe('paused')
    room.reset()
  })
})

describe('what is written in a session', () => {
  it('is on disk at most four tenths of a second after it was typed', async () => {
    const { disk, room, id } = await diskWithSession()
    room.writeNotes(id, 'El «pero» borra todo lo anterior')
    expect(disk.sessions.get(id)?.notes).toBe('')
    await vi.advanceTimersByTimeAsync(soonMs)
    expect(disk.sessions.get(id)?.notes).toBe('El «pero» borra todo lo anterior')
  })

  it('is on disk at once when it is a tick, an agreement or a turn of the clock', async () => {
    const { disk, room, id } = await diskWithSession()
    room.tick(id, 'read-standing')
    room.addAction(id, { text: 'Contestar a Tomás', owner: 'executive', due: '2026-11-20' })
    room.act(id, { kind: 'start' })
    room.act(id, { kind: 'go', to: 2 })
    await room.flush()
    const stored = disk.sessions.get(id)
    expect(stored).toMatchObject({
      state: 'running',
      current: 2,
      actions: [{ text: 'Contestar a Tomás', done: false }],
    })
    expect(Object.keys(stored?.ticks ?? {})).toEqual(['read-standing'])
    const [action] = stored?.actions ?? []
    room.changeAction(id, action?.id ?? '', { done: true })
    await room.flush()
    expect(disk.sessions.get(id)?.actions[0]?.done).toBe(true)
    room.removeAction(id, action?.id ?? '')
    await room.flush()
    expect(disk.sessions.get(id)?.actions).toEqual([])
    room.reset()
  })

  it('stays in the room while the disk is full, and reaches it when there is space', async () => {
    const { disk, room, id, now } = await diskWithSession()
    disk.failure.now = new Error('disk-full')
    room.writeNotes(id, 'No se pierde')
    await vi.advanceTimersByTimeAsync(soonMs)
    expect(room.store.getState().saveError).toBe(disk.failure.now)
    expect(now().notes).toBe('No se pierde')
    disk.failure.now = null
    await room.flush()
    expect(disk.sessions.get(id)?.notes).toBe('No se pierde')
    expect(room.store.getState().saveError).toBeNull()
  })
})

describe('a checklist walked apart from sessions', () => {
  it('keeps ticks and the line of the log, run by run', async () => {
    const disk = makeDisk()
    const room = await disk.open()
    const listening = checklistById('two-weeks-of-listening')
    if (!listening) throw new Error('the checklist is not there')
    const run = room.startRun(listening)
    room.tickRun(run.id, 'three-beliefs')
    room.writeLog(run.id, 'three-beliefs', 'Que somos caros')
    room.finishRun(run.id, true)
    room.startRun(listening)
    await room.flush()
    const again = await disk.open()
    const { runs } = again.store.getState()
    expect(runs).toHaveLength(2)
    expect(runs.find(({ id }) => id === run.id)).toMatchObject({
      log: { 'three-beliefs': 'Que somos caros' },
    })
    expect(runs.find(({ id }) => id === run.id)?.finishedAt).not.toBeNull()
  })
})

describe('the room', () => {
  it('says that it could not be read, and can be tried again', async () => {
    let fails = true
    const room = createSessionsStore({
      now: () => new Date(),
      newId: () => 'made-by-test',
      load: () =>
        fails
          ? Promise.reject(new Error('vault-locked'))
          : Promise.resolve({ pairs: [makePair()], sessions: [], runs: [], ownProgrammes: [] }),
      savePair: () => Promise.resolve(),
      saveSession: () => Promise.resolve(),
      saveRun: () => Promise.resolve(),
      saveProgramme: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    })
    await room.load()
    expect(room.store.getState().status).toBe('failed')
    fails = false
    await room.load()
    expect(room.store.getState()).toMatchObject({ status: 'ready', pairs: [{ id: 'pair-elena-diego' }] })
  })

  it('forgets everything when the vault is locked', async () => {
    const { room, id } = await diskWithSession()
    room.act(id, { kind: 'start' })
    room.writeNotes(id, 'Solo para los dos')
    room.reset()
    expect(JSON.stringify(room.store.getState())).not.toContain('Solo para los dos')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('makes no pair without two names', async () => {
    const room = await makeDisk().open()
    const nobody = { name: ' ', role: '' }
    expect(room.savePair({ mentor: nobody, executive: nobody, agreement: '' }, null)).toBeNull()
    expect(room.store.getState().pairs).toEqual([])
  })
})
