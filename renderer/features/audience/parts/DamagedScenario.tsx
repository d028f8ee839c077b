import type { Draft } from '../../../../electron/shared/entities/draft.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { ReadText } from './ReadText.tsx'

type DamagedScenarioProps = {
  /** A text that was written in it: it is shown, and stays. */
  readonly draft?: Draft
  readonly id?: string
  /** Empty when the scenario is gone altogether. */
  readonly problems: readonly string[]
}

/** A scenario that cannot be played: which file, what is wrong in it, and that nothing is lost. */
export function DamagedScenario({ draft, id, problems }: DamagedScenarioProps) {
  const t = useTexts('audience')
  const { go } = useNavigation()
  const text = draft ? (draft.variants[draft.channel] ?? draft.text) : ''
  return (
    <main className="main audience wide" tabIndex={-1}>
      <div className="bar" />
      <div className="scroll">
        <div className="in">
          <h1 className="h1">{t('damaged.title')}</h1>
          <div className="problem-box" role="alert">
            {t(problems.length === 0 ? 'damaged.gone' : 'damaged.text', {
              name: draft?.scenario?.id ?? id ?? '',
            })}
          </div>
          {text !== '' && draft && <ReadText text={text} language={draft.language} />}
          <h2 className="h2">{t('damaged.why')}</h2>
          <ul className="facts-list">
            {problems.length === 0 && <li>{t('damaged.missing')}</li>}
            {problems.slice(0, 12).map((problem) => (
              <li key={problem} lang="en">
                {problem}
              </li>
            ))}
          </ul>
          <div className="post-acts">
            {draft && (
              <Button kind="inside" onPress={() => go({ place: 'rehearse', draftId: draft.id })}>
                {t('damaged.toDraft')}
              </Button>
            )}
            <Button onPress={() => go({ place: 'audience' })}>{t('damaged.toList')}</Button>
          </div>
        </div>
      </div>
    </main>
  )
}
