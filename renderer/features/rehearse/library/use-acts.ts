/** What can be done with drafts from the list, what is said about it, and how the last act is undone. */
import { useCallback, useRef, useState } from 'react'
import type { DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import type { DraftId } from '../../../../electron/shared/entities/ids.ts'
import { shelfOf, type Shelf } from '../../../../electron/shared/entities/library.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'

export type Told = { readonly text: string; readonly undo: (() => Promise<void>) | null }
export type Progress = (done: number, total: number) => void

export type LibraryActs = {
  readonly told: Told | null
  readonly error: unknown
  readonly busy: boolean
  /** Runs an act that can fail; while it runs no other begins. Resolves to whether it went well. */
  readonly run: (act: (progress: Progress) => Promise<Told | null>) => Promise<boolean>
  readonly move: (drafts: readonly DraftSummary[], to: Shelf) => Promise<boolean>
  readonly undo: () => Promise<void>
}

/** Progress is told only of what takes a while. */
const worthTelling = 50

export function useActs(): LibraryActs {
  const t = useTexts('library')
  const [told, setTold] = useState<Told | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const running = useRef(false)

  const run: LibraryActs['run'] = useCallback(
    async (act) => {
      if (running.current) return false
      running.current = true
      setBusy(true)
      setError(null)
      setTold(null)
      try {
        const outcome = await trackSave(() =>
          act((done, total) => {
            if (total >= worthTelling)
              setTold({
                text: t('done.working', { done: formatNumber(done), total: formatNumber(total) }),
                undo: null,
              })
          }),
        )
        setTold(outcome)
        return true
      } catch (failure) {
        setTold(null)
        setError(failure)
        return false
      } finally {
        running.current = false
        setBusy(false)
      }
    },
    [t],
  )

  const move: LibraryActs['move'] = (drafts, to) =>
    run(async (progress) => {
      const ids = drafts.map(({ id }) => id)
      // Where each of them lay: undoing brings every one back to its own place.
      const before = shelves.map((shelf) => ({
        shelf,
        drafts: drafts.filter((one) => shelfOf(one) === shelf),
      }))
      await client().request('drafts.move', { ids, to }, { onProgress: progress })
      return {
        text: t(`done.${to}`, { count: ids.length, shown: formatNumber(ids.length) }),
        undo: () => moveBack(before),
      }
    })

  const undo = async () => {
    const act = told?.undo
    if (!act) return
    await run(async () => {
      await act()
      return { text: t('done.undone'), undo: null }
    })
  }
  return { told, error, busy, run, move, undo }
}

const shelves: readonly Shelf[] = ['list', 'archive', 'bin']
type Lain = { readonly shelf: Shelf; readonly drafts: readonly { readonly id: DraftId }[] }

async function moveBack(before: readonly Lain[]): Promise<void> {
  for (const { shelf, drafts } of before.filter((one) => one.drafts.length > 0))
    await client().request('drafts.move', { ids: drafts.map(({ id }) => id), to: shelf })
}
