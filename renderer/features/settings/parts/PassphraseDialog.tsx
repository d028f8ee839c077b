import { useState } from 'react'
import { AppError } from '../../../../electron/shared/errors.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Check, TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { RecoveryKey } from './RecoveryKey.tsx'

type PassphraseDialogProps = {
  readonly mode: 'set' | 'remove'
  readonly hasPassphrase: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Add, change or remove the passphrase. Changing asks for the present one and offers a new key. */
export function PassphraseDialog({ mode, hasPassphrase, onClose, onDone }: PassphraseDialogProps) {
  const t = useTexts('settings')
  const common = useTexts('common')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [repeat, setRepeat] = useState('')
  const [rekey, setRekey] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const code = error instanceof AppError ? error.code : null
  const differs = repeat !== '' && repeat !== next

  const run = async () => {
    if (busy || (mode === 'set' && next !== repeat)) return
    setBusy(true)
    setError(null)
    try {
      const result = await client().request('vault.setPassphrase', {
        current: hasPassphrase ? current : null,
        next: mode === 'set' ? next : null,
        rekey,
      })
      if (result.recoveryKey) setRecoveryKey(result.recoveryKey)
      else onDone()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  const title =
    mode === 'remove'
      ? t('vault.removePassphrase')
      : hasPassphrase
        ? t('vault.changePassphrase')
        : t('vault.setPassphrase')
  if (recoveryKey !== null)
    return (
      <Dialog isOpen onClose={onDone} title={title}>
        <RecoveryKey recoveryKey={recoveryKey} onDone={onDone} />
      </Dialog>
    )
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run()
        }}
      >
        {hasPassphrase && (
          <TextField
            label={t('vault.current')}
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            problem={code === 'wrong-passphrase' ? common('errors.wrong-passphrase.what') : null}
            autoFocus
            required
          />
        )}
        {mode === 'set' && (
          <>
            <TextField
              label={t('vault.next')}
              type="password"
              autoComplete="new-password"
              value={next}
              onChange={setNext}
              problem={code === 'weak-passphrase' ? common('errors.weak-passphrase.now') : null}
              required
            />
            <TextField
              label={t('vault.repeat')}
              type="password"
              autoComplete="new-password"
              value={repeat}
              onChange={setRepeat}
              problem={differs ? t('vault.differs') : null}
              required
            />
          </>
        )}
        {hasPassphrase && (
          <div>
            <Check checked={rekey} onChange={setRekey}>
              {t('vault.rekey')}
            </Check>
            <p className="aside-note">{t('vault.rekeyHelp')}</p>
          </div>
        )}
        {error !== null && code !== 'wrong-passphrase' && code !== 'weak-passphrase' && (
          <ErrorMessage error={error} />
        )}
        <div className="acts">
          <Button onPress={onClose}>{common('actions.cancel')}</Button>
          <Button kind="inside" type="submit" isDisabled={busy}>
            {mode === 'remove' ? t('vault.remove') : t('vault.change')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
