/**
 * Keys that act while the focus is somewhere inside an element: the single keys of a list, Escape of a
 * form. Modified keys are the frame's and are left alone.
 */
import { type RefObject, useEffect, useRef } from 'react'

export function useKeyIn(where: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    const element = where.current
    if (!element) return
    const listen = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey) latest.current(event)
    }
    element.addEventListener('keydown', listen)
    return () => element.removeEventListener('keydown', listen)
  }, [where])
}

/** True where a letter is text and not a command. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('textarea, select, input:not([type="checkbox"])')
