import { type RefObject, useEffect, useRef } from 'react'

/** Enter anywhere in the page goes on, as the key cap on the button says. */
export function useEnterToGoOn(forward: () => void): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented || event.repeat || hasModifier(event)) return
      const { target } = event
      // A click on plain text leaves the focus on the body; a dialog or the sidebar keeps its own Enter.
      if (!(target instanceof Element) || !(target === document.body || main.current?.contains(target)))
        return
      if (target.closest(ownEnter)) return
      event.preventDefault()
      forward()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [forward])
  return main
}

/** Where Enter already means something, or where a slip should not turn the page. */
const ownEnter =
  'button, a, textarea, select, input:not([type="radio"], [type="checkbox"]), [role="checkbox"]'

const hasModifier = (event: KeyboardEvent): boolean =>
  event.metaKey || event.ctrlKey || event.altKey || event.shiftKey
