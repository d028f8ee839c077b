/** Settings: the accounts to which a text may go. */
import '../publish.css'
import { useEffect, useState } from 'react'
import type { Destination } from '../../../../electron/shared/entities/publication.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { placeName } from '../names.ts'
import { refreshDestinations, usePublishStore } from '../publish-store.ts'
import { AddBluesky } from './AddBluesky.tsx'

export function DestinationSettings() {
  const t = useTexts('publish')
  const destinations = usePublishStore((state) => state.destinations)
  const [error, setError] = useState<unknown>(null)
  const [leaving, setLeaving] = useState<Destination | null>(null)
  useEffect(() => {
    refreshDestinations().catch(setError)
  }, [])
  const accounts = (destinations ?? []).filter(({ account }) => account !== null)
  return (
    <section className="destinations">
      <p className="lead">{t('destinations.intro')}</p>
      {error !== null && <ErrorMessage error={error} />}
      <h2 className="h2">{t('destinations.accounts')}</h2>
      {destinations && accounts.length === 0 && <p className="panel-note">{t('destinations.none')}</p>}
      <ul className="account-rows">
        {accounts.map((account) => (
          <li key={account.id}>
            <div>
              <b>{account.label}</b>
              <small>
                {t(`kinds.${account.kind}`)}, {hostOf(account)}
              </small>
            </div>
            <Button
              kind="plain"
              small
              aria-label={t('destinations.removeNamed', { name: account.label })}
              onPress={() => setLeaving(account)}
            >
              {t('destinations.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <AddBluesky />
      {leaving && <RemoveDialog account={leaving} onClose={() => setLeaving(null)} />}
    </section>
  )
}

const hostOf = ({ service }: Destination): string => (service ? new URL(service).host : '')

function RemoveDialog({ account, onClose }: { readonly account: Destination; readonly onClose: () => void }) {
  const t = useTexts('publish')
  const common = useTexts('common')
  const [error, setError] = useState<unknown>(null)
  const remove = async () => {
    try {
      await client().request('destinations.remove', { id: account.id })
      await refreshDestinations()
      onClose()
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('destinations.removeTitle', { name: placeName(t, account) })}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button kind="quiet" onPress={() => void remove()}>
            {t('destinations.remove')}
          </Button>
        </>
      }
    >
      <p className="lead">{t('destinations.removeText')}</p>
      {error !== null && <ErrorMessage error={error} />}
    </Dialog>
  )
}
