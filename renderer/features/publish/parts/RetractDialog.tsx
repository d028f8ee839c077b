import { useState } from 'react'
import type { Publication } from '../../../../electron/shared/entities/publication.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { retract } from '../acts.ts'
import { networkName } from '../names.ts'

type RetractProps = {
  readonly publication: Publication
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Says what deleting cannot do before it deletes. */
export function RetractDialog({ publication, isOpen, onClose }: RetractProps) {
  const t = useTexts('publish')
  const common = useTexts('common')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const network = networkName(t, publication.destination)
  const act = async () => {
    setBusy(true)
    setError(null)
    try {
      await retract(publication)
      onClose()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('receipt.retractTitle', { network })}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button kind="outside" isDisabled={busy} onPress={() => void act()}>
            {t('receipt.retractAct')}
          </Button>
        </>
      }
    >
      <p className="lead">{t('receipt.retractText')}</p>
      {error !== null && <ErrorMessage error={error} />}
    </Dialog>
  )
}
