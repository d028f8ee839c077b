import { useEffect } from 'react'
import { isMod } from '../../ui/keys.tsx'
import { cancel, heldPublication } from './acts.ts'

/** Where the key for undo belongs to the typing: text fields, and an editor that can be typed in. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
  )
}

/** During the thirty seconds the key for undo cancels the sending, in every room, outside of text. */
export function useUndoKey(onError: (error: unknown) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.shiftKey || !isMod(event) || event.key.toLowerCase() !== 'z') return
      const held = heldPublication()
      if (!held || isTyping(event.target)) return
      event.preventDefault()
      cancel(held).catch(onError)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onError])
}
