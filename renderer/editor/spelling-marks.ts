/** A thin wave under the words in view that no dictionary has: unlike the marks of the hints in line and colour. */
import type { Extension, Range } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import { spellingField } from './spelling-state.ts'

const mark = Decoration.mark({ class: 'misspelt', attributes: { 'aria-invalid': 'spelling' } })

function marks(view: EditorView): DecorationSet {
  const { from: viewFrom, to: viewTo } = view.viewport
  const { main } = view.state.selection
  const ranges: Range<Decoration>[] = []
  for (const { from, to } of view.state.field(spellingField).shown)
    // A word one may still be writing is not wrong yet.
    if (to > viewFrom && from < viewTo && !(main.empty && main.head === to)) ranges.push(mark.range(from, to))
  return Decoration.set(ranges, true)
}

const plugin = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = marks(view)
    }
    update(update: ViewUpdate) {
      const changed = update.startState.field(spellingField) !== update.state.field(spellingField)
      if (changed || update.viewportChanged || update.selectionSet) this.decorations = marks(update.view)
      else if (update.docChanged) this.decorations = this.decorations.map(update.changes)
    }
  },
  { decorations: (value) => value.decorations },
)

export const spellingMarks: Extension = plugin
