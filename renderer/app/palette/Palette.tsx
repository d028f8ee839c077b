/** Find or do: drafts, lessons, scenarios, sessions, rooms and a few acts, by typing. */
import { MagnifyingGlassIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components'
import { useTexts } from '../../i18n/index.ts'
import { usePaletteItems } from './palette-items.ts'

export function Palette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTexts('frame')
  return (
    <ModalOverlay
      className="palette-overlay"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal>
        <Dialog className="palette" aria-label={t('palette.title')}>
          <PaletteContent onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteContent({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('frame')
  const [query, setQuery] = useState('')
  const items = usePaletteItems(query)
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField aria-label={t('palette.title')} className="q" autoFocus>
        <MagnifyingGlassIcon className="i" aria-hidden />
        <Input placeholder={t('palette.placeholder')} />
      </SearchField>
      <Menu
        className="menu"
        aria-label={t('palette.title')}
        items={items}
        renderEmptyState={() => <p className="none">{t('palette.nothing')}</p>}
      >
        {(item) => (
          <MenuItem
            id={item.id}
            className="menu-item"
            textValue={item.title}
            onAction={() => {
              onClose()
              item.run()
            }}
          >
            {item.icon}
            <b>{item.title}</b>
            <small>{item.kind}</small>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  )
}
