/** Versions: copies of a draft that stay as they were. */
import { z } from 'zod'
import { versionSchema, type Draft, type Version, type VersionSummary } from '../../shared/entities/draft.ts'
import { versionIdSchema } from '../../shared/entities/ids.ts'
import type { HandlersOf } from '../handlers.ts'
import type { PublishableDrafts } from '../publishing-deps.ts'
import type { DocumentParts, Drafts } from './drafts.ts'
import { createSummaryIndex } from './summary-index.ts'
import { countWords } from './text-figures.ts'

export type VersionMethod = `versions.${'list' | 'get' | 'create' | 'restore'}`

export type Versions = {
  readonly handlers: HandlersOf<VersionMethod>
  readonly markPublished: PublishableDrafts['markPublished']
  list(): Promise<readonly VersionSummary[]>
  get(id: string): Promise<Version>
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
    const newest = published.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).at(-1)
    if (newest === undefined) return false
    const { text, variants } = await collection.get(newest.id)
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
      ...facts,
      id: versionIdSchema.parse(ids.random()),
      createdAt: clock.now().toISOString(),
    }
    await collection.put(version)
    return version
  }
  const list = async () => (await index.list()).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))

  return {
    list,
    get: (id) => collection.get(id),
    // The version is on disk before the draft changes: a crash between leaves one version more, never a text less.
    async markPublished(id, text) {
      await drafts.change(id, async (draft) => {
        // What went out is usually what is stored, core or variant: then the version keeps both.
        const isStored = draft.text === text || Object.values(draft.variants).includes(text)
        const kept = isStored ? { text: draft.text, variants: draft.variants } : { text, variants: {} }
        if (!(await isNewestPublished(id, kept))) await keep(draft, { reason: 'published', ...kept })
        return { state: 'published' }
      })
    },
    handlers: {
      'versions.list': async ({ draftId }) =>
        (await list()).filter((version) => draftId === null || version.draftId === draftId),
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
    },
  }
}

function summarise(version: Version): VersionSummary {
  const { id, draftId, reason, name, round, title, measures, createdAt, text } = version
  return { id, draftId, reason, name, round, title, measures, createdAt, words: countWords(text) }
}

const summarySchema: z.ZodType<VersionSummary> = versionSchema
  .unwrap()
  .omit({ text: true, variants: true })
  .extend({ words: z.int().min(0) })
