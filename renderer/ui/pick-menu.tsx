/** A word with a caret that opens a menu: the draft's version, the channel, a destination. */
import { CaretDownIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

export type PickItem = {
  readonly id: string
  readonly label: string
  /** Second, quieter text at the right. */
  readonly aside?: string
  readonly icon?: ReactNode
  readonly disabled?: boolean
}

export type PickMenuProps = {
  /** What the button shows. */
  readonly label: ReactNode
  /** What a screen reader hears before it, such as "Channel". */
  readonly name: string
  readonly items: readonly PickItem[]
  readonly selected?: string
  readonly onPick: (id: string) => void
  /** For items that are read when somebody asks for them. */
  readonly onOpen?: () => void
}

export function PickMenu({ label, name, items, selected, onPick, onOpen }: PickMenuProps) {
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && onOpen?.()}>
      <Button className="pick">
        <span className="visually-hidden">{name}: </span>
        {label} <CaretDownIcon className="i" weight="bold" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={name}
          onAction={(key) => onPick(String(key))}
          {...(selected === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [selected] })}
        >
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              className="menu-item"
              textValue={item.label}
              isDisabled={item.disabled ?? false}
            >
              {item.icon}
              <span>{item.label}</span>
              {item.aside && <small>{item.aside}</small>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
