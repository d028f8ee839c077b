/**
 * Any order of consents, undos, crashes, restarts, locks, network changes and server moods: a text is never
 * sent twice, never sent unasked, never lost.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { publicationSchema, type Publication } from '../../shared/entities/publication.ts'
import { startProcess, type OutboxProcess } from './testing/process.ts'
import {
  advance,
  createWorld,
  strike,
  testPublication,
  type ServerMood,
  type World,
} from './testing/world.ts'

type Real = { process: OutboxProcess | null }
type Model = {
  readonly world: World
  /** Consents whose `accept` was acknowledged, or may have been. */
  readonly agreed: Map<string, Publication>
  readonly acknowledged: Set<string>
  /** In which life, or by which later word, a text may leave. */
  readonly mayLeave: Map<string, number>
  readonly chosen: Map<string, number>
  next: number
}
type Command = fc.AsyncCommand<Model, Real>

const all = (world: World): readonly Publication[] =>
  [...(world.disk.get('publication')?.values() ?? [])].map((text) =>
    publicationSchema.parse(JSON.parse(text)),
  )

/** Runs an act of the executive; a dead process answers nothing, and an expected refusal is fine. */
async function act(world: World, work: Promise<unknown>): Promise<'done' | 'refused' | 'dead'> {
  const outcome = work.then(
    () => 'done' as const,
    (error: unknown) => {
      if (error instanceof AppError) return 'refused' as const
      throw error
    },
  )
  const result = await Promise.race([
    outcome,
    world
      .settle()
      .then(() => world.settle())
      .then(() => 'dead' as const),
  ])
  return result
}

const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  toString: () => name,
  check: () => true,
  run: async (model, real) => {
    await run(model, real)
    await model.world.settle()
    holds(model)
  },
})

function holds({ world, acknowledged, agreed }: Model): void {
  expect(world.violations).toEqual([])
  const onDisk = new Map(all(world).map((publication) => [publication.id as string, publication]))
  for (const id of acknowledged) expect(onDisk.get(id)?.text).toBe(agreed.get(id)?.text)
  for (const publication of onDisk.values()) {
    const there = world.records.has(publication.idempotencyKey)
    if (publication.state === 'sent') expect(there).toBe(true)
    if (publication.state === 'cancelled' || publication.state === 'failed') expect(there).toBe(false)
  }
}

async function boot(model: Model, real: Real): Promise<void> {
  const { world } = model
  world.newLife()
  const process = startProcess(world)
  real.process = process
  await act(world, process.outbox.wake())
  if (!world.life.alive) died(model, real)
}
function died(model: Model, real: Real): void {
  model.world.kill()
  real.process = null
}
/** After each act: a doom may have struck. */
const look = (model: Model, real: Real) => {
  if (!model.world.life.alive) died(model, real)
}
const pick = (model: Model, index: number): Publication | undefined =>
  [...model.agreed.values()][index % Math.max(1, model.agreed.size)]

const consent = command('consent', async (model, real) => {
  if (!real.process) await boot(model, real)
  if (!real.process) return
  const { world } = model
  const publication = testPublication((model.next += 1), world.time)
  model.agreed.set(publication.id, publication)
  model.mayLeave.set(publication.id, world.life.number)
  if ((await act(world, real.process.outbox.accept(publication))) === 'done')
    model.acknowledged.add(publication.id)
  look(model, real)
})
const wait = (ms: number) =>
  command(`wait ${ms}`, async (model, real) => {
    await advance(model.world, ms)
    look(model, real)
  })
const onOne = (
  name: string,
  index: number,
  run: (process: OutboxProcess, one: Publication, model: Model) => Promise<unknown>,
) =>
  command(`${name} ${index}`, async (model, real) => {
    const one = pick(model, index)
    if (!one || !real.process) return
    await act(model.world, run(real.process, one, model))
    look(model, real)
  })
const undo = (index: number) =>
  onOne('undo', index, async ({ outbox }, one) => {
    await outbox.cancel(one.id)
  })
/** The hand and the clock at the same moment: the text is either taken back or sent, never both. */
const undoAtTheEnd = (index: number, turns: number) =>
  command(`undo ${turns} turns after the end of ${index}`, async (model, real) => {
    const one = pick(model, index)
    if (!one || !real.process) return
    strike(model.world, Date.parse(one.sendAt))
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
    await act(model.world, real.process.outbox.cancel(one.id))
    look(model, real)
  })
const resume = (index: number) =>
  onOne('resume', index, ({ outbox }, one, model) => {
    model.mayLeave.set(one.id, model.world.life.number)
    return outbox.resume(one.id)
  })
const choose = (index: number, on: boolean) =>
  onOne(on ? 'choose' : 'unchoose', index, ({ outbox }, one, model) => {
    // Before the outbox acts on it: with a network it sends at once.
    if (on) model.chosen.set(one.id, model.world.time + 24 * 3_600_000)
    return outbox.sendWhenConnected(one.id, on)
  })
const crash = command('crash', async (model, real) => died(model, real))
const doom = (stepsLeft: number, when: 'before' | 'after') =>
  command(`doom in ${stepsLeft} ${when}`, async (model) => {
    model.world.doom = { stepsLeft, when }
  })
const start = command('start', async (model, real) => {
  if (!real.process) await boot(model, real)
})
const rest = (reason: 'lock' | 'quit') =>
  command(reason, async (model, real) => {
    if (!real.process) return
    const resting = act(model.world, real.process.outbox.rest(reason))
    await model.world.settle()
    await advance(model.world, 5000)
    await resting
    if (reason === 'quit' || !model.world.life.alive) return died(model, real)
    // The vault opens again in the same process: what was allowed before the lock is not allowed any more.
    model.world.life.number += 1
    await act(model.world, real.process.outbox.wake())
    look(model, real)
  })
const network = (online: boolean) =>
  command(online ? 'online' : 'offline', async (model, real) => {
    model.world.setOnline(online)
    await model.world.settle()
    look(model, real)
  })
const mood = (to: ServerMood) =>
  command(`server ${to}`, async ({ world }) => {
    world.mood = to
  })

const small = fc.nat({ max: 4 })
const commands = [
  fc.constant(consent),
  fc.constantFrom(1000, 29_999, 30_000, 61_000, 3_600_000, 25 * 3_600_000).map(wait),
  fc.constant(wait(30_000)),
  small.map(undo),
  fc.tuple(small, fc.nat({ max: 40 })).map(([index, turns]) => undoAtTheEnd(index, turns)),
  small.map(resume),
  fc.tuple(small, fc.boolean()).map(([index, on]) => choose(index, on)),
  fc.constant(crash),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('before' as const, 'after' as const))
    .map(([n, when]) => doom(n, when)),
  fc.constant(start),
  fc.constantFrom('lock' as const, 'quit' as const).map(rest),
  fc.boolean().map(network),
  fc
    .constantFrom<ServerMood>(
      'fine',
      'lost-before',
      'lost-after',
      'refuses',
      'busy',
      'breaks-after',
      'hangs-until-death',
    )
    .map(mood),
]

function newModel(): { model: Model; real: Real } {
  const world = createWorld()
  const model: Model = {
    world,
    agreed: new Map(),
    acknowledged: new Set(),
    mayLeave: new Map(),
    chosen: new Map(),
    next: 0,
  }
  world.onArrival = ({ id, text }) => {
    const asked = model.mayLeave.get(id) === world.life.number
    const chosen = (model.chosen.get(id) ?? 0) > world.time
    if (!asked && !chosen) world.violations.push('sent unasked')
    if (text !== model.agreed.get(id)?.text) world.violations.push('another text was sent')
  }
  world.kill()
  return { model, real: { process: null } }
}

/** Health returns and the executive says yes to everything that waits: every text must come to an end. */
async function bringToAnEnd(model: Model, real: Real): Promise<void> {
  const { world } = model
  world.doom = null
  world.mood = 'fine'
  world.setOnline(true)
  died(model, real)
  await boot(model, real)
  const process = real.process
  if (!process) throw new Error('a healthy process did not start')
  await advance(world, 60_000) // what was unknown is looked up
  for (const one of process.store.list()) {
    if (one.state !== 'waiting-network') continue
    model.mayLeave.set(one.id, world.life.number)
    await act(world, process.outbox.resume(one.id))
  }
  await advance(world, 600_000)
  holds(model)
  const ends = new Set(all(world).map(({ state }) => state))
  for (const end of ends) expect(['sent', 'cancelled', 'failed']).toContain(end)
  const recorded = new Set(
    world.ledger.filter(({ outcome }) => outcome === 'done').map((entry) => entry.publicationId),
  )
  for (const one of all(world)) if (one.state === 'sent') expect(recorded).toContain(one.id)
}

const runs = Number(process.env['ENSAYO_OUTBOX_RUNS'] ?? 600)

it('never sends twice, never unasked, never loses a text, in any order of events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: '+1' }), async (steps) => {
      let last: { model: Model; real: Real } | null = null
      await fc.asyncModelRun(() => (last = newModel()), steps)
      const end = last as { model: Model; real: Real } | null
      if (end) await bringToAnEnd(end.model, end.real)
    }),
    { numRuns: runs },
  )
}, 120_000)
