/**
 * Searching over every draft. The index is built in memory after the vault opened, in pauses of other work, and
 * goes when it is locked; nothing of it touches the disk.
 *
 * A save costs nothing here: it notes that a draft has to be read again, which happens when the typing pauses or
 * when somebody searches.
 */
import type { Draft, DraftSummary } from '../../../shared/entities/draft.ts'
import { shelfOf, type DraftFilter, type DraftFind } from '../../../shared/entities/library.ts'
import { channelIdSchema } from '../../../shared/channels/channel-id.ts'
import type { HandlersOf } from '../../handlers.ts'
import type { Clock, Emit, Report } from '../../ports.ts'
import { AppError } from '../../../shared/errors.ts'
import type { DocumentStore } from '../../vault/document-store.ts'
import type { Vault } from '../../vault/vault.ts'
import { unlessDamaged, type StoredCollection } from '../create-documents.ts'
import { matcherFor, rangesIn, snippetOf, type Matcher } from './snippet.ts'
import { createTextIndex, termsOf, type TextIndex } from './text-index.ts'
import { foldText } from '../../../shared/text/fold-text.ts'
import { foldedWords } from './words.ts'

export type SearchParts = {
  readonly vault: Pick<Vault, 'open' | 'isUnlocked' | 'onUnlocked' | 'onLocking'>
  readonly collection: Pick<StoredCollection<Draft>, 'kind' | 'get' | 'onWritten'>
  readonly list: () => Promise<readonly DraftSummary[]>
  readonly clock: Clock
  readonly emit: Emit
  readonly report: Report
}

/** The window comes up first. */
const beginAfterMs = 1500
const catchUpAfterMs = 1000
/** What a search waits for texts that changed since: past this it says that it is not complete. */
const patienceMs = 15
/** Work without a pause, so that typing and saving never wait for the index. */
const sliceMs = 6

export function createDraftSearch(parts: SearchParts): HandlersOf<'drafts.search'> {
  const { vault, collection, clock } = parts
  let index: TextIndex = createTextIndex(pause)
  let indexOf: DocumentStore | null = null
  let waiting = new Set<string>()
  /** What the index was made of, to tell a change of words from a change of anything else. */
  let known = new Map<string, Draft>()
  let working: Promise<void> | null = null
  let takeBack = () => undefined as void

  const reset = (store: DocumentStore | null) => {
    index = createTextIndex(pause)
    indexOf = store
    known = new Map()
    waiting = new Set(store?.list(collection.kind).map(({ id }) => id))
  }
  const current = async () => {
    const { documents } = await vault.open()
    if (documents !== indexOf) reset(documents)
    return documents
  }
  // One at a time: a search and the catching up may be at work together.
  let turn: Promise<unknown> = Promise.resolve()
  const takeIn = (id: string, store: DocumentStore): Promise<void> => {
    waiting.delete(id)
    const result = turn.then(() => read(id, store))
    turn = result.catch(() => undefined)
    return result
  }
  const read = async (id: string, store: DocumentStore) => {
    const draft = await unlessDamaged(collection.get(id))
    if (store !== indexOf) return
    if (draft === null) {
      index.remove(id)
      known.delete(id)
      return
    }
    if (index.has(id) && sameWords(known.get(id), draft)) return
    known.set(id, draft)
    await index.put(id, wordsOf(draft))
  }
  /** Reads what waits until none does, the vault locks, or `enough` says so. */
  const work = async (store: DocumentStore, enough: () => boolean) => {
    let sliceEnds = performance.now() + sliceMs
    for (const id of waiting) {
      if (store !== indexOf || enough()) return
      await takeIn(id, store)
      if (performance.now() < sliceEnds) continue
      await pause()
      sliceEnds = performance.now() + sliceMs
    }
  }
  const catchUp = () => {
    working ??= (async () => {
      const store = await current()
      await work(store, () => false)
      if (store === indexOf) parts.emit('drafts.indexed', { drafts: index.size() })
    })()
      .catch((error: unknown) => {
        // Locked meanwhile, or the disk failed: the next search begins again.
        if (vault.isUnlocked())
          parts.report(error instanceof AppError ? error.code : 'unexpected', 'drafts.index')
      })
      .finally(() => {
        working = null
      })
  }
  const later = (ms: number) => {
    takeBack()
    takeBack = clock.setTimer(ms, catchUp)
  }

  vault.onUnlocked(() => later(beginAfterMs))
  vault.onLocking(() => {
    takeBack()
    reset(null)
  })
  collection.onWritten((draft) => {
    if (indexOf === null || sameWords(known.get(draft.id), draft)) return
    waiting.add(draft.id)
    if (working === null) later(catchUpAfterMs)
  })

  return {
    'drafts.search': async ({ query, shelves, filter, limit }) => {
      const store = await current()
      const until = performance.now() + patienceMs
      await work(store, () => performance.now() > until)
      if (waiting.size > 0) later(0)
      const terms = termsOf(query)
      const wanted = new Set<string>(shelves)
      const summaries = new Map((await parts.list()).map((summary) => [summary.id as string, summary]))
      const found = index.search(terms).flatMap(({ id }) => {
        const summary = summaries.get(id)
        const fits = summary !== undefined && wanted.has(shelfOf(summary)) && passes(summary, filter)
        return fits ? [summary] : []
      })
      const finds = found.slice(0, limit).map((summary) => findOf(summary, known.get(summary.id), terms))
      return { finds, total: found.length, complete: waiting.size === 0 }
    },
  }
}

function findOf(summary: DraftSummary, draft: Draft | undefined, terms: readonly string[]): DraftFind {
  const matches = matcherFor(terms)
  return {
    id: summary.id,
    title: summary.title,
    inTitle: rangesIn(summary.title, matches),
    labels: summary.labels.filter((label) => foldedWords(label).some(matches.meets)),
    snippet: draft === undefined ? null : snippetIn(draft, matches),
  }
}

function snippetIn(draft: Draft, matches: Matcher): DraftFind['snippet'] {
  const core = snippetOf(draft.text, matches)
  if (core !== null) return { ...core, channel: null }
  for (const [channel, text] of Object.entries(draft.variants)) {
    const found = text === undefined ? null : snippetOf(text, matches)
    if (found !== null) return { ...found, channel: channelIdSchema.parse(channel) }
  }
  return null
}

function passes(summary: DraftSummary, { label, state, channel, language }: DraftFilter): boolean {
  if (state !== null && summary.state !== state) return false
  if (channel !== null && summary.channel !== channel) return false
  if (language !== null && summary.language !== language) return false
  return label === null || summary.labels.some((own) => foldText(own) === foldText(label))
}

const wordsOf = ({ title, labels, text, variants }: Draft) => ({
  title,
  labels,
  texts: [text, ...Object.values(variants)],
})

function sameWords(before: Draft | undefined, now: Draft): boolean {
  if (before === undefined) return false
  if (before.title !== now.title || before.text !== now.text) return false
  if (before.labels.join('\n') !== now.labels.join('\n')) return false
  return JSON.stringify(before.variants) === JSON.stringify(now.variants)
}

/** Lets everything that waits for the process have its turn. */
const pause = () => new Promise<void>((resolve) => setImmediate(resolve))
