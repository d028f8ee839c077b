/** What one can do with a marked word. Each act is one step of the editor's own undo. */
import { isolateHistory } from '@codemirror/commands'
import type { EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { addOwnWord, letStandHere, type PlacedMisspelling, spellingField, wordKey } from './spelling-state.ts'

const ofItsOwn = isolateHistory.of('full')

/** False when the text moved on under the word. */
export function replaceWord(view: EditorView, { from, to, word }: PlacedMisspelling, by: string): boolean {
  if (view.state.readOnly || view.state.sliceDoc(from, to) !== word) return false
  // The caret goes to the end of the new word: one goes on from there.
  view.dispatch({
    changes: { from, to, insert: by },
    selection: { anchor: from + by.length },
    annotations: ofItsOwn,
    userEvent: 'input.spelling',
  })
  return true
}

export function letWordStand(view: EditorView, { word }: PlacedMisspelling): void {
  view.dispatch({ effects: letStandHere.of(wordKey(word)), annotations: ofItsOwn })
}

export function addToOwnWords(view: EditorView, { word }: PlacedMisspelling): void {
  view.dispatch({ effects: addOwnWord.of(wordKey(word).replace(/'s$/, '')), annotations: ofItsOwn })
}

/** The marked word at the caret or, from there on, the next or the one before; round the end. */
export function neighbourWord(state: EditorState, direction: 1 | -1): PlacedMisspelling | null {
  const { shown } = state.field(spellingField)
  const { from, to } = state.selection.main
  if (direction === 1) {
    // The word that was just visited is selected: the next one comes after it.
    const isVisited = shown.some((one) => one.from === from && one.to === to)
    return shown.find((one) => (isVisited ? one.from >= to : one.to >= from)) ?? shown[0] ?? null
  }
  return shown.findLast((one) => one.to <= from) ?? shown.at(-1) ?? null
}

export function wordAt(state: EditorState, at: number): PlacedMisspelling | null {
  return state.field(spellingField).shown.find(({ from, to }) => from <= at && at <= to) ?? null
}
