/** What has left, or was handed over: when, a link to it, and the way to take it back. No confetti. */
import { useState } from 'react'
import type { Publication } from '../../../../electron/shared/entities/publication.ts'
import { formatShortDay, formatTime } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { openLink } from '../acts.ts'
import { isToday, networkName } from '../names.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { DestinationMenu } from './PublishChoice.tsx'
import { RetractDialog } from './RetractDialog.tsx'

type ReceiptProps = { readonly publication: Publication; readonly review: (destinationId: string) => void }

export function Receipt({ publication, review }: ReceiptProps) {
  const t = useTexts('publish')
  const [error, setError] = useState<unknown>(null)
  const [dialog, setDialog] = useState<'retract' | 'confirm' | null>(null)
  const { destination, receipt, state } = publication
  const network = networkName(t, destination)
  const close = () => setDialog(null)
  return (
    <>
      <p className="panel-title" role="status">
        <Headline publication={publication} />
      </p>
      {state !== 'retracted' && (
        <p className="say panel-note">
          <Remark publication={publication} />
        </p>
      )}
      <div className="panel-acts">
        {state === 'sent' && receipt?.url && (
          <Button kind="quiet" small onPress={() => void openLink(publication).catch(setError)}>
            {t('receipt.see', { network })}
          </Button>
        )}
        {state === 'sent' && receipt?.remoteId && (
          <Button kind="plain" small onPress={() => setDialog('retract')}>
            {t('receipt.retract')}
          </Button>
        )}
        {state === 'handed-over' && (
          <Button kind="quiet" small onPress={() => setDialog('confirm')}>
            {t('receipt.confirm')}
          </Button>
        )}
        <DestinationMenu className="btn plain sm" label={t('panel.elsewhere')} review={review} />
      </div>
      {error !== null && (
        <div className="panel-problem">
          <ErrorMessage error={error} />
        </div>
      )}
      <RetractDialog publication={publication} isOpen={dialog === 'retract'} onClose={close} />
      <ConfirmDialog publication={publication} isOpen={dialog === 'confirm'} onClose={close} />
    </>
  )
}

function Headline({
  publication: { state, destination, receipt, updatedAt },
}: {
  readonly publication: Publication
}) {
  const t = useTexts('publish')
  const language = useInterfaceLanguage()
  if (state === 'retracted') return t('receipt.retracted', { network: networkName(t, destination) })
  const at = new Date(receipt?.at ?? updatedAt)
  if (state === 'handed-over')
    return t(`receipt.handedOver.${destination.kind}`, { time: formatTime(at, language) })
  return isToday(at)
    ? t('receipt.sentAt', { time: formatTime(at, language) })
    : t('receipt.sentOn', { day: formatShortDay(at, language) })
}

function Remark({
  publication: { state, destination, receipt, failure },
}: {
  readonly publication: Publication
}) {
  const t = useTexts('publish')
  if (state === 'handed-over') {
    if (failure === 'outcome-unknown') return t('receipt.handedOverUnsure')
    const stayedHere = destination.kind === 'clipboard' || destination.kind === 'file'
    return t(stayedHere ? 'receipt.localSay' : 'receipt.handedOverSay')
  }
  return receipt?.confirmedByHand ? t('receipt.confirmedByHand') : t('receipt.say')
}
