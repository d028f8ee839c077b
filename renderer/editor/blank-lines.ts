/**
 * A blank line between two paragraphs shows as the space between them, not as a line of its own; the text
 * keeps it as it is. Where one is about to write, the blank line keeps its full height.
 */
import { RangeSetBuilder } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

const blank = Decoration.line({ class: 'between' })

function spaces(view: EditorView): DecorationSet {
  const { doc, selection } = view.state
  const activeLine = doc.lineAt(selection.main.head).number
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to;) {
      const line = doc.lineAt(at)
      at = line.to + 1
      if (line.length > 0 || line.number === 1 || line.number === doc.lines) continue
      const separates = doc.line(line.number - 1).length > 0
      const writing = line.number === activeLine && doc.line(line.number + 1).length === 0
      if (separates && !writing) builder.add(line.from, line.from, blank)
    }
  return builder.finish()
}

export const blankLines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = spaces(view)
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged || update.selectionSet)
        this.decorations = spaces(update.view)
    }
  },
  { decorations: (value) => value.decorations },
)
