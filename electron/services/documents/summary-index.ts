/**
 * Summaries of a collection's entities, so that a list of thousands opens one document and not all of them.
 *
 * The index is derived: each summary carries the generation of the document it was taken from, and one that
 * does not match the vault's is taken anew. It is written when the vault locks and every hundred changes;
 * a crash before that costs a few reads at the next start, never a fact. A damaged index is made anew.
 */
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { DocumentStore } from '../vault/document-store.ts'
import { mapAtMost } from '../vault/keyed-queue.ts'
import type { Vault } from '../vault/vault.ts'
import type { Entity } from './collection.ts'
import { unlessDamaged, type StoredCollection } from './create-documents.ts'

export type SummaryIndex<S> = { list(): Promise<readonly S[]> }

type IndexParts<T extends Entity, S extends Entity> = {
  readonly vault: Pick<Vault, 'open' | 'onLocking' | 'damaged'>
  readonly collection: StoredCollection<T>
  readonly summarise: (entity: T) => S
  /** Part of the index's own version: raise it when `summarise` changes. */
  readonly version: number
  readonly summarySchema: z.ZodType<S>
}
type Held<S> = { readonly generation: number; readonly summary: S }

const changesBeforeWriting = 100

export function createSummaryIndex<T extends Entity, S extends Entity>(
  parts: IndexParts<T, S>,
): SummaryIndex<S> {
  const { vault, collection, summarise } = parts
  const { kind } = collection
  const indexName = { kind: 'index', id: kind }
  let held = new Map<string, Held<S>>()
  let heldOf: DocumentStore | null = null
  let unwritten = 0
  let loading: Promise<void> | null = null

  const load = async (store: DocumentStore) => {
    const read = await unlessDamaged(store.read(indexName))
    const stored = read === null ? [] : parseIndex(parts, read.body)
    // What was written while this was being read is newer than what was read.
    const newer = heldOf === store ? held : new Map<string, Held<S>>()
    held = new Map([...stored.map((entry) => [entry.summary.id, entry] as const), ...newer])
    heldOf = store
  }
  const refresh = async (store: DocumentStore) => {
    const missing = store.list(kind).filter(({ id, generation }) => held.get(id)?.generation !== generation)
    await mapAtMost(missing, 8, async ({ id, generation }) => {
      const entity = await unlessDamaged(collection.get(id))
      if (entity === null || heldOf !== store) return
      held.set(id, { generation, summary: summarise(entity) })
      unwritten += 1
    })
  }
  const save = async () => {
    if (heldOf === null || unwritten === 0) return
    const { documents } = await vault.open()
    if (documents !== heldOf) return
    unwritten = 0
    const known = new Set(documents.list(kind).map(({ id }) => id))
    const entries = [...held.values()].filter(({ summary }) => known.has(summary.id))
    await documents.write(indexName, Buffer.from(JSON.stringify({ version: parts.version, entries }), 'utf8'))
  }
  const saveQuietly = async () => {
    try {
      await save()
    } catch (error) {
      // Derived data: without it the next start reads the documents themselves.
      if (!(error instanceof AppError)) throw error
    }
  }

  collection.onWritten((entity, generation) => {
    held.set(entity.id, { generation, summary: summarise(entity) })
    unwritten += 1
    if (unwritten % changesBeforeWriting === 0) void saveQuietly()
  })
  vault.onLocking(async () => {
    await saveQuietly()
    held = new Map()
    heldOf = null
    unwritten = 0
  })

  return {
    async list() {
      const { documents } = await vault.open()
      if (heldOf !== documents) {
        loading ??= load(documents).finally(() => {
          loading = null
        })
        await loading
      }
      await refresh(documents)
      const damaged = new Set(vault.damaged().flatMap((entry) => (entry.kind === kind ? [entry.id] : [])))
      return documents.list(kind).flatMap(({ id }) => {
        const entry = held.get(id)
        return entry === undefined || damaged.has(id) ? [] : [entry.summary]
      })
    },
  }
}

function parseIndex<T extends Entity, S extends Entity>(
  parts: IndexParts<T, S>,
  body: Uint8Array,
): readonly Held<S>[] {
  const schema = z.object({
    version: z.literal(parts.version),
    entries: z.array(z.object({ generation: z.int(), summary: parts.summarySchema })),
  })
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(body).toString('utf8')))
    return parsed.success ? (parsed.data.entries as readonly Held<S>[]) : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}
