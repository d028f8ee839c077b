/** Which notes are open, closed, or only a mark. */
import type { PlacedHint } from './hint-state.ts'

export type NoteForm = 'open' | 'closed' | 'mark'

/** Up to this many notes all show their words. Over it only warnings do, and the open one. */
export const fewNotes = 5

export function noteForm(placed: PlacedHint, total: number, openId: string | undefined): NoteForm {
  if (placed.hint.id === openId) return 'open'
  return total <= fewNotes || placed.hint.severity === 'warning' ? 'closed' : 'mark'
}
