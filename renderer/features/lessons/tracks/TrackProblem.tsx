/** What could not be read or kept of the tracks, what is safe, and another try. */
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { flushTracks, loadTracks, useTracks } from './tracks-store.ts'

export function TrackProblem() {
  const t = useTexts('tracks')
  const common = useTexts('common')
  const { loading, loadError, saveError } = useTracks()
  const failed = loading === 'failed'
  if (!failed && saveError === null) return null
  return (
    <div className="left-out">
      <ErrorMessage error={failed ? loadError : saveError}>
        <p>{failed ? t('loadFailed') : t('saveFailed')}</p>
        <Button small onPress={() => void (failed ? loadTracks() : flushTracks())}>
          {common('actions.retry')}
        </Button>
      </ErrorMessage>
    </div>
  )
}
