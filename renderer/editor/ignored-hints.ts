/** "Ignore here" between the stored draft (anchors) and the text on screen (places). */
import { findAnchor, makeAnchor } from '../../electron/shared/anchors/index.ts'
import type { IgnoredHint } from '../../electron/shared/entities/draft.ts'
import type { IgnoredPlace } from './hint-state.ts'

/** Places in this text. A passage that is gone, or that could be several, is not ignored any more. */
export function placesOf(text: string, ignored: readonly IgnoredHint[]): readonly IgnoredPlace[] {
  return ignored.flatMap(({ ruleId, anchor }) => {
    const search = findAnchor(text, anchor)
    return search.kind === 'found' ? [{ ruleId, from: search.range.start, to: search.range.end }] : []
  })
}

export function anchorsOf(text: string, places: readonly IgnoredPlace[]): readonly IgnoredHint[] {
  return places.flatMap(({ ruleId, from, to }) => {
    const anchor = makeAnchor(text, { start: from, end: to })
    return anchor ? [{ ruleId, anchor }] : []
  })
}
