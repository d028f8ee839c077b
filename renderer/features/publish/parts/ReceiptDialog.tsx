/** The receipt of one publication: where, when, link, and the exact text that left. */
import type { Publication } from '../../../../electron/shared/entities/publication.ts'
import { formatShortDay, formatTime } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { placeName, spacedFingerprint } from '../names.ts'

type ReceiptDialogProps = { readonly publication: Publication | undefined; readonly onClose: () => void }

export function ReceiptDialog({ publication, onClose }: ReceiptDialogProps) {
  const t = useTexts('publish')
  const common = useTexts('common')
  const language = useInterfaceLanguage()
  if (!publication) return null
  const { destination, receipt, consent, text } = publication
  const at = new Date(receipt?.at ?? publication.updatedAt)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('receipt.title')}
      actions={
        <Button kind="quiet" onPress={onClose}>
          {common('actions.close')}
        </Button>
      }
    >
      <dl className="facts receipt-facts">
        <dt>{t('receipt.where')}</dt>
        <dd>{placeName(t, destination)}</dd>
        <dt>{t('receipt.when')}</dt>
        <dd>
          {formatShortDay(at, language)}, {formatTime(at, language)}
        </dd>
        {receipt?.url && (
          <>
            <dt>{t('receipt.link')}</dt>
            <dd className="address">{receipt.url}</dd>
          </>
        )}
        <dt>{t('receipt.fingerprint')}</dt>
        <dd className="num">{spacedFingerprint(consent.contentHash.slice(0, 12))}</dd>
      </dl>
      <h3 className="receipt-head">{t('receipt.exactText')}</h3>
      <p className="leaf-text exact" lang={publication.language}>
        {text}
      </p>
    </Dialog>
  )
}
