/** Marks the lines of the paragraph that one writes in: focus mode dims the others. */
import { type Extension, RangeSetBuilder } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

const here = Decoration.line({ class: 'here' })

function lines(view: EditorView): DecorationSet {
  const { doc, selection } = view.state
  const builder = new RangeSetBuilder<Decoration>()
  const first = doc.lineAt(selection.main.from)
  const last = doc.lineAt(selection.main.to)
  for (let number = first.number; number <= last.number; number += 1) {
    const { from } = doc.line(number)
    if (from > view.viewport.to) break
    if (from >= view.viewport.from) builder.add(from, from, here)
  }
  return builder.finish()
}

export const hereParagraph: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = lines(view)
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.selectionSet || update.viewportChanged)
        this.decorations = lines(update.view)
    }
  },
  { decorations: (value) => value.decorations },
)
