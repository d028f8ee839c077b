/** The ledger, one key away, above the status bar. Also keeps the feature in step with main: it is always mounted. */
import '../publish.css'
import { useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { usePublishStore } from '../publish-store.ts'
import { useLedger } from '../use-ledger.ts'
import { LedgerRows } from './LedgerRows.tsx'
import { LedgerSummary } from './LedgerSummary.tsx'
import { PublishingCompanion } from './PublishingCompanion.tsx'
import { ReceiptDialog } from './ReceiptDialog.tsx'

type PopoverProps = { readonly isOpen: boolean; readonly onClose: () => void }
const shownAtOnce = 3

export function LedgerPopover({ isOpen, onClose }: PopoverProps) {
  const [receiptId, setReceiptId] = useState<string | null>(null)
  const publication = usePublishStore(({ publications }) => publications.find(({ id }) => id === receiptId))
  return (
    <>
      <PublishingCompanion />
      {isOpen && (
        <OpenPopover
          onClose={onClose}
          onReceipt={(id) => {
            onClose()
            setReceiptId(id)
          }}
        />
      )}
      <ReceiptDialog publication={publication} onClose={() => setReceiptId(null)} />
    </>
  )
}

type OpenProps = { readonly onClose: () => void; readonly onReceipt: (id: string) => void }

function OpenPopover({ onClose, onReceipt }: OpenProps) {
  const t = useTexts('publish')
  const { go } = useNavigation()
  const reading = useLedger(true)
  const titleId = useId()
  const box = useRef<HTMLDivElement>(null)
  useFloating(box, onClose)
  return (
    <div className="pop ledger-pop" role="dialog" aria-labelledby={titleId} tabIndex={-1} ref={box}>
      <h2 className="h2" id={titleId}>
        {t('ledger.title')}
      </h2>
      {reading.kind === 'failed' && <ErrorMessage error={reading.error} />}
      {reading.kind === 'read' && reading.entries.length === 0 && (
        <EmptyState title={t('ledger.never')} text={t('ledger.neverSay')} />
      )}
      {reading.kind === 'read' && reading.entries.length > 0 && (
        <>
          <LedgerRows entries={reading.entries.slice(0, shownAtOnce)} onReceipt={onReceipt} />
          <LedgerSummary entries={reading.entries} />
          {reading.entries.length > shownAtOnce && (
            <Button
              kind="link"
              onPress={() => {
                onClose()
                go({ place: 'settings', section: 'ledger' })
              }}
            >
              {t('ledger.all')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

/** Focus goes in and returns; Escape and a press outside close. */
function useFloating(box: React.RefObject<HTMLDivElement | null>, onClose: () => void): void {
  useEffect(() => {
    const before = document.activeElement
    box.current?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      onClose()
    }
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('pointerdown', onPress)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('pointerdown', onPress)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [box, onClose])
}
