import { useState } from 'react'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'

type PostActsProps = {
  readonly onRewrite: () => void
  readonly onAsk: () => void
  readonly onPost: () => Promise<unknown>
}

/** What can be done with the text itself. None of it leaves. */
export function PostActs({ onRewrite, onAsk, onPost }: PostActsProps) {
  const t = useTexts('audience')
  const { go } = useNavigation()
  const [posted, setPosted] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const post = async () => {
    setError(null)
    try {
      await onPost()
      setPosted(true)
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <>
      {error !== null && <ErrorMessage error={error} />}
      <div className="post-acts">
        <Button onPress={onRewrite}>{t('room.rewrite')}</Button>
        {posted ? (
          <Button kind="link" onPress={() => go({ place: 'audience', feed: true })}>
            {t('script.posted')} {t('script.see')}
          </Button>
        ) : (
          <Button onPress={() => void post()}>{t('script.post')}</Button>
        )}
        <Button kind="plain" onPress={onAsk}>
          {t('room.again')}
        </Button>
      </div>
    </>
  )
}
