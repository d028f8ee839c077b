/** The goals of a rewrite, each with a mark that differs by shape and a word. */
import { CheckIcon, CircleIcon } from '@phosphor-icons/react'
import { useId } from 'react'
import type { GoalState } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'

type Props = {
  readonly states: readonly GoalState[]
  readonly language: string
  /** The tone engine does not answer: what waits for it stays unknown. */
  readonly isSilent: boolean
}

export function GoalList({ states, language, isSilent }: Props) {
  const t = useTexts('lessons')
  const id = useId()
  const wordFor = (met: boolean | null): string => {
    if (met === null) return isSilent ? t('exercise.rewrite.unknown') : t('exercise.rewrite.waiting')
    return met ? t('exercise.rewrite.met') : t('exercise.rewrite.notMet')
  }
  return (
    <div className="goals">
      <h3 id={id}>{t('exercise.rewrite.goals')}</h3>
      <ul aria-labelledby={id}>
        {states.map(({ goal, met }) => (
          <li key={goal.id} className={met === true ? 'met' : undefined}>
            {met === true ? (
              <CheckIcon className="i" weight="bold" aria-hidden />
            ) : (
              <CircleIcon className="i" aria-hidden />
            )}
            <span className="goal">{goal.texts[language]}</span>
            <span className="goal-state">{wordFor(met)}</span>
          </li>
        ))}
      </ul>
      {isSilent && states.some(({ met }) => met === null) && (
        <p className="help">{t('exercise.rewrite.silent')}</p>
      )}
    </div>
  )
}
