/** A private note could not be written: what is safe, and a way to try at once. */
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { privateRoom, usePrivateRoom } from '../room.ts'

export function PrivateSaveProblem() {
  const t = useTexts('sessions')
  const error = usePrivateRoom((state) => state.saveError)
  if (error === null) return null
  return (
    <ErrorMessage error={error}>
      <p>{t('saveFailed')}</p>
      <Button kind="quiet" small onPress={() => void privateRoom.flush()}>
        {t('saveNow')}
      </Button>
    </ErrorMessage>
  )
}
