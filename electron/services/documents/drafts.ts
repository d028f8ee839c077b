/** Drafts: saved with a revision, listed by summary, moved between list, archive and bin, labelled, duplicated. */
import { z } from 'zod'
import { draftSchema, type Draft, type DraftPatch, type DraftSummary } from '../../shared/entities/draft.ts'
import { draftIdSchema, type DraftId } from '../../shared/entities/ids.ts'
import { shelfOf, type Shelf } from '../../shared/entities/library.ts'
import { AppError } from '../../shared/errors.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Clock, Emit, Ids } from '../ports.ts'
import type { Vault } from '../vault/vault.ts'
import type { StoredCollection, StoredDocuments } from './create-documents.ts'
import { inEach } from './in-each.ts'
import { foldText } from '../../shared/text/fold-text.ts'
import { createSummaryIndex } from './summary-index.ts'
import { countWords, excerptOf } from './text-figures.ts'

export type DraftMethod = `drafts.${
  'list' | 'get' | 'create' | 'save' | 'duplicate' | 'bin' | 'unbin' | 'move' | 'label'}`

/** What a new draft is made of; the rest is the same for all. */
export type NewDraft = Pick<Draft, 'title' | 'language' | 'channel' | 'text' | 'origin' | 'scenario'> &
  Partial<
    Pick<
      Draft,
      'variants' | 'labels' | 'state' | 'objective' | 'ignoredHints' | 'ignoredWords' | 'languageChosen'
    >
  >

export type Drafts = {
  readonly handlers: HandlersOf<DraftMethod>
  /** For whoever follows each write, such as the search. */
  readonly collection: Pick<StoredCollection<Draft>, 'kind' | 'get' | 'onWritten'>
  get(id: DraftId): Promise<Draft>
  /** The last edited first. */
  list(): Promise<readonly DraftSummary[]>
  create(draft: NewDraft): Promise<Draft>
  /**
   * Changes a draft as one step. `change` answers what differs, or null for nothing. The revision grows, it
   * counts as edited now unless the difference names `updatedAt`, and the change is told; throws as `get` does.
   */
  change(
    id: DraftId,
    change: (draft: Draft) => Partial<Draft> | null | Promise<Partial<Draft> | null>,
  ): Promise<Draft>
  /** The document only: what belongs to a draft goes before it (`bin.ts`). */
  remove(id: DraftId): Promise<void>
  onChanged(listener: (draft: Draft) => void): () => void
  /** Called with the stored draft and what a save is about to change, in the save's own turn. Its failure fails the save. */
  beforeSave(listener: (stored: Draft, difference: Partial<Draft>) => Promise<void>): void
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
  const savings: ((stored: Draft, difference: Partial<Draft>) => Promise<void>)[] = []
  const now = () => clock.now().toISOString()
  const tell = (draft: Draft) => {
    emit('drafts.changed', { id: draft.id, summary: summarise(draft) })
    for (const listener of listeners) listener(draft)
  }

  const change: Drafts['change'] = async (id, differ) => {
    let changed = false
    const draft = await collection.change(id, async (before) => {
      const difference = await differ(before)
      if (difference === null) return before
      changed = true
      return { ...before, updatedAt: now(), ...difference, revision: before.revision + 1 }
    })
    if (changed) tell(draft)
    return draft
  }
  const create = async (draft: NewDraft) => {
    const at = now()
    const id = draftIdSchema.parse(ids.random())
    const made: Draft = {
      variants: {},
      state: 'idea',
      objective: null,
      labels: [],
      ignoredHints: [],
      ...draft,
      id,
      round: 1,
      createdAt: at,
      updatedAt: at,
      binnedAt: null,
      revision: 1,
    }
    await collection.put(made)
    tell(made)
    return made
  }
  // Instants are ASCII: comparing code units is their order, and far quicker than a locale's.
  const list = async () =>
    (await index.list()).toSorted((a, b) =>
      a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0,
    )
  /** Filing is no editing: the draft keeps its place among the last edited. */
  const file = (id: DraftId, differ: (draft: Draft) => Partial<Draft> | null) =>
    change(id, (draft) => {
      const difference = differ(draft)
      return difference === null ? null : { ...difference, updatedAt: draft.updatedAt }
    })
  const move = (id: DraftId, to: Shelf) =>
    file(id, (draft) => {
      if (shelfOf(draft) === to) return null
      if (to === 'bin') return { binnedAt: now() }
      return { binnedAt: null, archivedAt: to === 'archive' ? now() : null }
    })

  return {
    collection,
    get: (id) => collection.get(id),
    list,
    create,
    change,
    remove: async (id) => {
      await collection.remove(id)
      emit('drafts.changed', { id, summary: null })
    },
    beforeSave: (listener) => void savings.push(listener),
    onChanged(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    handlers: {
      'drafts.list': list,
      'drafts.get': ({ id }) => collection.get(id),
      'drafts.create': create,
      'drafts.save': async ({ id, baseRevision, patch }) => {
        const { revision, updatedAt } = await change(id, async (draft) => {
          if (draft.revision !== baseRevision)
            throw new AppError('conflict', { details: { revision: draft.revision } })
          const difference = withoutUndefined(patch)
          for (const saving of savings) await saving(draft, difference)
          return difference
        })
        return { revision, savedAt: updatedAt }
      },
      'drafts.duplicate': async ({ id }) => {
        const {
          title,
          language,
          text,
          variants,
          channel,
          state,
          objective,
          labels,
          ignoredHints,
          ignoredWords,
        } = await collection.get(id)
        return create({
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
          ...(ignoredWords && { ignoredWords }),
        })
      },
      'drafts.bin': async ({ id }) => void (await move(id, 'bin')),
      // Back to where it was: what was archived is archived again.
      'drafts.unbin': async ({ id }) =>
        void (await file(id, ({ binnedAt }) => (binnedAt === null ? null : { binnedAt: null }))),
      'drafts.move': ({ ids: moved, to }, context) => inEach(moved, context, (id) => move(id, to)),
      'drafts.label': ({ ids: labelled, add, remove }, context) =>
        inEach(labelled, context, (id) => file(id, ({ labels }) => relabelled(labels, add, remove))),
    },
  }
}

/** A patch that names a field without a value leaves it alone. */
function withoutUndefined(patch: {
  readonly [Field in keyof DraftPatch]: DraftPatch[Field] | undefined
}): Partial<Draft> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}

/** Null when nothing changes. A label stands once, whatever its case. A draft holds forty: more are left out. */
export function relabelled(
  before: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): { readonly labels: readonly string[] } | null {
  const gone = new Set(remove.map(foldText))
  const labels = before.filter((label) => !gone.has(foldText(label)))
  const known = new Set(labels.map(foldText))
  for (const label of add) {
    if (known.has(foldText(label)) || labels.length >= mostLabels) continue
    known.add(foldText(label))
    labels.push(label)
  }
  const same = labels.length === before.length && labels.every((label, at) => label === before[at])
  return same ? null : { labels }
}
const mostLabels = 40

export function summarise(draft: Draft): DraftSummary {
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
    ...(draft.archivedAt === undefined ? {} : { archivedAt: draft.archivedAt }),
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
  archivedAt: shape.archivedAt,
  excerpt: z.string(),
  words: z.int().min(0),
})
