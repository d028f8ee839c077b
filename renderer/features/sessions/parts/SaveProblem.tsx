/** Said once, on top: a save failed, what is safe, and a way to try at once. */
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { room, useRoom } from '../room.ts'

export function SaveProblem() {
  const t = useTexts('sessions')
  const error = useRoom((state) => state.saveError)
  if (error === null) return null
  return (
    <ErrorMessage error={error}>
      <p>{t('saveFailed')}</p>
      <Button kind="quiet" small onPress={() => void room.flush()}>
        {t('saveNow')}
      </Button>
    </ErrorMessage>
  )
}
