/** What others said about this draft, followed. It counts as seen once it is on screen. */
import { useEffect, useState } from 'react'
import type { DraftId } from '../../../../electron/shared/entities/ids.ts'
import type { ThreadView } from '../../../../electron/shared/review/index.ts'
import { client } from '../../../bridge/index.ts'

export type Threads = { readonly list: readonly ThreadView[]; readonly error: unknown }

const nothing: Threads = { list: [], error: null }

export function useThreads(draftId: DraftId): Threads {
  const [threads, setThreads] = useState(nothing)
  useEffect(() => {
    let current = true
    let wanted = 0
    const load = async () => {
      const mine = (wanted += 1)
      try {
        const list = await client().request('review.threads', { draftId })
        if (!current || mine !== wanted) return
        setThreads(list.length === 0 ? nothing : { list, error: null })
        for (const { id, fresh } of list) if (fresh > 0) await client().request('review.looked', { id })
      } catch (error) {
        if (current) setThreads(({ list }) => ({ list, error }))
      }
    }
    void load()
    const stop = client().subscribe('review.changed', (changed) => {
      if (changed.draftId === draftId && changed.side === 'owner') void load()
    })
    return () => {
      current = false
      stop()
    }
  }, [draftId])
  return threads
}
