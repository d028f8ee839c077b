/** Drafts: saved with a revision, listed by summary, binned, duplicated. */
import { z } from 'zod'
import { draftSchema, type Draft, type DraftPatch, type DraftSummary } from '../../shared/entities/draft.ts'
import { draftIdSchema, type DraftId } from '../../shared/entities/ids.ts'
import { AppError } from '../../shared/errors.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Clock, Emit, Ids } from '../ports.ts'
import type { Vault } from '../vault/vault.ts'
import type { StoredDocuments } from './create-documents.ts'
import { createSummaryIndex } from './summary-index.ts'
import { countWords, excerptOf } from './text-figures.ts'

export type DraftMethod = `drafts.${'list' | 'get' | 'create' | 'save' | 'duplicate' | 'bin' | 'unbin'}`

export type Drafts = {
  readonly handlers: HandlersOf<DraftMethod>
  get(id: DraftId): Promise<Draft>
  list(): Promise<readonly DraftSummary[]>
  /**
   * Changes a draft as one step. `change` answers what differs, or null for nothing. The revision grows and
   * the change is told; throws as `get` does.
   */
  change(
    id: DraftId,
    change: (draft: Draft) => Partial<Draft> | null | Promise<Partial<Draft> | null>,
  ): Promise<Draft>
  onChanged(listener: (draft: Draft) => void): () => void
}

export type DocumentParts = {
  readonly vault: Vault
  readonly documents: StoredDocuments
  readonly clock: Clock
  readonly ids: Ids
  readonly emit: Emit
}

export const draftCollection = { kind: 'draft', schema: draftSchema as z.ZodType<Draft>, version: 1 }

export function createDrafts({ vault, documents, clock, ids, emit }: DocumentParts): Drafts {
  const collection = documents.collection(draftCollection)
  const index = createSummaryIndex({ vault, collection, summarise, version: 1, summarySchema })
  const listeners = new Set<(draft: Draft) => void>()
  const now = () => clock.now().toISOString()
  const tell = (draft: Draft) => {
    emit('drafts.changed', { id: draft.id })
    for (const listener of listeners) listener(draft)
  }

  const change: Drafts['change'] = async (id, differ) => {
    let changed = false
    const draft = await collection.change(id, async (before) => {
      const difference = await differ(before)
      if (difference === null) return before
      changed = true
      return { ...before, ...difference, updatedAt: now(), revision: before.revision + 1 }
    })
    if (changed) tell(draft)
    return draft
  }
  const make = async (
    draft: Omit<Draft, 'id' | 'createdAt' | 'updatedAt' | 'revision' | 'binnedAt' | 'round'>,
  ) => {
    const at = now()
    const id = draftIdSchema.parse(ids.random())
    const made: Draft = { ...draft, id, round: 1, createdAt: at, updatedAt: at, binnedAt: null, revision: 1 }
    await collection.put(made)
    tell(made)
    return made
  }
  const list = async () => (await index.list()).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))

  return {
    get: (id) => collection.get(id),
    list,
    change,
    onChanged(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    handlers: {
      'drafts.list': list,
      'drafts.get': ({ id }) => collection.get(id),
      'drafts.create': (start) =>
        make({ ...start, variants: {}, state: 'idea', objective: null, labels: [], ignoredHints: [] }),
      'drafts.save': async ({ id, baseRevision, patch }) => {
        const { revision, updatedAt } = await change(id, (draft) => {
          if (draft.revision !== baseRevision)
            throw new AppError('conflict', { details: { revision: draft.revision } })
          return withoutUndefined(patch)
        })
        return { revision, savedAt: updatedAt }
      },
      'drafts.duplicate': async ({ id }) => {
        const { title, language, text, variants, channel, state, objective, labels, ignoredHints } =
          await collection.get(id)
        return make({
          title,
          language,
          text,
          variants,
          channel,
          state: state === 'published' ? 'rehearsing' : state,
          origin: 'free',
          scenario: null,
          objective,
          labels,
          ignoredHints,
        })
      },
      'drafts.bin': async ({ id }) => {
        await change(id, ({ binnedAt }) => (binnedAt === null ? { binnedAt: now() } : null))
      },
      'drafts.unbin': async ({ id }) => {
        await change(id, ({ binnedAt }) => (binnedAt === null ? null : { binnedAt: null }))
      },
    },
  }
}

/** A patch that names a field without a value leaves it alone. */
function withoutUndefined(patch: {
  readonly [Field in keyof DraftPatch]: DraftPatch[Field] | undefined
}): Partial<Draft> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}

function summarise(draft: Draft): DraftSummary {
  const text = draft.variants[draft.channel] ?? draft.text
  return {
    id: draft.id,
    title: draft.title,
    language: draft.language,
    channel: draft.channel,
    state: draft.state,
    origin: draft.origin,
    scenario: draft.scenario,
    round: draft.round,
    labels: draft.labels,
    createdAt: draft.createdAt,
    updatedAt: draft.updatedAt,
    binnedAt: draft.binnedAt,
    excerpt: excerptOf(text),
    words: countWords(text),
  }
}

const shape = draftSchema.unwrap().shape
const summarySchema: z.ZodType<DraftSummary> = z.object({
  id: shape.id,
  title: shape.title,
  language: shape.language,
  channel: shape.channel,
  state: shape.state,
  origin: shape.origin,
  scenario: shape.scenario,
  round: shape.round,
  labels: shape.labels,
  createdAt: shape.createdAt,
  updatedAt: shape.updatedAt,
  binnedAt: shape.binnedAt,
  excerpt: z.string(),
  words: z.int().min(0),
})
