/** Which rows of a long list are worth drawing. All rows are equally high; their height follows the size of text. */
import { type RefObject, useEffect, useState } from 'react'

/** Drawn above and below what is seen, so that scrolling shows no gap. */
const beyond = 8

export type RowsInView = {
  readonly first: number
  /** One past the last. */
  readonly end: number
  /** Scrolls just as far as it takes for this row to be seen whole. */
  readonly reveal: (index: number) => void
  readonly perPage: number
}

export function useRowsInView(box: RefObject<HTMLElement | null>, count: number, height: number): RowsInView {
  const [view, setView] = useState({ top: 0, height: 600 })
  useEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => {
      const now = { top: element.scrollTop, height: element.clientHeight }
      setView((before) => (before.top === now.top && before.height === now.height ? before : now))
    }
    // Tells at once how high it is, and again whenever that changes.
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])
  const reveal = (index: number) => {
    const element = box.current
    if (!element) return
    const top = index * height
    if (top < element.scrollTop) element.scrollTo({ top })
    else if (top + height > element.scrollTop + element.clientHeight)
      element.scrollTo({ top: top + height - element.clientHeight })
    element.scrollIntoView({ block: 'nearest' })
  }
  return {
    first: Math.max(0, Math.floor(view.top / height) - beyond),
    end: Math.min(count, Math.ceil((view.top + view.height) / height) + beyond),
    reveal,
    perPage: Math.max(1, Math.floor(view.height / height) - 1),
  }
}

/** How many times larger than usual the person wants the text. */
export function useTextScale(): number {
  const [scale, setScale] = useState(read)
  useEffect(() => {
    const observer = new MutationObserver(() => setScale(read()))
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text-size'] })
    return () => observer.disconnect()
  }, [])
  return scale
}

const read = (): number => Number(document.documentElement.dataset['textSize'] ?? 100) / 100
