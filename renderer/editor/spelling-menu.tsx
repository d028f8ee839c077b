/** What to write instead of a marked word, beside it. By key it takes the focus; by click it leaves it in the text. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components'
import { useTexts } from '../i18n/index.ts'
import { announce } from '../ui/announcer.tsx'
import type { EnglishVariant } from '../workers/spell-protocol.ts'
import type { Manuscript } from './manuscript.ts'
import { addToOwnWords, letWordStand, replaceWord } from './spelling-actions.ts'
import type { SpellingSource } from './spelling-source.ts'
import type { PlacedMisspelling } from './spelling-state.ts'

export type VisitedWord = { readonly placed: PlacedMisspelling; readonly byKey: boolean }

export type SpellingMenuProps = {
  readonly manuscript: Manuscript
  readonly source: SpellingSource
  readonly english: EnglishVariant
  readonly visited: VisitedWord
  readonly readOnly: boolean
  readonly onClose: () => void
}

export function SpellingMenu({ manuscript, source, english, visited, readOnly, onClose }: SpellingMenuProps) {
  const t = useTexts('writing')
  const { placed, byKey } = visited
  const { word } = placed
  const { view } = manuscript
  const anchor = useRef<HTMLSpanElement>(null)
  const words = useSuggestions(source, placed, english)
  useLayoutEffect(() => placeAt(anchor.current, manuscript, placed), [manuscript, placed])

  const back = () => {
    onClose()
    view.focus()
  }
  const act = (key: string) => {
    if (key === 'add') {
      addToOwnWords(view, placed)
      announce(t('spelling.added', { word }))
    } else if (key === 'ignore') {
      letWordStand(view, placed)
      announce(t('spelling.ignored', { word }))
    } else {
      const by = key.slice(suggestionKey.length)
      if (replaceWord(view, placed, by)) announce(t('spelling.replaced', { word, by }))
    }
    back()
  }
  return (
    <>
      <span ref={anchor} className="word-anchor" aria-hidden="true" />
      {/* Waiting for the words keeps the first item of the menu the one that gets the focus. */}
      {words !== null && (
        <Popover
          triggerRef={anchor}
          isOpen
          isNonModal={!byKey}
          onOpenChange={(open) => !open && (byKey ? back() : onClose())}
          className="popover spelling"
          aria-label={t('spelling.menu', { word })}
          placement="bottom start"
          offset={6}
        >
          <Menu
            className="menu"
            aria-label={t('spelling.menu', { word })}
            autoFocus={byKey ? 'first' : false}
            onAction={(key) => act(String(key))}
            disabledKeys={readOnly ? words.map((one) => suggestionKey + one) : ['nothing']}
          >
            {words.length === 0 ? (
              <MenuItem id="nothing" className="menu-item quiet">
                {t('spelling.nothing')}
              </MenuItem>
            ) : null}
            {words.map((one) => (
              <MenuItem
                key={one}
                id={suggestionKey + one}
                className="menu-item suggestion"
                textValue={one}
                lang={placed.language}
              >
                {one}
              </MenuItem>
            ))}
            <Separator className="menu-line" />
            <MenuItem id="add" className="menu-item">
              {t('spelling.add')}
            </MenuItem>
            <MenuItem id="ignore" className="menu-item">
              {t('spelling.ignore')}
            </MenuItem>
          </Menu>
        </Popover>
      )}
    </>
  )
}

const suggestionKey = 'write:'

/** Null while they are looked for. */
function useSuggestions(
  source: SpellingSource,
  { word, language }: PlacedMisspelling,
  english: EnglishVariant,
): readonly string[] | null {
  const [words, setWords] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let current = true
    // Without suggestions the word can still be added or let stand.
    void source.suggest({ word, language, english }).then((found) => current && setWords(found ?? []))
    return () => {
      current = false
    }
  }, [source, word, language, english])
  return words
}

/** Over the word itself: the menu hangs from it. */
function placeAt(anchor: HTMLElement | null, { view }: Manuscript, { from, to }: PlacedMisspelling): void {
  const frame = anchor?.offsetParent?.getBoundingClientRect()
  const start = view.coordsAtPos(from, 1)
  const end = view.coordsAtPos(to, -1)
  if (!anchor || !frame || !start || !end) return
  const width = end.top === start.top ? Math.max(1, end.right - start.left) : 1
  Object.assign(anchor.style, {
    left: `${start.left - frame.left}px`,
    top: `${start.top - frame.top}px`,
    width: `${width}px`,
    height: `${start.bottom - start.top}px`,
  })
}
