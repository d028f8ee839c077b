import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { publicationSchema, type Publication } from '../../shared/entities/publication.ts'
import { advance, createWorld, testPublication, type World } from './testing/world.ts'
import { startProcess } from './testing/process.ts'

const start = async (world = createWorld()) => {
  const process = startProcess(world)
  await process.outbox.wake()
  await world.settle()
  return { world, ...process }
}
const reboot = async (world: World) => {
  world.kill()
  world.newLife()
  return start(world)
}
const stored = (world: World, { id }: Publication) =>
  publicationSchema.parse(JSON.parse(world.disk.get('publication')?.get(id) ?? 'null'))
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )

describe('the thirty seconds', () => {
  it('send nothing, then send once', async () => {
    const { world, outbox } = await start()
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 29_999)
    expect(world.arrivals).toEqual([])
    await advance(world, 1)
    expect(world.arrivals).toHaveLength(1)
    expect(stored(world, one)).toMatchObject({ state: 'sent', receipt: { confirmedByHand: false } })
    expect(world.published).toEqual([{ draftId: one.draftId, text: one.text }])
    expect(world.ledger).toMatchObject([{ kind: 'publication', outcome: 'done', characters: 14 }])
    expect(world.ledger[0]?.fingerprint).toMatch(/^[0-9a-f]{12}$/)
  })

  it('can be undone until the end, and not after', async () => {
    const { world, outbox } = await start()
    const [one, two] = [testPublication(1, world.time), testPublication(2, world.time)]
    await outbox.accept(one)
    await outbox.accept(two)
    await advance(world, 29_999)
    await outbox.cancel(one.id)
    await advance(world, 60_000)
    expect(stored(world, one).state).toBe('cancelled')
    expect(world.records.has(one.idempotencyKey)).toBe(false)
    expect(await codeOf(outbox.cancel(two.id))).toBe('too-late')
  })

  it('are cancelled by a crash', async () => {
    const { world, outbox } = await start()
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 10_000)
    await reboot(world)
    expect(stored(world, one).state).toBe('cancelled')
    await advance(world, 600_000)
    expect(world.arrivals).toEqual([])
  })

  it('are cancelled by quitting and by locking', async () => {
    for (const reason of ['quit', 'lock'] as const) {
      const { world, outbox } = await start()
      const one = testPublication(1, world.time)
      await outbox.accept(one)
      await outbox.rest(reason)
      expect(stored(world, one).state).toBe('cancelled')
    }
  })

  it('that end while the laptop slept ask again instead of sending', async () => {
    const { world, outbox } = await start()
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    world.time += 8 * 60 * 60 * 1000 // asleep: timers fire only afterwards
    await advance(world, 0)
    expect(stored(world, one).state).toBe('waiting-network')
    expect(world.arrivals).toEqual([])
  })
})

describe('an answer that got lost', () => {
  it('is looked up: what arrived is not sent again', async () => {
    const { world, outbox } = await start()
    world.mood = 'lost-after'
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 120_000)
    expect(stored(world, one).state).toBe('sent')
    expect(world.arrivals).toHaveLength(1)
    expect(world.ledger).toMatchObject([
      { kind: 'publication', outcome: 'done' },
      { kind: 'destination-check', outcome: 'done', characters: 0, fingerprint: null },
    ])
  })

  it('of a text that never arrived leads to another attempt', async () => {
    const { world, outbox } = await start()
    world.mood = 'lost-before'
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 30_000)
    expect(stored(world, one).state).toBe('unknown')
    world.mood = 'fine'
    await advance(world, 60_000)
    expect(stored(world, one).state).toBe('sent')
    expect(world.arrivals).toHaveLength(1)
  })

  it('because the process died while sending is looked up at the next start', async () => {
    const { world, outbox } = await start()
    world.mood = 'hangs-until-death'
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 30_000)
    expect(stored(world, one).state).toBe('sending')
    world.mood = 'fine'
    await reboot(world)
    expect(stored(world, one).state).toBe('sent')
    expect(world.arrivals).toHaveLength(1)
    expect(world.violations).toEqual([])
    expect(world.ledger[0]?.outcome).toBe('done')
  })

  it('after a crash, when nothing arrived, is asked about and not sent by itself', async () => {
    const { world, outbox } = await start()
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 29_000)
    world.doom = { stepsLeft: 4, when: 'before' } // ready, sending, ledger, and dead before the text moves
    await advance(world, 1000)
    expect(world.life.alive).toBe(false)
    expect(stored(world, one).state).toBe('sending')
    const { outbox: next } = await reboot(world)
    await advance(world, 600_000)
    expect(stored(world, one).state).toBe('waiting-network')
    await next.resume(one.id)
    await world.settle()
    expect(stored(world, one).state).toBe('sent')
    expect(world.arrivals).toHaveLength(1)
  })
})

describe('without a network', () => {
  it('a text waits, and on reconnection it is asked about, not sent', async () => {
    const { world, outbox } = await start()
    world.online = false
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 30_000)
    expect(stored(world, one).state).toBe('waiting-network')
    expect(await codeOf(outbox.resume(one.id))).toBe('offline')
    world.setOnline(true)
    await advance(world, 600_000)
    expect(world.arrivals).toEqual([])
    await outbox.resume(one.id)
    await world.settle()
    expect(stored(world, one).state).toBe('sent')
  })

  it('a text that was told to goes out by itself on reconnection', async () => {
    const { world, outbox } = await start()
    world.online = false
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 30_000)
    await outbox.sendWhenConnected(one.id, true)
    await advance(world, 3_600_000)
    world.setOnline(true)
    await world.settle()
    expect(stored(world, one).state).toBe('sent')
  })

  it('that choice lapses after 24 hours', async () => {
    const { world, outbox } = await start()
    world.online = false
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 30_000)
    await outbox.sendWhenConnected(one.id, true)
    await advance(world, 24 * 3_600_000)
    expect(stored(world, one)).toMatchObject({ state: 'waiting-network', sendWhenConnected: false })
    world.setOnline(true)
    await advance(world, 600_000)
    expect(world.arrivals).toEqual([])
  })

  it('that choice waits while the vault is locked, and holds after it', async () => {
    const { world, outbox } = await start()
    world.online = false
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 30_000)
    await outbox.sendWhenConnected(one.id, true)
    await outbox.rest('lock')
    expect(stored(world, one).state).toBe('waiting-unlock')
    world.setOnline(true)
    await advance(world, 60_000)
    expect(world.arrivals).toEqual([])
    await outbox.wake()
    await world.settle()
    expect(stored(world, one).state).toBe('sent')
  })
})

describe('a network that says no', () => {
  it('for good fails at once, and the text stays', async () => {
    const { world, outbox } = await start()
    world.mood = 'refuses'
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 60_000)
    expect(stored(world, one)).toMatchObject({
      state: 'failed',
      failure: 'rejected-by-network',
      text: one.text,
    })
    expect(world.ledger).toMatchObject([{ outcome: 'failed' }])
  })

  it('for now is asked a few times and no more', async () => {
    const { world, outbox } = await start()
    world.mood = 'busy'
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 3_600_000)
    expect(stored(world, one)).toMatchObject({ state: 'failed', failure: 'rate-limited', attempts: 4 })
  })
})

describe('a disk that is full', () => {
  it('when the text would be sent stops it and says so', async () => {
    const { world, outbox, store } = await start()
    const one = testPublication(1, world.time)
    await outbox.accept(one)
    await advance(world, 29_000)
    world.diskFull = true
    await advance(world, 60_000)
    expect(world.arrivals).toEqual([])
    expect(store.get(one.id)).toMatchObject({ state: 'failed', failure: 'disk-full' })
    world.diskFull = false
    await advance(world, 5000)
    expect(stored(world, one)).toMatchObject({ state: 'failed', text: one.text })
  })

  it('after the text was sent loses nothing once there is room', async () => {
    const { world, outbox, store } = await start()
    const one = testPublication(1, world.time)
    world.onArrival = () => {
      world.diskFull = true
    }
    await outbox.accept(one)
    await advance(world, 30_000)
    expect(store.get(one.id).state).toBe('sent')
    expect(stored(world, one).state).toBe('sending')
    world.diskFull = false
    await advance(world, 5000)
    expect(stored(world, one).state).toBe('sent')
    expect(world.arrivals).toHaveLength(1)
  })
})
