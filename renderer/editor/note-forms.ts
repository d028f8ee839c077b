/** Which notes are open, closed, or only a mark. */
import type { MarginItem } from './remarks/note-order.ts'

export type NoteForm = 'open' | 'closed' | 'mark'

/** Up to this many notes all show their words. Over it only warnings do, and the open one. */
export const fewNotes = 5

/** What a person wrote is read before what a rule found: it folds later. */
const fewRemarks = 12

/** `total` of its own kind: many hints do not fold a person's notes. */
export function noteForm(item: MarginItem, total: number, openId: string | undefined): NoteForm {
  if (item.id === openId) return 'open'
  if (item.kind === 'remark') return total <= fewRemarks ? 'closed' : 'mark'
  return total <= fewNotes || item.placed.hint.severity === 'warning' ? 'closed' : 'mark'
}
