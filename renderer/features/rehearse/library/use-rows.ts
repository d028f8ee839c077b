/** The rows of a shelf, or what the search finds there. */
import { useMemo } from 'react'
import type { Shelf } from '../../../../electron/shared/entities/library.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { titleOf } from '../draft-names.ts'
import { useDraftList } from '../drafts-store.ts'
import type { DraftRow } from './DraftRows.tsx'
import { arranged, useLibrary } from './library-store.ts'
import { useFinds } from './use-finds.ts'

export type Rows = {
  readonly list: readonly DraftRow[]
  readonly total: number
  readonly complete: boolean
  /** False until the first answer to a search. */
  readonly ready: boolean
  readonly error: unknown
}

export function useRows(shelf: Shelf): Rows {
  const untitled = useTexts('rehearse')('drafts.untitled')
  const language = useInterfaceLanguage()
  const { drafts } = useDraftList()
  const { query, sort, filter } = useLibrary()
  const { finds, error } = useFinds(query, shelf, filter, drafts)
  const all = useMemo(
    () =>
      arranged(drafts ?? [], shelf, { sort, filter }, (draft) => titleOf(draft, untitled), language).map(
        (draft) => ({
          draft,
          find: null,
        }),
      ),
    [drafts, shelf, sort, filter, language, untitled],
  )
  const found = useMemo(() => {
    const byId = new Map((drafts ?? []).map((draft) => [draft.id as string, draft]))
    return (finds?.finds ?? []).flatMap((find) => {
      const draft = byId.get(find.id)
      return draft === undefined ? [] : [{ draft, find }]
    })
  }, [drafts, finds])
  if (query.trim() === '') return { list: all, total: all.length, complete: true, ready: true, error: null }
  const { total = 0, complete = true } = finds ?? {}
  return { list: found, total, complete, ready: finds !== null, error }
}
