/** Adds a Bluesky account. The password goes to main once and is not kept on this side. */
import { type FormEvent, useState } from 'react'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { refreshDestinations } from '../publish-store.ts'
import { isWebAddress } from './ConfirmDialog.tsx'

const usualService = 'https://bsky.social'
type Problems = Partial<Record<'service' | 'identifier' | 'appPassword', 'missing' | 'badService'>>

export function AddBluesky() {
  const t = useTexts('publish')
  const [service, setService] = useState(usualService)
  const [identifier, setIdentifier] = useState('')
  const [appPassword, setAppPassword] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const [state, setState] = useState<'idle' | 'checking' | { readonly added: string }>('idle')
  const [error, setError] = useState<unknown>(null)
  const say = (field: keyof Problems) => {
    const problem = problems[field]
    return problem ? t(`destinations.${problem}`) : null
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found: Problems = {
      ...(isWebAddress(service.trim()) ? {} : { service: 'badService' as const }),
      ...(identifier.trim() === '' ? { identifier: 'missing' as const } : {}),
      ...(appPassword.trim() === '' ? { appPassword: 'missing' as const } : {}),
    }
    setProblems(found)
    setError(null)
    if (Object.keys(found).length > 0) return
    setState('checking')
    try {
      const account = await client().request('destinations.addBluesky', {
        service: service.trim(),
        identifier: identifier.trim(),
        appPassword: appPassword.trim(),
      })
      setAppPassword('')
      setIdentifier('')
      setState({ added: account.label })
      announce(t('destinations.added', { name: account.label }))
      await refreshDestinations()
    } catch (failure) {
      setState('idle')
      setError(failure)
    }
  }

  return (
    <form className="add-account" onSubmit={(event) => void submit(event)} noValidate>
      <h2 className="h2">{t('destinations.add')}</h2>
      <TextField
        label={t('destinations.identifier')}
        help={t('destinations.identifierHelp')}
        value={identifier}
        onChange={setIdentifier}
        problem={say('identifier')}
        maxLength={300}
      />
      <TextField
        label={t('destinations.appPassword')}
        help={t('destinations.appPasswordHelp')}
        type="password"
        value={appPassword}
        onChange={setAppPassword}
        problem={say('appPassword')}
        maxLength={300}
      />
      <TextField
        label={t('destinations.service')}
        help={t('destinations.serviceHelp')}
        type="url"
        value={service}
        onChange={setService}
        problem={say('service')}
        maxLength={300}
      />
      <p className="aside-note">{t('destinations.checkSay')}</p>
      <div className="panel-acts">
        <Button kind="outside" type="submit" isDisabled={state === 'checking'}>
          {state === 'checking' ? t('destinations.checking') : t('destinations.check')}
        </Button>
      </div>
      {typeof state === 'object' && <p role="status">{t('destinations.added', { name: state.added })}</p>}
      {error !== null && <ErrorMessage error={error} />}
    </form>
  )
}
