/**
 * A dialog that floats: focus goes in, stays in, and returns. Escape closes it; a click beside it does not,
 * because that would drop what was typed.
 */
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

export type DialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Buttons, right-aligned, last one the main act. */
  readonly actions?: ReactNode
}

export function Dialog({ isOpen, onClose, title, children, actions }: DialogProps) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal>
        <AriaDialog className="dialog">
          <Heading slot="title" level={2} className="h1">
            {title}
          </Heading>
          {children}
          {actions && <div className="acts">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
