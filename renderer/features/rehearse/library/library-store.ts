/** What the page of all drafts shows: kept while the app is open, so that coming back finds it as it was left. */
import { create } from 'zustand'
import type { DraftState, DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import { shelfOf, type DraftFilter, type Shelf } from '../../../../electron/shared/entities/library.ts'
import { foldText } from '../../../../electron/shared/text/fold-text.ts'

export const sorts = ['recent', 'title', 'state'] as const
export type Sort = (typeof sorts)[number]

type LibraryState = { readonly query: string; readonly sort: Sort; readonly filter: DraftFilter }

export const noFilter: DraftFilter = { label: null, state: null, channel: null, language: null }
export const useLibrary = create<LibraryState>(() => ({ query: '', sort: 'recent', filter: noFilter }))

export const isNarrowed = (filter: DraftFilter): boolean =>
  Object.values(filter).some((value) => value !== null)

const order: readonly DraftState[] = ['idea', 'rehearsing', 'with-mentor', 'ready', 'published']

/** Those of a shelf that pass the filter, in order. `drafts` come with the last edited first. */
export function arranged(
  drafts: readonly DraftSummary[],
  shelf: Shelf,
  { sort, filter }: Pick<LibraryState, 'sort' | 'filter'>,
  titleOf: (draft: DraftSummary) => string,
  language: string,
): readonly DraftSummary[] {
  const here = drafts.filter((draft) => shelfOf(draft) === shelf && passes(draft, filter))
  // The bin is a queue: what came last stands first.
  if (shelf === 'bin' && sort === 'recent')
    return here.toSorted((a, b) => ((a.binnedAt ?? '') < (b.binnedAt ?? '') ? 1 : -1))
  if (sort === 'recent') return here
  if (sort === 'state') return here.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  return here
    .map((draft) => ({ draft, title: titleOf(draft) }))
    .toSorted((a, b) => collator.compare(a.title, b.title))
    .map(({ draft }) => draft)
}

export function passes(draft: DraftSummary, { label, state, channel, language }: DraftFilter): boolean {
  if (state !== null && draft.state !== state) return false
  if (channel !== null && draft.channel !== channel) return false
  if (language !== null && draft.language !== language) return false
  return label === null || draft.labels.some((own) => sameLabel(own, label))
}

/** Labels that differ only in case or accents are one. */
export const sameLabel = (a: string, b: string): boolean => foldText(a) === foldText(b)

export type LabelUse = { readonly label: string; readonly count: number }

/** Every label in use, in alphabetical order, with how many of the drafts have it. */
export function labelsOf(drafts: readonly DraftSummary[], language: string): readonly LabelUse[] {
  const uses = new Map<string, { label: string; count: number }>()
  for (const { labels } of drafts)
    for (const label of labels) {
      const use = uses.get(foldText(label)) ?? { label, count: 0 }
      use.count += 1
      uses.set(foldText(label), use)
    }
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  return [...uses.values()].toSorted((a, b) => collator.compare(a.label, b.label))
}
