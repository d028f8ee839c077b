import { useRef, useState } from 'react'
import type { SignedCertificate } from '../../../../electron/shared/entities/certificate.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState, ErrorMessage } from '../../../ui/messages.tsx'
import { CertificateActs } from './CertificateActs.tsx'
import { CertificateSheet } from './CertificateSheet.tsx'
import { useOwnCertificates } from './use-own-certificates.ts'

/** Those issued here, newest first, each with what can be done with it. */
export function OwnCertificates() {
  const t = useTexts('certificates')
  const { own, error, forget } = useOwnCertificates()
  const [removing, setRemoving] = useState<SignedCertificate | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <section className="settings-block certificates">
      <h2 ref={heading} tabIndex={-1}>
        {t('own.title')}
      </h2>
      {error !== null && <ErrorMessage error={error} />}
      {own?.length === 0 && <EmptyState title={t('own.emptyTitle')} text={t('own.emptyText')} />}
      {own?.map((signed) => (
        <CertificateSheet key={signed.certificate.id} signed={signed}>
          <CertificateActs signed={signed} onRemove={() => setRemoving(signed)} />
        </CertificateSheet>
      ))}
      {removing && (
        <RemoveDialog
          signed={removing}
          onClose={() => setRemoving(null)}
          onRemoved={() => {
            setRemoving(null)
            announce(t('own.removed'))
            forget(removing.certificate.id)
            // What had the focus is gone with its sheet.
            requestAnimationFrame(() => heading.current?.focus())
          }}
        />
      )}
    </section>
  )
}

type RemoveProps = {
  readonly signed: SignedCertificate
  readonly onClose: () => void
  readonly onRemoved: () => void
}

function RemoveDialog({ signed: { certificate }, onClose, onRemoved }: RemoveProps) {
  const t = useTexts('certificates')
  const common = useTexts('common')
  const [error, setError] = useState<unknown>(null)
  const remove = async () => {
    try {
      await client().request('certificates.remove', { id: certificate.id })
      onRemoved()
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('own.removeTitle')}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button kind="inside" onPress={() => void remove()}>
            {t('own.removeDo')}
          </Button>
        </>
      }
    >
      <p>{t('own.removeText')}</p>
      {error !== null && <ErrorMessage error={error} />}
    </Dialog>
  )
}
