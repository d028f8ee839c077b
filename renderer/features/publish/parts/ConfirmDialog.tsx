import { useState } from 'react'
import type { Publication } from '../../../../electron/shared/entities/publication.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { confirmHandedOver } from '../acts.ts'

type ConfirmProps = {
  readonly publication: Publication
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** For a text that was handed over: the executive says that it is published, with its link or without. */
export function ConfirmDialog({ publication, isOpen, onClose }: ConfirmProps) {
  const t = useTexts('publish')
  const common = useTexts('common')
  const [link, setLink] = useState('')
  const [badLink, setBadLink] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const act = async () => {
    const typed = link.trim()
    const bad = typed !== '' && !isWebAddress(typed)
    setBadLink(bad)
    setError(null)
    if (bad) return
    try {
      await confirmHandedOver(publication, typed === '' ? null : typed)
      onClose()
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('receipt.confirmTitle')}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button kind="inside" onPress={() => void act()}>
            {t('receipt.confirmAct')}
          </Button>
        </>
      }
    >
      <div className="dialog-body">
        <p className="lead">{t('receipt.confirmText')}</p>
        <TextField
          label={t('receipt.link')}
          type="url"
          value={link}
          onChange={setLink}
          maxLength={2000}
          problem={badLink ? t('receipt.badLink') : null}
        />
        {error !== null && <ErrorMessage error={error} />}
      </div>
    </Dialog>
  )
}

export function isWebAddress(typed: string): boolean {
  return URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol)
}
