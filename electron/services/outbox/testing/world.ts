/**
 * A small world for tests of the outbox: a disk that survives, a process that can die at any step, a clock
 * and a network in the test's hand, and a strict server.
 *
 * Doubles keep the promises of the real parts: a `put` that resolved is on the disk for good; a process
 * that died does nothing more, not even answer.
 */
import { AppError, type AppErrorCode } from '../../../shared/errors.ts'
import type { Draft } from '../../../shared/entities/draft.ts'
import { destinationIdSchema, draftIdSchema, publicationIdSchema } from '../../../shared/entities/ids.ts'
import type { Destination, LedgerEntry, Publication } from '../../../shared/entities/publication.ts'
import type { Attempt, DestinationAdapter, LookUp } from '../../destinations/adapter.ts'
import type { Collection, Documents, Entity } from '../../documents/collection.ts'
import type { Ledger, NewLedgerEntry } from '../../ledger/ledger.ts'

export type Life = { alive: boolean; number: number }
/** Dies at the n-th step from now: before or after the step took effect. */
export type Doom = { stepsLeft: number; when: 'before' | 'after' } | null

export type ServerMood =
  'fine' | 'lost-before' | 'lost-after' | 'refuses' | 'busy' | 'breaks-after' | 'hangs-until-death'

export function createWorld() {
  const world = {
    time: Date.parse('2026-11-21T10:00:00.000Z'),
    online: true,
    diskFull: false,
    life: { alive: true, number: 1 } as Life,
    doom: null as Doom,
    mood: 'fine' as ServerMood,
    disk: new Map<string, Map<string, string>>(),
    ledger: [] as LedgerEntry[],
    timers: [] as { at: number; order: number; run: () => void; life: Life }[],
    listeners: [] as { life: Life; listener: (online: boolean) => void }[],
    arrivals: [] as { key: string; at: number; life: number }[],
    records: new Map<string, string>(),
    violations: [] as string[],
    published: [] as { draftId: string; text: string }[],
    reports: [] as string[],
    order: 0,
    /** Told of every arrival before it counts. */
    onArrival: (_publication: Publication) => {},
  }

  const never = <Result>() => new Promise<Result>(() => {})

  /** One step of a process: it may die before the effect, or after it and before the answer. */
  const step = async <Result>(life: Life, effect: () => Result): Promise<Result> => {
    await Promise.resolve()
    if (!life.alive) return never()
    const doom = world.doom
    if (doom) {
      doom.stepsLeft -= 1
      if (doom.stepsLeft <= 0) {
        world.doom = null
        if (doom.when === 'after') {
          try {
            effect()
          } catch {
            // dead either way
          }
        }
        life.alive = false
        return never()
      }
    }
    const result = effect()
    await Promise.resolve()
    return life.alive ? result : never()
  }

  const documents = (life: Life): Documents => ({
    collection: <T extends Entity>({
      kind,
      schema,
    }: {
      kind: string
      schema: { parse(data: unknown): T }
    }) => {
      const shelf = () => {
        const found = world.disk.get(kind) ?? new Map<string, string>()
        world.disk.set(kind, found)
        return found
      }
      const read = (id: string): T | null => {
        const text = shelf().get(id)
        return text === undefined ? null : schema.parse(JSON.parse(text))
      }
      const find = (id: string) => step(life, () => read(id))
      const get = async (id: string): Promise<T> => {
        const found = await find(id)
        if (!found) throw new AppError('not-found')
        return found
      }
      const put = (entity: T) =>
        step(life, () => {
          if (world.diskFull) throw new AppError('disk-full')
          shelf().set(entity.id, JSON.stringify(entity))
        })
      const collection: Collection<T> = {
        list: () => step(life, () => [...shelf().keys()].map((id) => read(id)).filter((one) => one !== null)),
        get,
        find,
        put,
        change: async (id, change) => {
          const changed = await change(await get(id))
          await put(changed)
          return changed
        },
        remove: (id) => step(life, () => void shelf().delete(id)),
      }
      return collection
    },
  })

  const ledger = (life: Life): Ledger => {
    const write = (entry: NewLedgerEntry): LedgerEntry => {
      if (world.diskFull) throw new AppError('disk-full')
      const written = {
        outcome: 'started' as const,
        ...entry,
        id: `entry-${(world.order += 1)}-padding`,
        at: new Date(world.time).toISOString(),
      }
      world.ledger.push(written)
      return written
    }
    const settle = (ids: readonly string[], outcome: LedgerEntry['outcome']) => {
      world.ledger = world.ledger.map((entry) => (ids.includes(entry.id) ? { ...entry, outcome } : entry))
    }
    return {
      append: (entry) => step(life, () => write(entry)),
      appendAll: (entries) => step(life, () => entries.map(write)),
      update: (id, outcome) => step(life, () => settle([id], outcome)),
      updateAll: (ids, outcome) => step(life, () => settle(ids, outcome)),
      recordBlocked: () => {},
      list: () => step(life, () => world.ledger.toReversed()),
      door: async () => ({
        everLeft: false,
        textsToday: 0,
        copiesToday: 0,
        checksToday: 0,
        othersToday: 0,
        held: null,
        waiting: 0,
        certain: true,
      }),
      announce: async () => {},
    }
  }

  const clock = (life: Life) => ({
    now: () => new Date(world.time),
    setTimer: (ms: number, run: () => void) => {
      const timer = { at: world.time + ms, order: (world.order += 1), run, life }
      world.timers.push(timer)
      return () => {
        world.timers = world.timers.filter((other) => other !== timer)
      }
    },
  })

  const network = (life: Life) => ({
    online: () => world.online,
    onChange: (listener: (online: boolean) => void) => {
      const entry = { life, listener }
      world.listeners.push(entry)
      return () => {
        world.listeners = world.listeners.filter((other) => other !== entry)
      }
    },
  })

  /** A network that notices every second copy: it has no mercy of its own for a repeated key. */
  const adapter = (life: Life): DestinationAdapter => {
    const arrive = (publication: Publication): void => {
      const { idempotencyKey: key, text } = publication
      if (world.records.has(key)) world.violations.push(`a second copy of ${key}`)
      if (world.time < Date.parse(publication.sendAt)) world.violations.push('sent within the time to undo')
      const open = world.ledger.some(
        (entry) => entry.publicationId === publication.id && entry.outcome === 'started',
      )
      if (!open) world.violations.push('sent without a word in the ledger')
      world.onArrival(publication)
      world.arrivals.push({ key, at: world.time, life: life.number })
      world.records.set(key, text)
    }
    const receipt = (key: string) => ({
      url: `https://network.example/${key}`,
      remoteId: `at://example/${key}`,
    })
    const unreachable = { kind: 'unreachable', code: 'unreachable' } as const
    return {
      needsNetwork: true,
      newKey: () => `key-${(world.order += 1)}`,
      plan: ({ text }) => [
        { kind: 'publication', recipient: 'Network', bytes: text.length, carriesText: true },
      ],
      attempt: (publication) =>
        step(life, (): Attempt | Promise<Attempt> => {
          const refused = (code: AppErrorCode, again: 'when-online' | 'later' | 'never'): Attempt => ({
            kind: 'not-sent',
            code,
            again,
          })
          if (!world.online) return refused('offline', 'when-online')
          switch (world.mood) {
            case 'fine':
              arrive(publication)
              return { kind: 'sent', receipt: receipt(publication.idempotencyKey) }
            case 'lost-before':
              return { kind: 'unknown', code: 'timed-out' }
            case 'lost-after':
            case 'breaks-after':
              arrive(publication)
              return { kind: 'unknown', code: 'outcome-unknown' }
            case 'refuses':
              return refused('rejected-by-network', 'never')
            case 'busy':
              return refused('rate-limited', 'later')
            case 'hangs-until-death':
              arrive(publication)
              return never<Attempt>()
          }
        }).then((attempt) => attempt),
      lookUp: ({ idempotencyKey: key }) =>
        step(life, (): LookUp => {
          if (!world.online || world.mood === 'breaks-after' || world.mood === 'lost-before')
            return unreachable
          return world.records.has(key) ? { kind: 'found', receipt: receipt(key) } : { kind: 'absent' }
        }),
      retract: null,
    }
  }

  return Object.assign(world, {
    documents,
    ledgerOf: ledger,
    clock,
    network,
    adapter,
    /** Lets everything that can happen without time happen. All doubles live in microtasks. */
    settle: () => new Promise<void>((resolve) => setImmediate(resolve)),
    kill: () => {
      world.life.alive = false
      world.doom = null
      world.timers = []
      world.listeners = []
    },
    newLife: () => {
      world.life = { alive: true, number: world.life.number + 1 }
      return world.life
    },
    setOnline: (online: boolean) => {
      world.online = online
      for (const { life, listener } of world.listeners) if (life.alive) listener(online)
    },
  })
}
export type World = ReturnType<typeof createWorld>

/** Moves the clock, stopping at every timer on the way. */
export async function advance(world: World, ms: number): Promise<void> {
  const until = world.time + ms
  for (;;) {
    await world.settle()
    const due = world.timers
      .filter((timer) => timer.at <= until && timer.life.alive)
      .sort((a, b) => a.at - b.at || a.order - b.order)[0]
    if (!due) break
    world.time = Math.max(world.time, due.at)
    world.timers = world.timers.filter((timer) => timer !== due)
    due.run()
  }
  world.time = until
  await world.settle()
}

/** Moves the clock and fires what is due, without letting anything else happen in between. */
export function strike(world: World, until: number): void {
  world.time = Math.max(world.time, until)
  const due = world.timers.filter((timer) => timer.at <= world.time && timer.life.alive)
  world.timers = world.timers.filter((timer) => !due.includes(timer))
  for (const timer of due) timer.run()
}

export const testDestination: Destination = {
  id: destinationIdSchema.parse('destination-1'),
  kind: 'bluesky',
  label: '@elena.example',
  service: 'https://network.example',
  account: 'did:plc:elena',
  createdAt: '2026-11-01T00:00:00.000Z',
}

export function testDraft(patch: Partial<Draft> = {}): Draft {
  return {
    id: draftIdSchema.parse('draft-0001'),
    title: 'Lo que aprendí',
    language: 'es',
    text: 'Hace tres semanas cerramos la línea 2.',
    variants: {},
    channel: 'bluesky',
    state: 'rehearsing',
    origin: 'free',
    scenario: null,
    objective: null,
    labels: [],
    ignoredHints: [],
    round: 1,
    createdAt: '2026-11-20T10:00:00.000Z',
    updatedAt: '2026-11-20T10:00:00.000Z',
    binnedAt: null,
    revision: 3,
    ...patch,
  }
}

export function testPublication(number: number, at: number, holdMs = 30_000): Publication {
  return {
    id: publicationIdSchema.parse(`publication-${number}`),
    draftId: draftIdSchema.parse(`draft-${String(number).padStart(4, '0')}`),
    destination: testDestination,
    channel: 'bluesky',
    language: 'es',
    text: `Texto número ${number}`,
    consent: { at: new Date(at).toISOString(), contentHash: '0'.repeat(64), destinationHash: '0'.repeat(64) },
    state: 'held',
    sendAt: new Date(at + holdMs).toISOString(),
    idempotencyKey: `record-${number}`,
    sendWhenConnected: false,
    sendWhenConnectedUntil: null,
    attempts: 0,
    failure: null,
    receipt: null,
    updatedAt: new Date(at).toISOString(),
  }
}
