/** What one can do with somebody's note. Each act is one step of the editor's own undo. */
import { isolateHistory } from '@codemirror/commands'
import type { EditorState } from '@codemirror/state'
import { type EditorView, ViewPlugin } from '@codemirror/view'
import { maxTextUnits } from '../../../electron/shared/entities/ids.ts'
import {
  decideRemark,
  type PlacedRemark,
  remarkField,
  searchAgain,
  setRemarks,
  type Verdict,
} from './remark-state.ts'

export const remarkById = (state: EditorState, id: string): PlacedRemark | null =>
  state.field(remarkField).shown.find(({ remark }) => remark.id === id) ?? null

/** Takes the note as dealt with; an accepted rewording takes the place of the passage. False when it cannot be. */
export function settleRemark(view: EditorView, id: string, verdict: Exclude<Verdict, 'open'>): boolean {
  const placed = remarkById(view.state, id)
  if (!placed) return false
  const { from, to, isDoubtful, remark } = placed
  const insert = verdict === 'accepted' ? remark.rewording : null
  if (
    insert !== null &&
    (view.state.readOnly || view.state.doc.length - (to - from) + insert.length > maxTextUnits)
  )
    return false
  view.dispatch({
    ...(insert === null ? {} : { changes: { from, to, insert } }),
    effects: decideRemark.of({ id, verdict, was: 'open', place: { from, to, isDoubtful } }),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.remark',
  })
  return true
}

const restMs = 600

/** A passage that was cut and came back (pasted elsewhere, undone, restored) gets its note again. */
export const searchWhenAtRest = ViewPlugin.define((view) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    update: (update) => {
      if (!update.docChanged || update.state.field(remarkField).all.length === 0) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (view.state.field(remarkField).apart.length > 0) view.dispatch({ effects: searchAgain.of(null) })
      }, restMs)
    },
    destroy: () => clearTimeout(timer),
  }
})

export { setRemarks }
