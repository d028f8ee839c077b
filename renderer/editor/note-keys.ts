/** What a key means in a focused note. Single keys act here only, never in a text field. */

export type NoteKeyAct = 'apply' | 'ignore' | 'why' | 'back' | 'next' | 'previous' | 'undo' | 'type'

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/**
 * `onButton` is true when the focus is on a button inside the note: Enter and Space then press it. Null:
 * the key is not the note's business. `type`: a printable key that means nothing here belongs to the text.
 */
export function noteKeyAct(
  event: KeyPress,
  { mod, onButton }: { readonly mod: boolean; readonly onButton: boolean },
): NoteKeyAct | null {
  const key = event.key
  if (mod) return modAct(key.toLowerCase(), event.shiftKey)
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (onButton && (key === 'Enter' || key === ' ')) return null
  switch (key) {
    case 'Enter':
      return 'apply'
    case 'Backspace':
    case 'Delete':
      return 'ignore'
    case '?':
      return 'why'
    case 'Escape':
      return 'back'
    default:
      return [...key].length === 1 ? 'type' : null
  }
}

function modAct(key: string, shift: boolean): NoteKeyAct | null {
  if (key === 'j') return shift ? 'previous' : 'next'
  return key === 'z' && !shift ? 'undo' : null
}
