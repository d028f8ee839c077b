/** What weighs most, in words; what has changed since the time before; the path; what was answered. */
import type { StartingPoint } from '../../../../electron/shared/entities/starting-point.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useFocusAtStart } from '../parts/use-focus-at-start.ts'
import { inLanguage, paths } from './content.ts'
import { GivenAnswers } from './GivenAnswers.tsx'
import { type ListedScenario, Path } from './Path.tsx'
import { SavingProblem } from './SavingProblem.tsx'
import { flushStartingPoints, useStartingPoint } from './starting-point-store.ts'
import { calendarWords, changeSentence, dayOf, nowSentences, thenSentence } from './words.ts'

type Props = {
  readonly taking: StartingPoint
  /** Finished before it, newest first. */
  readonly earlier: readonly StartingPoint[]
  readonly scenarios: (language: 'es' | 'en') => readonly ListedScenario[]
  readonly onAgain: () => void
}

export function Result({ taking, earlier, scenarios, onAgain }: Props) {
  const t = useTexts('startingPoint')
  const language = useInterfaceLanguage()
  const heading = useFocusAtStart<HTMLHeadingElement>()
  const saveError = useStartingPoint((state) => state.saveError)
  if (taking.result === null) return null
  const { head, next } = nowSentences(t, taking.result, language)
  const [before] = earlier
  return (
    <main className="main lesson starting-point" aria-label={t('title')}>
      <div className="bar" />
      <div className="scroll">
        <div className="page">
          {saveError !== null && (
            <SavingProblem error={saveError} text={t('saveFailed')} retry={flushStartingPoints} />
          )}
          <p className="eyebrow">{t('result.of', { day: dayOf(taking, language) })}</p>
          <h1 className="display" ref={heading} tabIndex={-1}>
            {head}
          </h1>
          <p className="prose">
            {inLanguage(paths()[taking.result.first ?? 'none'].texts, language).meaning}
          </p>
          {next !== null && <p className="prose">{next}</p>}
          {before?.result && (
            <section className="then-and-now" aria-labelledby="then-and-now">
              <h2 className="h2" id="then-and-now">
                {t('result.change.heading')}
              </h2>
              <div className="phonecut">
                <div className="old">
                  <h3>{dayOf(before, language)}</h3>
                  <p>{thenSentence(t, before.result, language)}</p>
                </div>
                <div>
                  <h3>{t('result.change.now')}</h3>
                  <p>{head}</p>
                </div>
              </div>
              <p className="prose">{changeSentence(t, before.result, taking.result, language)}</p>
            </section>
          )}
          <Path weighing={taking.result} scenarios={scenarios(language)} />
          <section aria-labelledby="given-answers">
            <h2 className="h2" id="given-answers">
              {t('result.answers')}
            </h2>
            <GivenAnswers taking={taking} />
            {taking.askAgainOn !== null && (
              <p className="starting-small">
                {t('result.next', { day: calendarWords(taking.askAgainOn, language) })}
              </p>
            )}
            <p className="acts">
              <Button onPress={onAgain}>{t('result.again')}</Button>
            </p>
          </section>
          {earlier.length > 0 && (
            <section aria-labelledby="older-answers">
              <h2 className="h2" id="older-answers">
                {t('result.older')}
              </h2>
              <ul className="older-takings">
                {earlier.map((one) => (
                  <li key={one.id}>
                    <h3>{dayOf(one, language)}</h3>
                    <p>{one.result && thenSentence(t, one.result, language)}</p>
                    <GivenAnswers taking={one} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </main>
  )
}
