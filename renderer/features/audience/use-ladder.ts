/** Which rungs stand open: by what was rehearsed, read from the vault, or by hand, kept in it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Ladder, OpenRung } from '../../../electron/shared/entities/ladder.ts'
import { client, trackSave } from '../../bridge/index.ts'
import {
  closeByHand,
  keepReached,
  ladderOf,
  openByHand,
  rehearsedToTheEnd,
  type RungState,
} from '../../domain/learning/ladder/index.ts'
import { cards } from './scenarios.ts'

type Known = { readonly rehearsed: ReadonlySet<string>; readonly kept: Ladder }

export type UseLadder = {
  /** Null until the vault has answered: nothing is said before it is known. */
  readonly states: readonly RungState[] | null
  readonly error: unknown
  readonly open: (rung: OpenRung['rung']) => void
  readonly close: (rung: OpenRung['rung']) => void
}

export function useLadder(): UseLadder {
  const [known, setKnown] = useState<Known | null>(null)
  const [error, setError] = useState<unknown>(null)
  // One save after the other, so that the newest is the last on the disk.
  const saving = useRef(Promise.resolve())
  const keep = useCallback((kept: Ladder) => {
    setKnown((before) => before && { ...before, kept })
    saving.current = saving.current
      .then(() => trackSave(() => client().request('ladder.save', kept)))
      .then(
        () => setError(null),
        (problem: unknown) => setError(problem),
      )
  }, [])
  useEffect(() => {
    let current = true
    readKnown().then(
      (read) => {
        if (!current) return
        setKnown(read)
        const kept = keepReached(read.kept, ladderOf(cards, read.rehearsed, read.kept), new Date())
        if (kept !== read.kept) keep(kept)
      },
      (problem: unknown) => current && setError(problem),
    )
    return () => {
      current = false
    }
  }, [keep])
  return {
    states: known && ladderOf(cards, known.rehearsed, known.kept),
    error,
    open: (rung) => known && keep(openByHand(known.kept, rung, new Date())),
    close: (rung) => known && keep(closeByHand(known.kept, rung)),
  }
}

async function readKnown(): Promise<Known> {
  const [kept, conversations] = await Promise.all([
    client().request('ladder.get'),
    client().request('conversations.list', { draftId: null }),
  ])
  return { kept, rehearsed: rehearsedToTheEnd(conversations) }
}
