/** Versions: copies of a draft that stay as they were, kept by hand and by themselves. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { versionSchema, type Draft, type Version, type VersionSummary } from '../../shared/entities/draft.ts'
import { versionIdSchema, type DraftId } from '../../shared/entities/ids.ts'
import { AppError } from '../../shared/errors.ts'
import type { HandlersOf } from '../handlers.ts'
import type { PublishableDrafts } from '../publishing-deps.ts'
import { unlessDamaged } from './create-documents.ts'
import type { DocumentParts, Drafts } from './drafts.ts'
import { createSummaryIndex } from './summary-index.ts'
import { countWords } from './text-figures.ts'
import { isMomentToKeep } from './version-moments.ts'

export type VersionMethod = `versions.${'list' | 'get' | 'create' | 'restore' | 'rename' | 'rest'}`

export type Versions = {
  readonly handlers: HandlersOf<VersionMethod>
  readonly markPublished: PublishableDrafts['markPublished']
  /** The newest first. */
  list(): Promise<readonly VersionSummary[]>
  get(id: string): Promise<Version>
  remove(id: string): Promise<void>
}

export const versionCollection = { kind: 'version', schema: versionSchema as z.ZodType<Version>, version: 1 }

export function createVersions(parts: DocumentParts & { readonly drafts: Drafts }): Versions {
  const { vault, documents, drafts, clock, ids } = parts
  const collection = documents.collection(versionCollection)
  const index = createSummaryIndex({ vault, collection, summarise, version: 1, summarySchema })

  /** After a crash the same publication may be told twice; its version is made once. */
  const isNewestPublished = async (
    draftId: string,
    kept: Pick<Version, 'text' | 'variants'>,
  ): Promise<boolean> => {
    const published = (await list()).filter(
      (version) => version.draftId === draftId && version.reason === 'published',
    )
    const [last] = newestFirst(published)
    if (last === undefined) return false
    const { text, variants } = await collection.get(last.id)
    return text === kept.text && JSON.stringify(variants) === JSON.stringify(kept.variants)
  }

  const keep = async (draft: Draft, facts: Partial<Version> & Pick<Version, 'reason'>): Promise<Version> => {
    const { id: draftId, round, title, text, variants } = draft
    const version: Version = {
      draftId,
      round,
      title,
      text,
      variants,
      name: null,
      measures: null,
      createdAt: clock.now().toISOString(),
      ...facts,
      id: versionIdSchema.parse(ids.random()),
    }
    await collection.put(version)
    newest.set(draftId, fingerprintOf(version))
    lastKept.set(draftId, clock.now().getTime())
    edited.delete(draftId)
    return version
  }
  const list = async () => newestFirst(await index.list())
  const listOf = async (draftId: string) =>
    newestFirst((await index.list()).filter((version) => version.draftId === draftId))

  /** What the newest version of each draft says, in this life of the vault. */
  const newest = new Map<string, string>()
  /** When a version was kept, or the first save was seen, in this life of the vault. */
  const lastKept = new Map<string, number>()
  /** Saved since their newest version was kept. */
  const edited = new Set<DraftId>()

  const isKept = async (draft: Draft): Promise<boolean> => {
    const [summary] = newest.has(draft.id) ? [] : await listOf(draft.id)
    const version = summary === undefined ? null : await unlessDamaged(collection.get(summary.id))
    if (version !== null) newest.set(draft.id, fingerprintOf(version))
    return newest.get(draft.id) === fingerprintOf(draft)
  }
  /** Keeps a draft as it stands, unless it is empty or the newest version says the same. */
  const keepByItself = async (draft: Draft): Promise<Version | null> => {
    const isEmpty = [draft.text, ...Object.values(draft.variants)].every((text) => text.trim() === '')
    if (isEmpty || (await isKept(draft))) {
      edited.delete(draft.id)
      return null
    }
    // It stands as it was since then, which is what the list should say.
    return keep(draft, { reason: 'automatic', createdAt: draft.updatedAt })
  }

  drafts.beforeSave(async (stored, difference) => {
    if (difference.text === undefined && difference.variants === undefined) return
    const now = clock.now().getTime()
    const lastKeptAt = lastKept.get(stored.id) ?? now
    lastKept.set(stored.id, lastKeptAt)
    if (isMomentToKeep({ before: stored, after: difference, now, lastKeptAt })) await keepByItself(stored)
    edited.add(stored.id)
  })
  // Closing the app, or the vault: the end of a sitting.
  vault.onLocking(async () => {
    try {
      for (const id of edited) {
        const draft = await unlessDamaged(drafts.get(id))
        if (draft !== null && draft.binnedAt === null) await keepByItself(draft)
      }
    } catch (error) {
      // The texts themselves are on the disk; a disk that takes no more must not keep the vault from locking.
      if (!(error instanceof AppError)) throw error
    } finally {
      newest.clear()
      lastKept.clear()
      edited.clear()
    }
  })

  return {
    list,
    get: (id) => collection.get(id),
    remove: (id) => collection.remove(id),
    // The version is on disk before the draft changes: a crash between leaves one version more, never a text less.
    async markPublished(id, text) {
      try {
        await drafts.change(id, async (draft) => {
          // What went out is usually what is stored, core or variant: then the version keeps both.
          const isStored = draft.text === text || Object.values(draft.variants).includes(text)
          const kept = isStored ? { text: draft.text, variants: draft.variants } : { text, variants: {} }
          if (!(await isNewestPublished(id, kept))) await keep(draft, { reason: 'published', ...kept })
          return { state: 'published' }
        })
      } catch (error) {
        // The draft was erased meanwhile; the publication keeps its own text.
        if (!(error instanceof AppError && error.code === 'not-found')) throw error
      }
    },
    handlers: {
      'versions.list': ({ draftId }) => (draftId === null ? list() : listOf(draftId)),
      'versions.get': ({ id }) => collection.get(id),
      'versions.create': async ({ draftId, reason, name, measures }) => {
        const made: Version[] = []
        const draft = await drafts.change(draftId, async (stored) => {
          made.push(await keep(stored, { reason, name, measures }))
          return reason === 'round' ? { round: stored.round + 1 } : null
        })
        const [version] = made
        if (version === undefined) throw new Error('no version was made')
        return { version: summarise(version), draft }
      },
      'versions.restore': async ({ id }) => {
        const { draftId, text, variants } = await collection.get(id)
        return drafts.change(draftId, async (stored) => {
          await keep(stored, { reason: 'before-restore' })
          return { text, variants }
        })
      },
      'versions.rename': async ({ id, name }) => {
        const given = name?.trim() || null
        return summarise(await collection.change(id, (version) => ({ ...version, name: given })))
      },
      'versions.rest': async ({ draftId }) => {
        const kept: Version[] = []
        await drafts.change(draftId, async (draft) => {
          const version = draft.binnedAt === null ? await keepByItself(draft) : null
          if (version !== null) kept.push(version)
          return null
        })
        const [version] = kept
        return version === undefined ? null : summarise(version)
      },
    },
  }
}

/** Instants are ASCII: comparing code units is their order, and far quicker than a locale's. */
function newestFirst(versions: readonly VersionSummary[]): VersionSummary[] {
  return versions.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0))
}

const fingerprintOf = ({ text, variants }: Pick<Draft, 'text' | 'variants'>): string =>
  createHash('sha256')
    .update(JSON.stringify([text, Object.entries(variants).toSorted(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex')

function summarise(version: Version): VersionSummary {
  const { id, draftId, reason, name, round, title, measures, createdAt, text } = version
  return { id, draftId, reason, name, round, title, measures, createdAt, words: countWords(text) }
}

const summarySchema: z.ZodType<VersionSummary> = versionSchema
  .unwrap()
  .omit({ text: true, variants: true })
  .extend({ words: z.int().min(0) })
