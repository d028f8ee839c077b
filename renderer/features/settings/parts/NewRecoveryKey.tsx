import { useState } from 'react'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { RecoveryKey } from './RecoveryKey.tsx'

type NewRecoveryKeyProps = { readonly hasPassphrase: boolean; readonly onClose: () => void }

export function NewRecoveryKey({ hasPassphrase, onClose }: NewRecoveryKeyProps) {
  const t = useTexts('settings')
  const common = useTexts('common')
  const [passphrase, setPassphrase] = useState('')
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)

  const make = async () => {
    setError(null)
    try {
      const made = await client().request('vault.newRecoveryKey', {
        passphrase: hasPassphrase ? passphrase : null,
      })
      setRecoveryKey(made.recoveryKey)
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <Dialog isOpen onClose={onClose} title={t('vault.newRecovery')}>
      {recoveryKey !== null ? (
        <RecoveryKey recoveryKey={recoveryKey} onDone={onClose} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void make()
          }}
        >
          <p>{t('vault.newRecoveryLead')}</p>
          {hasPassphrase && (
            <TextField
              label={t('vault.current')}
              type="password"
              autoComplete="current-password"
              value={passphrase}
              onChange={setPassphrase}
              autoFocus
              required
            />
          )}
          {error !== null && <ErrorMessage error={error} />}
          <div className="acts">
            <Button onPress={onClose}>{common('actions.cancel')}</Button>
            <Button kind="inside" type="submit">
              {t('vault.make')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
