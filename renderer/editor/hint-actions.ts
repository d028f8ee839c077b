/** What one can do with a hint. Each act is one step of the editor's own undo. */
import { isolateHistory } from '@codemirror/commands'
import type { EditorState, TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { hintField, ignoreAlways, ignoreHere, openNote, type PlacedHint } from './hint-state.ts'
import { silenceKey } from './silenced.ts'

export function hintById(state: EditorState, id: string): PlacedHint | null {
  return state.field(hintField).shown.find(({ hint }) => hint.id === id) ?? null
}

const act = (spec: TransactionSpec): TransactionSpec => ({ ...spec, annotations: isolateHistory.of('full') })

/** Puts the suggestion in place of the phrase. The caret stays where it was in the text around. */
export function applySuggestion(view: EditorView, id: string): boolean {
  const placed = hintById(view.state, id)
  const suggestion = placed?.hint.suggestions[0]
  if (!placed || suggestion === undefined || view.state.readOnly) return false
  // A text that moved on under the hint no longer reads as what the suggestion replaces.
  if (view.state.sliceDoc(placed.from, placed.to) !== placed.hint.quote) return false
  view.dispatch(
    act({ changes: { from: placed.from, to: placed.to, insert: suggestion }, userEvent: 'input.hint' }),
  )
  return true
}

export function ignoreHint(view: EditorView, id: string): boolean {
  const placed = hintById(view.state, id)
  if (!placed) return false
  view.dispatch(
    act({ effects: ignoreHere.of({ ruleId: placed.hint.ruleId, from: placed.from, to: placed.to }) }),
  )
  return true
}

/** This rule, or these words for a hint of the model, in every draft. */
export function ignoreRule(view: EditorView, id: string): boolean {
  const placed = hintById(view.state, id)
  if (!placed) return false
  view.dispatch(act({ effects: ignoreAlways.of(silenceKey(placed.hint)) }))
  return true
}

/** The hint after (or before) the focused one, else after (or before) the caret; round the end. */
export function neighbour(state: EditorState, direction: 1 | -1, focused: string | null): PlacedHint | null {
  const { shown } = state.field(hintField)
  if (shown.length === 0) return null
  const index = focused === null ? -1 : shown.findIndex(({ hint }) => hint.id === focused)
  if (index >= 0) return shown[(index + direction + shown.length) % shown.length] ?? null
  const caret = state.selection.main.head
  if (direction === 1) return shown.find(({ to }) => to > caret) ?? shown[0] ?? null
  return shown.findLast(({ from }) => from < caret) ?? shown.at(-1) ?? null
}

/** Opens the note and, when asked, brings its phrase into view. Never moves the caret. */
export function openNoteOf(
  view: EditorView,
  place: { readonly id: string; readonly from: number },
  { showPhrase }: { readonly showPhrase: boolean },
): void {
  const open = openNote.of(place.id)
  view.dispatch({
    effects: showPhrase ? [open, EditorView.scrollIntoView(place.from, { y: 'nearest', yMargin: 64 })] : open,
  })
}
