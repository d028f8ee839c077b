/** What did not go out, or may have: what happened, that the text is safe, what to do. */
import { useState } from 'react'
import { appErrorCodeSchema, AppError } from '../../../../electron/shared/errors.ts'
import type { Publication } from '../../../../electron/shared/entities/publication.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage, useErrorSentences } from '../../../ui/messages.tsx'
import { resume } from '../acts.ts'
import { networkName } from '../names.ts'
import { DestinationMenu } from './PublishChoice.tsx'

type FailedProps = { readonly publication: Publication; readonly review: (destinationId: string) => void }

export function Failed({ publication, review }: FailedProps) {
  return publication.state === 'unknown' ? (
    <Unknown publication={publication} />
  ) : (
    <NotSent publication={publication} review={review} />
  )
}

function NotSent({ publication, review }: FailedProps) {
  const t = useTexts('publish')
  const sentences = useErrorSentences()
  const code = appErrorCodeSchema.safeParse(publication.failure)
  return (
    <>
      <p className="panel-title" role="status">
        {t('failed.title')}
      </p>
      {code.success && <p className="say panel-note">{sentences(new AppError(code.data)).what}</p>}
      <div className="panel-acts">
        {/* Trying again is a new review: the text may have changed, and so may the mind. */}
        <Button kind="quiet" small onPress={() => review(publication.destination.id)}>
          {t('panel.again')}
        </Button>
        <DestinationMenu className="btn plain sm" label={t('panel.elsewhere')} review={review} />
      </div>
    </>
  )
}

function Unknown({ publication }: { readonly publication: Publication }) {
  const t = useTexts('publish')
  const [error, setError] = useState<unknown>(null)
  return (
    <>
      <p className="panel-title" role="status">
        {t('failed.unknown', { network: networkName(t, publication.destination) })}
      </p>
      <div className="panel-acts">
        <Button
          kind="quiet"
          small
          onPress={() => {
            setError(null)
            resume(publication).catch(setError)
          }}
        >
          {t('failed.lookNow')}
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
