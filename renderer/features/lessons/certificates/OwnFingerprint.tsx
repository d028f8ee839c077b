/** The fingerprint of the own identity, to compare aloud; and the deliberate way to another one. */
import { useEffect, useState } from 'react'
import type { OwnIdentity } from '../../../../electron/shared/entities/identity.ts'
import { AppError } from '../../../../electron/shared/errors.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { Fingerprint } from './Fingerprint.tsx'

export function OwnFingerprint() {
  const t = useTexts('certificates')
  const common = useTexts('common')
  const [identity, setIdentity] = useState<OwnIdentity | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    let current = true
    client()
      .request('identity.get')
      .then((own) => current && setIdentity(own))
      .catch((problem: unknown) => current && setError(problem))
    return () => {
      current = false
    }
  }, [])
  const lost = error instanceof AppError && error.code === 'document-damaged'
  const renew = async () => {
    try {
      setIdentity(await client().request('identity.renew'))
      setError(null)
      announce(t('identity.renewed'))
    } catch (problem) {
      setError(problem)
    } finally {
      setAsking(false)
    }
  }
  return (
    <section className="settings-block">
      <h2>{t('identity.title')}</h2>
      {identity && (
        <>
          <Fingerprint digits={identity.fingerprint} />
          <p>{t('identity.text')}</p>
        </>
      )}
      {error !== null && <ErrorMessage error={error} />}
      {(identity !== null || lost) && (
        <Button kind="plain" small onPress={() => setAsking(true)}>
          {t('identity.renew')}
        </Button>
      )}
      <Dialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('identity.renewTitle')}
        actions={
          <>
            <Button kind="plain" onPress={() => setAsking(false)}>
              {common('actions.cancel')}
            </Button>
            <Button kind="inside" onPress={() => void renew()}>
              {t('identity.renewDo')}
            </Button>
          </>
        }
      >
        <p>{t('identity.renewText')}</p>
        {lost && <p>{t('identity.renewLost')}</p>}
      </Dialog>
    </section>
  )
}
