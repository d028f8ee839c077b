import { useState } from 'react'
import type { Publication } from '../../../../electron/shared/entities/publication.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { cancel } from '../acts.ts'

/** Under way, or between two attempts: then it can still be taken back. */
export function Sending({ publication }: { readonly publication: Publication }) {
  const t = useTexts('publish')
  const [error, setError] = useState<unknown>(null)
  const waitsForAnother = publication.state === 'ready' && publication.attempts > 0
  return (
    <>
      <p className="panel-title" role="status">
        {waitsForAnother ? t('sending.soon') : t('sending.now')}
      </p>
      {waitsForAnother && (
        <div className="panel-acts">
          <Button kind="quiet" small onPress={() => void cancel(publication).catch(setError)}>
            {t('countdown.undo')}
          </Button>
        </div>
      )}
      {error !== null && <ErrorMessage error={error} />}
    </>
  )
}
