/**
 * `Documents` over an open vault. See `collection.ts` for what each call promises.
 *
 * A document holds `{"version":n,"entity":{...}}`. Entities up to a megabyte that were read or written stay in
 * memory while the vault is open, so that lists do not decrypt everything each time.
 */
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { DocumentStore } from '../vault/document-store.ts'
import { createKeyedQueue, mapAtMost } from '../vault/keyed-queue.ts'
import type { Vault } from '../vault/vault.ts'
import type { Collection, CollectionDefinition, Entity } from './collection.ts'

const documentSchema = z.object({ version: z.int().min(1), entity: z.unknown() })
const cachedBytes = 1024 * 1024

/** A collection that also says when and as which generation an entity was written. */
export type StoredCollection<T extends Entity> = Collection<T> & {
  readonly kind: string
  onWritten(listener: (entity: T, generation: number) => void): void
}
export type StoredDocuments = {
  collection<T extends Entity>(definition: CollectionDefinition<T>): StoredCollection<T>
  /** Every kind that a collection was asked for. */
  kinds(): readonly string[]
  /** The entities of a kind as they are stored, for an export: not checked, damaged ones left out. */
  readAll(kind: string): Promise<readonly unknown[]>
}

export function createDocuments(vault: Pick<Vault, 'open'>): StoredDocuments {
  const queue = createKeyedQueue()
  const kinds = new Set<string>()
  return {
    collection: (definition) => {
      kinds.add(definition.kind)
      return createCollection(vault, queue, definition)
    },
    kinds: () => [...kinds].toSorted(),
    readAll: async (kind) => {
      const { documents } = await vault.open()
      const read = await mapAtMost(documents.list(kind), 8, async ({ id }) => {
        const stored = await unlessDamaged(documents.read({ kind, id }))
        const body = stored && documentSchema.safeParse(parseJson(stored.body))
        return body?.success ? body.data.entity : null
      })
      return read.filter((entity) => entity !== null)
    },
  }
}

function createCollection<T extends Entity>(
  vault: Pick<Vault, 'open'>,
  queue: ReturnType<typeof createKeyedQueue>,
  definition: CollectionDefinition<T>,
): StoredCollection<T> {
  const { kind } = definition
  const listeners: ((entity: T, generation: number) => void)[] = []
  let cache = new Map<string, { readonly generation: number; readonly entity: T }>()
  /** Documents whose contents were looked at since the vault was opened: those may be written over. */
  let seen = new Set<string>()
  let cacheOf: DocumentStore | null = null

  const openStore = async (): Promise<DocumentStore> => {
    const { documents } = await vault.open()
    if (documents !== cacheOf) {
      cache = new Map()
      seen = new Set()
      cacheOf = documents
    }
    return documents
  }
  const remember = (entity: T, generation: number, size: number) => {
    if (size <= cachedBytes) cache.set(entity.id, { generation, entity })
    else cache.delete(entity.id)
  }
  const read = async (store: DocumentStore, id: string): Promise<T> => {
    const { generation, body } = await store.read({ kind, id })
    seen.add(id)
    const known = cache.get(id)
    if (known?.generation === generation) return known.entity
    const entity = parseBody(definition, store, id, body)
    remember(entity, generation, body.length)
    return entity
  }
  /** When a document went bad while its entity is in memory, work goes on from memory; the bad bytes are kept aside. */
  const readOrRemember = async (store: DocumentStore, id: string): Promise<T> => {
    try {
      return await read(store, id)
    } catch (error) {
      const known = cache.get(id)
      if (known !== undefined && error instanceof AppError && error.code === 'document-damaged')
        return known.entity
      throw error
    }
  }
  const write = async (store: DocumentStore, entity: T) => {
    const checked = definition.schema.parse(entity)
    const body = Buffer.from(JSON.stringify({ version: definition.version, entity: checked }), 'utf8')
    // Finds out what the store must keep aside, or must not write over, before it does.
    if (!seen.has(entity.id) && store.has({ kind, id: entity.id }))
      await unlessDamaged(read(store, entity.id))
    const { generation } = await store.write({ kind, id: entity.id }, body)
    remember(checked, generation, body.length)
    for (const listener of listeners) listener(checked, generation)
  }
  const inTurn = <R>(id: string, work: () => Promise<R>) => queue.run(`${kind}/${id}`, work)

  return {
    kind,
    onWritten: (listener) => void listeners.push(listener),
    async list() {
      const store = await openStore()
      const found = await mapAtMost(store.list(kind), 8, async ({ id, generation }) => {
        const known = cache.get(id)
        if (known?.generation === generation) return known.entity
        return unlessDamaged(read(store, id))
      })
      return found.filter((entity) => entity !== null)
    },
    get: async (id) => read(await openStore(), id),
    async find(id) {
      const store = await openStore()
      if (!store.has({ kind, id })) return null
      return read(store, id)
    },
    put: (entity) => inTurn(entity.id, async () => write(await openStore(), entity)),
    change: (id, change) =>
      inTurn(id, async () => {
        const store = await openStore()
        const before = await readOrRemember(store, id)
        const after = await change(before)
        if (after !== before) await write(store, after)
        return after
      }),
    remove: (id) =>
      inTurn(id, async () => {
        const store = await openStore()
        await store.remove({ kind, id })
        cache.delete(id)
      }),
  }
}

function parseBody<T extends Entity>(
  { kind, schema, version, upgrade }: CollectionDefinition<T>,
  store: DocumentStore,
  id: string,
  body: Uint8Array,
): T {
  const envelope = documentSchema.safeParse(parseJson(body))
  if (envelope.success && envelope.data.version > version) {
    store.reportDamaged({ kind, id }, 'newer-format')
    throw new AppError('newer-format', { details: { version: envelope.data.version } })
  }
  if (envelope.success) {
    const { version: from, entity } = envelope.data
    const data = from < version && upgrade !== undefined ? upgrade(entity, from) : entity
    const parsed = schema.safeParse(data)
    if (parsed.success && parsed.data.id === id) return parsed.data
  }
  store.reportDamaged({ kind, id }, 'unreadable')
  throw new AppError('document-damaged', { details: { problem: 'unreadable' } })
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Null for what the list of damaged documents already tells about. */
export async function unlessDamaged<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    const codes: readonly string[] = ['document-damaged', 'newer-format', 'not-found']
    if (error instanceof AppError && codes.includes(error.code)) return null
    throw error
  }
}
