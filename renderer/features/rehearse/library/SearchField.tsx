/** Searching as one types. Mod-F comes here, Escape clears, the arrow goes down to the list. */
import { MagnifyingGlassIcon, XIcon } from '@phosphor-icons/react'
import { useEffect, useRef } from 'react'
import { maxQueryUnits } from '../../../../electron/shared/entities/library.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { isMod } from '../../../ui/keys.tsx'
import { useLibrary } from './library-store.ts'

export function SearchField() {
  const t = useTexts('library')
  const { query } = useLibrary()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isMod(event) || event.shiftKey || event.key.toLowerCase() !== 'f') return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const set = (next: string) => useLibrary.setState({ query: next })
  return (
    <div className="library-search">
      <MagnifyingGlassIcon className="i" aria-hidden />
      <input
        ref={field}
        className="input"
        type="text"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={query}
        maxLength={maxQueryUnits}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => set(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') {
            event.preventDefault()
            set('')
          } else if (event.key === 'ArrowDown') {
            event.preventDefault()
            event.currentTarget
              .closest('.library-page')
              ?.querySelector<HTMLElement>('[role="listbox"]')
              ?.focus()
          }
        }}
      />
      {query !== '' && (
        <Button kind="plain" small aria-label={t('search.clear')} onPress={() => set('')}>
          <XIcon className="i" aria-hidden />
        </Button>
      )}
    </div>
  )
}
