/**
 * What is typed goes into the text at once, and from there to the page: the browser edits nothing by itself.
 *
 * Left to the browser, each letter changes the page first and is read back from it; with React listening for
 * `input` above, that happens in the middle of the browser's own work, which then lays the paragraph out
 * twice. What an input method composes, what replaces letters (an accent chosen from the system's list) and
 * what is not typed at the caret stays with the browser.
 */
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

export const typedText: Extension = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { data, inputType, isComposing } = event
    if (inputType !== 'insertText' || !data || isComposing || view.compositionStarted) return false
    if (view.state.readOnly || !isAtSelection(view, event.getTargetRanges())) return false
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
    return true
  },
})

/** Whether the browser means the place that the editor knows as the selection. */
function isAtSelection(view: EditorView, [range, ...more]: readonly StaticRange[]): boolean {
  if (more.length > 0) return false
  const at = range === undefined ? selectionOf(view) : placesOf(range)
  const { from, to } = view.state.selection.main
  return (
    at !== null &&
    positionOf(view, at.start) === from &&
    (at.end === null ? from === to : positionOf(view, at.end) === to)
  )
}

type Place = { readonly node: Node; readonly offset: number }
/** `end` is null where nothing is selected. */
type Places = { readonly start: Place; readonly end: Place | null }

/** Chromium names no range for what goes where the selection is. */
function selectionOf(view: EditorView): Places | null {
  const selection = view.contentDOM.ownerDocument.getSelection()
  if (selection?.isCollapsed && selection.anchorNode !== null)
    return { start: { node: selection.anchorNode, offset: selection.anchorOffset }, end: null }
  return selection === null || selection.rangeCount !== 1 ? null : placesOf(selection.getRangeAt(0))
}

const placesOf = (range: AbstractRange): Places => ({
  start: { node: range.startContainer, offset: range.startOffset },
  end: range.collapsed ? null : { node: range.endContainer, offset: range.endOffset },
})

/** In the text; null outside it. */
const positionOf = (view: EditorView, { node, offset }: Place): number | null =>
  view.contentDOM.contains(node) ? view.posAtDOM(node, offset) : null
