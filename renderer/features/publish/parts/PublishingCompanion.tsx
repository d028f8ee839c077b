/** What publishing needs in every room: the events, the key for undo, the question when the network is back. */
import { useCallback, useEffect, useState } from 'react'
import type { Publication } from '../../../../electron/shared/entities/publication.ts'
import { client } from '../../../bridge/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { cancel, resume } from '../acts.ts'
import { placeName } from '../names.ts'
import { useFollowPublishing, usePublishStore } from '../publish-store.ts'
import { useUndoKey } from '../use-undo-key.ts'

export function PublishingCompanion() {
  const t = useTexts('publish')
  useFollowPublishing()
  useUndoKey(useCallback(() => announce(t('countdown.tooLate')), [t]))
  return <NetworkIsBack />
}

const asksFor = ({ state, sendWhenConnected }: Publication) =>
  state === 'waiting-network' && !sendWhenConnected

/** On reconnection the app asks, once for each return, and never sends by itself. */
function NetworkIsBack() {
  const t = useTexts('publish')
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const waiting = usePublishStore(({ publications }) => publications).filter(asksFor)
  const [first] = waiting

  useEffect(
    () =>
      client().subscribe('network.changed', ({ online }) => {
        setAsking(online && usePublishStore.getState().publications.some(asksFor))
        setError(null)
      }),
    [],
  )
  if (!asking || !first) return null
  const act = (work: Promise<unknown>) => {
    setError(null)
    work.catch(setError)
  }
  return (
    <Dialog
      isOpen
      onClose={() => setAsking(false)}
      title={t('waiting.backTitle')}
      actions={
        <>
          <Button kind="plain" onPress={() => act(cancel(first))}>
            {t('waiting.discard')}
          </Button>
          <Button kind="quiet" autoFocus onPress={() => setAsking(false)}>
            {t('waiting.leave')}
          </Button>
          <Button kind="outside" onPress={() => act(resume(first))}>
            {t('waiting.sendNow')}
          </Button>
        </>
      }
    >
      <p className="lead">{t('waiting.backText', { count: waiting.length })}</p>
      <p className="leaf-text exact" lang={first.language}>
        {first.text}
      </p>
      <p className="panel-note">{t('waiting.to', { place: placeName(t, first.destination) })}</p>
      {error !== null && <ErrorMessage error={error} />}
    </Dialog>
  )
}
