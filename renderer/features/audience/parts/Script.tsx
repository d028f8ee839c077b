import { CheckIcon, MinusIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import type { Round } from '../../../../electron/shared/entities/rehearsal.ts'
import type { Scenario } from '../../../domain/audience/scenario.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'

type ScriptProps = {
  readonly round: Round
  readonly before: Round | null
  readonly scenario: Scenario | null
  readonly language: string
  readonly onRewrite: () => void
  readonly onAsk: () => void
  readonly onPost: () => Promise<unknown>
}

/** What a good answer does, met or not, in words; the headline; and the way on. */
export function Script({ round, before, scenario, language, onRewrite, onAsk, onPost }: ScriptProps) {
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
    <aside className="script" aria-label={scenario ? t('script.title') : t('script.freeTitle')}>
      <div className="bar">
        <span className="eyebrow">{scenario ? t('script.title') : t('script.freeTitle')}</span>
      </div>
      <div className="in scroll">
        {!scenario && <p className="aside-note">{t('script.free')}</p>}
        <ul className="rubric">
          {round.rubric.map((item) => (
            <li key={item.id} className={item.met ? 'met' : undefined}>
              {item.met ? (
                <CheckIcon className="i" weight="bold" aria-hidden />
              ) : (
                <MinusIcon className="i" aria-hidden />
              )}
              <span>
                <b>{item.met ? t('script.met') : t('script.notMet')}.</b>{' '}
                <span lang={language}>{item.words}</span>
              </span>
            </li>
          ))}
        </ul>
        {round.headline && (
          <section className="headline">
            <h3>{t('script.headline')}</h3>
            {before?.headline && before.headline !== round.headline && (
              <p className="was">
                <span>{t('script.wasHeadline')}</span>
                <span lang={language} className="words">
                  {before.headline}
                </span>
              </p>
            )}
            <p>
              <span>{t('script.nowHeadline')}</span>
              <span lang={language} className="words">
                {round.headline}
              </span>
            </p>
          </section>
        )}
        {error !== null && <ErrorMessage error={error} />}
        <div className="acts">
          <Button kind="inside" onPress={onRewrite}>
            {t('room.rewrite')}
          </Button>
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
      </div>
    </aside>
  )
}
