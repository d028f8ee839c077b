import { describe, expect, it, onTestFinished } from 'vitest'
import { join } from 'node:path'
import type { NoticeChoices } from '../../shared/entities/person.ts'
import { noNotices } from '../../shared/entities/person.ts'
import { type Session, sessionSchema } from '../../shared/entities/session.ts'
import { createServices } from '../create-services.ts'
import { createDispatch } from '../dispatch.ts'
import { createMemoryPorts } from '../testing/memory-ports.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { cardsAreDue, sessionReminders } from './reminders.ts'

const minute = 60_000
const hour = 60 * minute
/** Local time: Tuesday, 24 November 2026. */
const on = (day: number, hours: number, minutes = 0, seconds = 0) =>
  new Date(2026, 10, day, hours, minutes, seconds)
const all: NoticeChoices = { cards: true, sessionSoon: true, sessionTomorrow: true, actions: true }

const session = (patch: Partial<Record<keyof Session, unknown>> = {}): Session =>
  sessionSchema.parse({
    id: 'session-0001',
    pairId: 'pair-00001',
    number: 1,
    title: 'Lo de Burgos',
    checklist: null,
    agenda: [{ id: 'a', title: 'Uno', minutes: 30 }],
    state: 'planned',
    current: 0,
    elapsedMs: {},
    runningSince: null,
    ticks: {},
    notes: '',
    actions: [],
    draftId: null,
    plannedFor: on(24, 17).toISOString(),
    startedAt: null,
    finishedAt: null,
    createdAt: on(1, 9).toISOString(),
    updatedAt: on(1, 9).toISOString(),
    ...patch,
  })
const action = (due: string, done = false) => ({
  id: `a-${due}`,
  text: 'Llamar a Iria',
  owner: 'mentor',
  due,
  done,
})

describe('reminders', () => {
  const between = (after: Date, upTo: Date, sessions: readonly Session[], choices = all) =>
    sessionReminders(sessions, choices, { after, upTo }).map(({ notice, sessionId }) => [
      notice.kind,
      sessionId,
    ])

  it('tell of a session an hour before, once', () => {
    const sessions = [session()]
    expect(between(on(24, 15, 59), on(24, 16), sessions)).toEqual([['session-soon', 'session-0001']])
    expect(between(on(24, 16), on(24, 16, 1), sessions)).toEqual([])
    expect(between(on(24, 15, 58), on(24, 15, 59), sessions)).toEqual([])
  })

  it('do not tell of a session that began, ended or passed while the laptop slept', () => {
    expect(between(on(24, 15), on(24, 18), [session()])).toEqual([])
    for (const state of ['running', 'paused', 'finished'])
      expect(between(on(24, 15, 59), on(24, 16), [session({ state })])).toEqual([])
  })

  it('tell at nine of the first session of tomorrow and of what was agreed for today', () => {
    const sessions = [
      session({ id: 'session-0002', plannedFor: on(25, 18).toISOString() }),
      session({ id: 'session-0003', plannedFor: on(25, 10).toISOString() }),
      session({
        id: 'session-0004',
        state: 'finished',
        actions: [action('2026-11-24'), action('2026-11-20')],
      }),
      session({ id: 'session-0005', state: 'finished', actions: [action('2026-11-24', true)] }),
    ]
    const told = between(on(24, 8, 59), on(24, 9), sessions)
    expect(told).toEqual([
      ['session-tomorrow', 'session-0003'],
      ['action-due', 'session-0004'],
    ])
    expect(between(on(24, 8, 59), on(24, 9), sessions, { ...noNotices, actions: true })).toEqual([told[1]])
    expect(between(on(24, 9), on(24, 9, 1), sessions)).toEqual([])
    // Asleep since Sunday: only of today.
    expect(between(on(22, 8), on(24, 9, 30), sessions)).toEqual(told)
  })

  it('open the room when agreements of several sessions are due', () => {
    const finished = (id: string) => session({ id, state: 'finished', actions: [action('2026-11-24')] })
    expect(between(on(24, 8), on(24, 9), [finished('session-0004'), finished('session-0005')])).toEqual([
      ['action-due', null],
    ])
  })

  it('tell of cards that come again until the day has its number, and not of packs that went', () => {
    const state = (due: string, last: string) => ({
      due,
      last,
      at: on(20, 9).toISOString(),
      stability: 1,
      difficulty: 5,
      reps: 1,
      lapses: 0,
    })
    const review = (states: Record<string, ReturnType<typeof state>>) => ({
      perDay: 5 as const,
      states,
      trail: [],
    })
    const due = state('2026-11-23', '2026-11-20')
    const now = on(24, 9)
    expect(cardsAreDue(review({ 'listen-first/one': due }), new Set(), now)).toBe(true)
    expect(
      cardsAreDue(review({ 'listen-first/one': state('2026-11-25', '2026-11-20') }), new Set(), now),
    ).toBe(false)
    expect(cardsAreDue(review({ 'gone:lesson/one': due }), new Set(), now)).toBe(false)
    expect(cardsAreDue(review({ 'here:lesson/one': due }), new Set(['here']), now)).toBe(true)
    const five = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [`a/c${n}`, state('2026-11-30', '2026-11-24')]),
    )
    expect(cardsAreDue(review({ ...five, 'a/c6': due }), new Set(), now)).toBe(false)
  })
})

describe('notifications', () => {
  async function started(at: Date) {
    const { ports, world } = createMemoryPorts(join(await temporaryFolder(), 'vault'))
    world.time = at
    const services = createServices(ports)
    await services.start()
    onTestFinished(() => services.stop())
    const dispatch = createDispatch(services.handlers, ports.report)
    const context = () => ({
      requestId: 'x',
      signal: new AbortController().signal,
      progress: () => undefined,
    })
    const ask = async (method: string, params: unknown = null) => {
      const reply = await dispatch(method, params, context())
      if (!reply.ok) throw new Error(reply.error.code)
      return reply.value
    }
    await ask('vault.create', { passphrase: 'una frase larga de verdad' })
    const choose = (choices: Partial<NoticeChoices>) =>
      ask('preferences.set', { notices: { ...noNotices, ...choices } })
    const kinds = () => world.notices.map(({ notice }) => notice.kind)
    /** Lets the reading that a timer began come to its end: another request is answered after it. */
    const settled = async () => {
      for (let round = 0; round < 5; round += 1) await ask('sessions.list')
    }
    const pass = async (ms: number) => {
      world.advance(ms)
      await settled()
    }
    return { world, ask, choose, kinds, pass }
  }

  it('are off until they are chosen', async () => {
    const { world, ask, kinds, pass } = await started(on(24, 15, 59, 30))
    await ask('sessions.save', session())
    await pass(30_000)
    expect(kinds()).toEqual([])
    expect([...world.timers].filter(({ at }) => at === on(24, 16, 1).getTime())).toEqual([])
  })

  it('come on the minute, hold no word of the user, and open the session', async () => {
    const { world, ask, choose, kinds, pass } = await started(on(24, 15, 59, 30))
    await ask('sessions.save', session())
    await choose({ sessionSoon: true })
    await pass(29_000)
    expect(kinds()).toEqual([])
    await pass(1000)
    expect(world.notices.map(({ notice }) => notice)).toEqual([{ kind: 'session-soon', at: on(24, 17) }])
    await pass(minute)
    expect(kinds()).toEqual(['session-soon'])
    world.notices[0]?.open()
    expect(world.events.at(-1)).toEqual({
      event: 'navigation.requested',
      payload: { to: 'sessions', sessionId: 'session-0001' },
    })
  })

  it('do not tell what came due before they were chosen or before the vault was opened', async () => {
    const { ask, choose, kinds, pass } = await started(on(24, 16, 30))
    await ask('sessions.save', session())
    await choose(all)
    await pass(20 * minute)
    expect(kinds()).toEqual([])
  })

  it('are taken back by locking, and a locked vault tells nothing and opens nothing', async () => {
    const { world, ask, choose, kinds } = await started(on(24, 15, 59))
    await ask('sessions.save', session())
    await ask('sessions.save', session({ id: 'session-0002', plannedFor: on(24, 18).toISOString() }))
    await choose(all)
    world.advance(minute)
    for (let round = 0; round < 5; round += 1) await ask('sessions.list')
    expect(kinds()).toEqual(['session-soon'])
    const { open } = world.notices[0] ?? { open: () => undefined }
    await ask('vault.lock')
    expect(kinds()).toEqual([])
    const before = world.events.length
    open()
    expect(world.events).toHaveLength(before)
    for (let step = 0; step < 90; step += 1) world.advance(minute)
    await ask('vault.status')
    expect(kinds()).toEqual([])
    expect(world.reports).toEqual([])
    // Opened again after its hour has come: Today tells it.
    await ask('vault.unlock', { kind: 'passphrase', passphrase: 'una frase larga de verdad' })
    world.advance(minute)
    for (let round = 0; round < 5; round += 1) await ask('sessions.list')
    expect(kinds()).toEqual([])
  })

  it('stop when nothing is wanted any more', async () => {
    const { ask, choose, kinds, pass } = await started(on(24, 15, 30))
    await ask('sessions.save', session())
    await choose({ sessionSoon: true })
    await choose({})
    await pass(hour / 2)
    expect(kinds()).toEqual([])
  })
})
