import { type RefObject, useEffect, useRef } from 'react'

/** Puts the focus on a heading when what it heads has changed, so that keyboard and speech go on from there. */
export function useFocusOnChange<Element extends HTMLElement>(what: string | number): RefObject<Element | null> {
  const element = useRef<Element>(null)
  useEffect(() => {
    element.current?.focus({ preventScroll: true })
    element.current?.closest('.scroll')?.scrollTo({ top: 0 })
  }, [what])
  return element
}
