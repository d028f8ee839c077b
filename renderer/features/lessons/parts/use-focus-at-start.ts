import { type RefObject, useEffect, useRef } from 'react'

/** Puts the focus on the heading of what has just appeared, so that keyboard and speech go on from there. */
export function useFocusAtStart<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null)
  useEffect(() => {
    element.current?.focus({ preventScroll: true })
    element.current?.closest('.scroll')?.scrollTo({ top: 0 })
  }, [])
  return element
}
