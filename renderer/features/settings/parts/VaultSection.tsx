import { useEffect, useState } from 'react'
import type { DamagedDocument, VaultStatus } from '../../../../electron/shared/contract.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { ExportTexts } from './ExportTexts.tsx'
import { NewRecoveryKey } from './NewRecoveryKey.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'

/** Lock, passphrase, recovery key, export, and what could not be read. */
export function VaultSection({ onLock }: { readonly onLock: () => Promise<void> }) {
  const t = useTexts('settings')
  const [status, setStatus] = useState<VaultStatus | null>(null)
  const [damaged, setDamaged] = useState<readonly DamagedDocument[]>([])
  const [error, setError] = useState<unknown>(null)
  const [dialog, setDialog] = useState<'set' | 'remove' | 'recovery' | null>(null)
  const [done, setDone] = useState('')
  useEffect(() => {
    let current = true
    Promise.all([client().request('vault.status'), client().request('vault.damaged')])
      .then(([loaded, documents]) => {
        if (!current) return
        setStatus(loaded)
        setDamaged(documents)
      })
      .catch((problem: unknown) => current && setError(problem))
    const unsubscribe = client().subscribe('vault.changed', setStatus)
    return () => {
      current = false
      unsubscribe()
    }
  }, [])
  if (!status) return error === null ? null : <ErrorMessage error={error} />

  const finish = (sentence: string) => {
    setDialog(null)
    setDone(sentence)
  }
  return (
    <>
      <p className="lead">
        {t('vault.lead')} {status.hasPassphrase ? t('vault.passphraseSet') : t('vault.passphraseNone')}
      </p>
      <p role="status">{done}</p>
      {error !== null && <ErrorMessage error={error} />}
      <div className="row-of-buttons">
        <Button onPress={() => void onLock().catch(setError)}>
          {status.hasPassphrase ? t('vault.lock') : t('vault.curtain')}
        </Button>
        <Button onPress={() => setDialog('set')}>
          {status.hasPassphrase ? t('vault.changePassphrase') : t('vault.setPassphrase')}
        </Button>
        {status.hasPassphrase && status.keychainAvailable && (
          <Button onPress={() => setDialog('remove')}>{t('vault.removePassphrase')}</Button>
        )}
        <Button onPress={() => setDialog('recovery')}>{t('vault.newRecovery')}</Button>
      </div>
      <ExportTexts hasPassphrase={status.hasPassphrase} />
      {damaged.length > 0 && (
        <section className="settings-block">
          <h2>{t('vault.damaged')}</h2>
          <p>{t('vault.damagedLead')}</p>
          <ul className="settings-list">
            {damaged.map((document) => (
              <li key={`${document.kind} ${document.id}`}>
                <span>
                  {document.kind} <small>{document.id}</small>
                </span>
                <span>{t(`vault.problems.${document.problem}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(dialog === 'set' || dialog === 'remove') && (
        <PassphraseDialog
          mode={dialog}
          hasPassphrase={status.hasPassphrase}
          onClose={() => setDialog(null)}
          onDone={() => finish(dialog === 'set' ? t('vault.changed') : t('vault.removed'))}
        />
      )}
      {dialog === 'recovery' && (
        <NewRecoveryKey hasPassphrase={status.hasPassphrase} onClose={() => setDialog(null)} />
      )}
    </>
  )
}
