/** Underlines for the hints in view: double, dashed, dotted. Only the part on screen is decorated. */
import type { EditorState, Extension, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { Severity } from '../domain/tone/types.ts'
import { hintField, openHint, openNote } from './hint-state.ts'

export const severityClass: Readonly<Record<Severity, string>> = {
  warning: 'risk',
  advice: 'care',
  note: 'nuance',
}
export const noteElementId = (hintId: string): string => `note-${hintId.replace(/[^\w-]/g, '_')}`

/** A hint on a whole post is its note's business: underlining every line would say nothing. */
const longestUnderline = 800

function underlines(view: EditorView): DecorationSet {
  const { from: viewFrom, to: viewTo } = view.viewport
  const open = openHint(view.state)?.hint.id
  const marks: Range<Decoration>[] = []
  for (const { hint, from, to } of view.state.field(hintField).shown) {
    if (to <= viewFrom || from >= viewTo || to - from > longestUnderline) continue
    const active = hint.id === open ? ' active' : ''
    const mark = Decoration.mark({
      class: `hint ${severityClass[hint.severity]}${active}`,
      attributes: { 'data-hint': hint.id, 'aria-details': noteElementId(hint.id) },
    })
    marks.push(mark.range(from, to))
  }
  return Decoration.set(marks, true)
}

/** Which hints there are and which is open; where they stand moves with the text by itself. */
function changed(before: EditorState, after: EditorState): boolean {
  const [was, is] = [before.field(hintField), after.field(hintField)]
  if (was === is) return false
  if (was.active !== is.active || was.shown.length !== is.shown.length) return true
  return was.shown.some(({ hint }, index) => hint !== is.shown[index]?.hint)
}

const plugin = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = underlines(view)
    }
    update(update: ViewUpdate) {
      if (update.viewportChanged || changed(update.startState, update.state))
        this.decorations = underlines(update.view)
      else if (update.docChanged) this.decorations = this.decorations.map(update.changes)
    }
  },
  { decorations: (value) => value.decorations },
)

/** A click on an underlined phrase opens its note; the click itself places the caret as always. */
const clicks = EditorView.domEventHandlers({
  click: (event, view) => {
    const marked = event.target instanceof Element ? event.target.closest('[data-hint]') : null
    const id = marked?.getAttribute('data-hint')
    if (id) view.dispatch({ effects: openNote.of(id) })
    return false
  },
})

export const hintUnderlines: Extension = [plugin, clicks]
