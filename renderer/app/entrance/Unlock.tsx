/** The locked room: a passphrase, or the recovery key. Without a passphrase it is a curtain. */
import { useState } from 'react'
import type { VaultStatus } from '../../../electron/shared/contract.ts'
import { client } from '../../bridge/index.ts'
import { useTexts } from '../../i18n/index.ts'
import { Button } from '../../ui/buttons.tsx'
import { TextField } from '../../ui/fields.tsx'
import { ErrorMessage } from '../../ui/messages.tsx'
import { useVault } from '../vault-store.ts'
import { WaitingFiles } from './WaitingFiles.tsx'

export function Unlock({ status }: { readonly status: VaultStatus }) {
  const t = useTexts('vault')
  const [withRecoveryKey, setWithRecoveryKey] = useState(false)
  const [secret, setSecret] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const curtain = !status.hasPassphrase && status.keychainAvailable && !withRecoveryKey

  const open = async () => {
    setBusy(true)
    setError(null)
    try {
      const unlocked = await client().request(
        'vault.unlock',
        curtain
          ? { kind: 'keychain' }
          : withRecoveryKey
            ? { kind: 'recovery-key', recoveryKey: secret }
            : { kind: 'passphrase', passphrase: secret },
      )
      useVault.setState({ status: unlocked })
    } catch (problem) {
      setError(problem)
      setBusy(false)
    }
  }
  return (
    <main className="doorway">
      <h1 className="display">{curtain ? t('unlock.curtain') : t('unlock.title')}</h1>
      <p className="lead">{curtain ? t('unlock.curtainLead') : t('unlock.lead')}</p>
      <WaitingFiles />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && (curtain || secret)) void open()
        }}
      >
        {!curtain && (
          <TextField
            key={withRecoveryKey ? 'recovery' : 'passphrase'}
            label={withRecoveryKey ? t('unlock.recoveryKey') : t('unlock.passphrase')}
            help={withRecoveryKey ? t('unlock.recoveryHelp') : undefined}
            type={withRecoveryKey ? 'text' : 'password'}
            autoComplete={withRecoveryKey ? 'off' : 'current-password'}
            value={secret}
            onChange={setSecret}
            autoFocus
          />
        )}
        {error !== null && <ErrorMessage error={error} />}
        <div className="row-of-buttons">
          <Button
            kind="inside"
            type="submit"
            isDisabled={busy || (!curtain && secret === '')}
            autoFocus={curtain}
          >
            {busy ? t('unlock.opening') : t('unlock.open')}
          </Button>
          {(status.hasRecoveryKey || withRecoveryKey) && (
            <Button
              kind="plain"
              onPress={() => {
                setWithRecoveryKey(!withRecoveryKey)
                setSecret('')
                setError(null)
              }}
            >
              {withRecoveryKey ? t('unlock.usePassphrase') : t('unlock.useRecovery')}
            </Button>
          )}
        </div>
      </form>
    </main>
  )
}
