/** The notes in the margin float: a short text beside long notes makes its page as tall as the last of them. */
import { type RefObject, useEffect, useRef } from 'react'

/** Notes move as one types; how tall the page is may come a moment later. */
const laterMs = 120

/** The page that holds text and notes. */
export function useRoomForNotes(): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = page.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const measure = () => {
      const top = element.getBoundingClientRect().top
      const bottoms = [...element.querySelectorAll('.marginalia.margin [data-note]')].map(
        (note) => note.getBoundingClientRect().bottom - top,
      )
      const height = bottoms.length === 0 ? '' : `${Math.ceil(Math.max(...bottoms))}px`
      if (element.style.minHeight !== height) element.style.minHeight = height
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(measure, laterMs)
    }
    const sizes = new ResizeObserver(later)
    sizes.observe(element)
    const moves = new MutationObserver(later)
    moves.observe(element, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['style', 'data-form', 'data-notes'],
    })
    return () => {
      clearTimeout(timer)
      sizes.disconnect()
      moves.disconnect()
    }
  }, [])
  return page
}
