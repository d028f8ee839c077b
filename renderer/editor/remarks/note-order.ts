/** The notes of the margin in the order of the text, whoever wrote them. */
import type { EditorState } from '@codemirror/state'
import { hintField, type PlacedHint } from '../hint-state.ts'
import { type PlacedRemark, remarkField } from './remark-state.ts'

export type NotePlace = { readonly id: string; readonly from: number; readonly to: number }
export type MarginItem =
  | (NotePlace & { readonly kind: 'hint'; readonly placed: PlacedHint })
  | (NotePlace & { readonly kind: 'remark'; readonly placed: PlacedRemark })

export function inTextOrder(
  hints: readonly PlacedHint[],
  remarks: readonly PlacedRemark[],
): readonly MarginItem[] {
  const items: MarginItem[] = hints.map((placed) => ({
    kind: 'hint',
    id: placed.hint.id,
    from: placed.from,
    to: placed.to,
    placed,
  }))
  if (remarks.length === 0) return items
  for (const placed of remarks)
    items.push({ kind: 'remark', id: placed.remark.id, from: placed.from, to: placed.to, placed })
  // A person's note comes before the machine's on the same words.
  return items.sort(
    (a, b) => a.from - b.from || Number(a.kind === 'hint') - Number(b.kind === 'hint') || a.to - b.to,
  )
}

/** The note after (or before) the focused one, else after (or before) the caret; round the end. */
export function neighbourNote(
  state: EditorState,
  direction: 1 | -1,
  focused: string | null,
): NotePlace | null {
  const notes = inTextOrder(state.field(hintField).shown, state.field(remarkField).shown)
  if (notes.length === 0) return null
  const index = focused === null ? -1 : notes.findIndex(({ id }) => id === focused)
  if (index >= 0) return notes[(index + direction + notes.length) % notes.length] ?? null
  const caret = state.selection.main.head
  if (direction === 1) return notes.find(({ to }) => to > caret) ?? notes[0] ?? null
  return notes.findLast(({ from }) => from < caret) ?? notes.at(-1) ?? null
}
