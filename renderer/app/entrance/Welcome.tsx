/** First start: a name if one likes, a passphrase where there is no keychain, and the recovery key. */
import { useState } from 'react'
import type { VaultStatus } from '../../../electron/shared/contract.ts'
import { AppError } from '../../../electron/shared/errors.ts'
import { client } from '../../bridge/index.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { Button } from '../../ui/buttons.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { ErrorMessage } from '../../ui/messages.tsx'
import { RecoveryKey } from '../../features/settings/index.ts'

export function Welcome({ status, onDone }: { readonly status: VaultStatus; readonly onDone: () => void }) {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  return recoveryKey === null ? (
    <Beginning keychain={status.keychainAvailable} onCreated={setRecoveryKey} />
  ) : (
    <main className="doorway">
      <RecoveryKey recoveryKey={recoveryKey} onDone={onDone} />
    </main>
  )
}

type BeginningProps = { readonly keychain: boolean; readonly onCreated: (recoveryKey: string) => void }

function Beginning({ keychain, onCreated }: BeginningProps) {
  const t = useTexts('vault')
  const common = useTexts('common')
  const language = useInterfaceLanguage()
  const [person, setPerson] = useState({ displayName: '', role: '', organisation: '' })
  const [passphrase, setPassphrase] = useState('')
  const [repeat, setRepeat] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const differs = !keychain && repeat !== '' && repeat !== passphrase
  const weak = error instanceof AppError && error.code === 'weak-passphrase'

  const create = async () => {
    if (busy || (!keychain && repeat !== passphrase)) return
    setBusy(true)
    setError(null)
    try {
      const { recoveryKey } = await client().request('vault.create', {
        passphrase: keychain ? null : passphrase,
      })
      await client().request('profile.save', person)
      onCreated(recoveryKey)
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  const set = (field: keyof typeof person) => (value: string) => setPerson({ ...person, [field]: value })
  return (
    <main className="doorway">
      <h1 className="display">{t('welcome.title')}</h1>
      <p className="lead">{t('welcome.lead')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <SelectField
          label={t('welcome.language')}
          value={language}
          onChange={(value) =>
            void client().request('preferences.set', { language: value === 'en' ? 'en' : 'es' })
          }
          options={[
            { value: 'es', label: 'Español' },
            { value: 'en', label: 'English' },
          ]}
        />
        <TextField
          label={t('welcome.name')}
          help={t('welcome.nameHelp')}
          value={person.displayName}
          onChange={set('displayName')}
          maxLength={120}
          autoFocus
        />
        <div className="two-fields">
          <TextField label={t('welcome.role')} value={person.role} onChange={set('role')} maxLength={160} />
          <TextField
            label={t('welcome.organisation')}
            value={person.organisation}
            onChange={set('organisation')}
            maxLength={160}
          />
        </div>
        {keychain ? (
          <p className="aside-note">{t('welcome.withKeychain')}</p>
        ) : (
          <>
            <p className="aside-note">{t('welcome.passphraseWhy')}</p>
            <div className="two-fields">
              <TextField
                label={t('welcome.passphrase')}
                help={t('welcome.passphraseHelp')}
                type="password"
                autoComplete="new-password"
                value={passphrase}
                onChange={setPassphrase}
                problem={weak ? common('errors.weak-passphrase.what') : null}
                required
              />
              <TextField
                label={t('welcome.repeat')}
                type="password"
                autoComplete="new-password"
                value={repeat}
                onChange={setRepeat}
                problem={differs ? t('welcome.differs') : null}
                required
              />
            </div>
          </>
        )}
        {error !== null && !weak && <ErrorMessage error={error} />}
        <div>
          <Button kind="inside" type="submit" isDisabled={busy}>
            {busy ? t('welcome.creating') : t('welcome.create')}
          </Button>
        </div>
      </form>
    </main>
  )
}
