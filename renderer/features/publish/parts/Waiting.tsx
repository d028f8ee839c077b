/** A text at the door: the executive sends it, drops it, or lets it go when the network is back. */
import { useState } from 'react'
import type { Publication } from '../../../../electron/shared/entities/publication.ts'
import { formatShortDay, formatTime } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Check } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { cancel, resume, sendWhenConnected } from '../acts.ts'
import { placeName } from '../names.ts'
import { usePublishStore } from '../publish-store.ts'

export function Waiting({ publication }: { readonly publication: Publication }) {
  const t = useTexts('publish')
  const language = useInterfaceLanguage()
  const online = usePublishStore((state) => state.online)
  const [error, setError] = useState<unknown>(null)
  const attempt = (work: Promise<unknown>) => {
    setError(null)
    work.catch(setError)
  }
  const until = publication.sendWhenConnectedUntil ? new Date(publication.sendWhenConnectedUntil) : null
  const chosen = publication.sendWhenConnected && until !== null
  return (
    <>
      <p className="panel-title" role="status">
        {t('waiting.title')}
      </p>
      <p className="say panel-note">
        {t('waiting.to', { place: placeName(t, publication.destination) })}.{' '}
        {chosen
          ? t('waiting.sayChosen', {
              until: `${formatShortDay(until, language)}, ${formatTime(until, language)}`,
            })
          : online
            ? t('waiting.sayOnline')
            : t('waiting.say')}
      </p>
      {publication.destination.kind === 'bluesky' && !online && (
        <Check
          className="panel-note"
          checked={publication.sendWhenConnected}
          onChange={(on) => attempt(sendWhenConnected(publication, on))}
        >
          {t('waiting.whenConnected')}
        </Check>
      )}
      <div className="panel-acts">
        <Button kind="outside" small onPress={() => attempt(resume(publication))}>
          {t('waiting.sendNow')}
        </Button>
        <Button kind="plain" small onPress={() => attempt(cancel(publication))}>
          {t('waiting.discard')}
        </Button>
      </div>
      {error !== null && (
        <div className="panel-problem">
          <ErrorMessage error={error} />
        </div>
      )}
    </>
  )
}
