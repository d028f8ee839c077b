/** What could not be read or kept, what is safe, and another try. */
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { flushLessons, loadProgress, useLessons } from '../lessons-store.ts'

type Props = { readonly error: unknown; readonly text: string; readonly retry: () => Promise<void> }

function Problem({ error, text, retry }: Props) {
  const common = useTexts('common')
  return (
    <div className="left-out">
      <ErrorMessage error={error}>
        <p>{text}</p>
        <Button small onPress={() => void retry()}>
          {common('actions.retry')}
        </Button>
      </ErrorMessage>
    </div>
  )
}

export function LoadProblem({ error }: { readonly error: unknown }) {
  const t = useTexts('lessons')
  return <Problem error={error} text={t('contents.progressLost')} retry={loadProgress} />
}

/** In a lesson: nothing is saved before what the vault holds could be read, and a save may fail. */
export function KeepingProblem() {
  const t = useTexts('lessons')
  const { loading, loadError, saveError } = useLessons()
  if (loading === 'failed')
    return <Problem error={loadError} text={t('player.saveFailed')} retry={loadProgress} />
  return saveError === null ? null : (
    <Problem error={saveError} text={t('player.saveFailed')} retry={flushLessons} />
  )
}
