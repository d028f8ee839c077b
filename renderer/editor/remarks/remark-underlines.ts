/** A thin, even line under the passages somebody wrote a note on: unlike those of the hints and of spelling. */
import type { Extension, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { hintField, openNote } from '../hint-state.ts'
import { noteElementId } from '../hint-underlines.ts'
import { remarkField } from './remark-state.ts'

/** A note on a whole post is its own business: a line under all of it would say nothing. */
const longestUnderline = 800

function underlines(view: EditorView): DecorationSet {
  const { from: viewFrom, to: viewTo } = view.viewport
  const { active } = view.state.field(hintField)
  const marks: Range<Decoration>[] = []
  for (const { remark, from, to, isDoubtful } of view.state.field(remarkField).shown) {
    if (to <= viewFrom || from >= viewTo || to - from > longestUnderline) continue
    const state = `${isDoubtful ? ' doubtful' : ''}${remark.id === active ? ' active' : ''}`
    const attributes = { 'data-remark': remark.id, 'aria-details': noteElementId(remark.id) }
    marks.push(Decoration.mark({ class: `remark${state}`, attributes }).range(from, to))
  }
  return Decoration.set(marks, true)
}

const plugin = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = underlines(view)
    }
    update({ view, viewportChanged, docChanged, startState, state, changes }: ViewUpdate) {
      const [was, is] = [startState.field(remarkField), state.field(remarkField)]
      const isOpened = startState.field(hintField).active !== state.field(hintField).active
      if (was.shown.length + is.shown.length === 0) return
      if (was.shown !== is.shown || viewportChanged || isOpened) this.decorations = underlines(view)
      else if (docChanged) this.decorations = this.decorations.map(changes)
    }
  },
  { decorations: (value) => value.decorations },
)

const clicks = EditorView.domEventHandlers({
  click: (event, view) => {
    const marked = event.target instanceof Element ? event.target.closest('[data-remark]') : null
    const id = marked?.getAttribute('data-remark')
    if (id) view.dispatch({ effects: openNote.of(id) })
    return false
  },
})

export const remarkUnderlines: Extension = [plugin, clicks]
