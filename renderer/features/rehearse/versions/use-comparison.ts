/** The comparison of the two texts that are chosen: long ones in a thread of their own. */
import { useEffect, useMemo, useState } from 'react'
import type { ChannelId } from '../../../../electron/shared/channels/index.ts'
import type { Draft, VersionSummary } from '../../../../electron/shared/entities/draft.ts'
import type { VersionId } from '../../../../electron/shared/entities/ids.ts'
import type { Comparison } from '../../../domain/compare/compare-texts.ts'
import { createCompareClient } from '../../../workers/compare-client.ts'
import { useVersionTexts } from './use-versions.ts'

/** A version, or the text as it is now. */
export type Side = VersionId | 'present'
/** The shared text, or the one of a channel. */
export type Aspect = ChannelId | 'core'

type Texts = Pick<Draft, 'text' | 'variants'>

export type Compared =
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly again: () => void }
  | {
      readonly kind: 'done'
      readonly comparison: Comparison
      /** Channels with a text of their own on either side. */
      readonly channels: readonly ChannelId[]
    }

/** `before` and `after` in the order in which they were written. */
export function useComparison(before: Side, after: Side, aspect: Aspect, draft: Draft): Compared {
  const [turn, setTurn] = useState(0)
  const wanted = useMemo(() => ({ before, after, aspect, draft, turn }), [before, after, aspect, draft, turn])
  const [found, setFound] = useState<{ readonly of: typeof wanted; readonly compared: Compared } | null>(null)
  const textsOf = useVersionTexts()
  const [compare] = useState(() => createCompareClient())
  useEffect(() => () => compare.close(), [compare])
  useEffect(() => {
    let current = true
    const tell = (compared: Compared) => current && setFound({ of: wanted, compared })
    const read = (side: Side): Promise<Texts> =>
      side === 'present' ? Promise.resolve(wanted.draft) : textsOf(side)
    const work = async () => {
      const [was, is] = await Promise.all([read(wanted.before), read(wanted.after)])
      const comparison = await compare.compare(textFor(was, wanted.aspect), textFor(is, wanted.aspect))
      if (comparison === null) return
      const channels = [
        ...new Set([...Object.keys(was.variants), ...Object.keys(is.variants)]),
      ] as ChannelId[]
      tell({ kind: 'done', comparison, channels })
    }
    work().catch(() => tell({ kind: 'failed', again: () => setTurn((past) => past + 1) }))
    return () => {
      current = false
    }
  }, [wanted, compare, textsOf])
  return found?.of === wanted ? found.compared : { kind: 'working' }
}

/** A channel without a text of its own uses the shared one. */
export const textFor = ({ text, variants }: Texts, aspect: Aspect): string =>
  aspect === 'core' ? text : (variants[aspect] ?? text)

/** The older of two first; the present text is the newest of all. */
export function inOrder(a: Side, b: Side, versions: readonly VersionSummary[]): readonly [Side, Side] {
  const place = (side: Side) => (side === 'present' ? -1 : versions.findIndex(({ id }) => id === side))
  return place(a) >= place(b) ? [a, b] : [b, a]
}
