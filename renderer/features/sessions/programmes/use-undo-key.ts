/** Mod Z outside of fields, which take back their own typing. */
import { useEffect, useRef } from 'react'

const ownUndo = 'input, textarea, select, [contenteditable="true"], [role="dialog"]'

export function useUndoKey(on: boolean, run: () => void): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!on) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.metaKey || event.ctrlKey) || event.shiftKey) return
      if (event.target instanceof Element && event.target.closest(ownUndo)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [on])
}
