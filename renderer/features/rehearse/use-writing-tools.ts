/** What one reaches from the page by key: the search, and being alone with the text. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../i18n/index.ts'
import { announce } from '../../ui/announcer.tsx'
import { offerFocusMode, setFocusMode, toggleFocusMode, useFocusMode } from '../../ui/focus-mode.ts'
import { isMac, isMod } from '../../ui/keys.tsx'

export type FindRequest = {
  readonly withReplace: boolean
  /** Grows with each time it is asked for. */
  readonly asked: number
}

export type WritingTools = {
  readonly find: FindRequest | null
  readonly openFind: (withReplace: boolean) => void
  readonly closeFind: () => void
}

/** `openText` names the text on the page: another one is searched anew. */
export function useWritingTools(openText: string | null): WritingTools {
  const [find, setFind] = useState<FindRequest | null>(null)
  const [searched, setSearched] = useState(openText)
  if (searched !== openText) {
    setSearched(openText)
    setFind(null)
  }
  const openFind = useCallback(
    (withReplace: boolean) =>
      setFind((before) => ({
        withReplace: withReplace || (before?.withReplace ?? false),
        asked: (before?.asked ?? 0) + 1,
      })),
    [],
  )
  const closeFind = useCallback(() => setFind(null), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) return
      const act = actOf(event)
      if (act === null) return
      event.preventDefault()
      if (act === 'focus') toggleFocusMode()
      else openFind(act === 'replace')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [openFind])
  useFocusOfPage()
  return { find, openFind, closeFind }
}

/** Keys of what floats over the page are its own. */
const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"]') !== null

/** Replace is Ctrl+H where Windows and Linux have it: there, Ctrl+Alt is how a Spanish keyboard types "@". */
function actOf(event: KeyboardEvent): 'find' | 'replace' | 'focus' | null {
  const key = event.key.toLowerCase()
  if (isMac && event.metaKey && event.altKey && !event.ctrlKey && event.code === 'KeyF') return 'replace'
  if (!isMod(event)) return null
  if (key === 'enter') return event.shiftKey ? 'focus' : null
  if (event.shiftKey) return null
  return key === 'f' ? 'find' : key === 'h' && !isMac ? 'replace' : null
}

/** Says what happened, and leaves by Escape, whatever has the focus. */
function useFocusOfPage(): void {
  const t = useTexts('writing')
  const on = useFocusMode((state) => state.on)
  const wasOn = useRef(on)
  useEffect(offerFocusMode, [])
  useEffect(() => {
    if (on !== wasOn.current) announce(t(on ? 'focus.on' : 'focus.off'))
    wasOn.current = on
  }, [on, t])
  useEffect(() => {
    if (!on) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      setFocusMode(false)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [on])
}
