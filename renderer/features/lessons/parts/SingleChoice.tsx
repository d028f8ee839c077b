/** One option is right; each says why it is or is not, as soon as it is chosen. */
import { useId } from 'react'
import { type ExerciseOf, judge } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import type { ExerciseProps, Labelled } from './ExerciseView.tsx'
import { Met, Reason } from './Reason.tsx'

export function SingleChoice(props: ExerciseProps<ExerciseOf<'single'>> & Labelled) {
  const { exercise, language, answer, onAnswer, titleId, howId, quiet } = props
  const t = useTexts('lessons')
  const name = useId()
  const verdict = judge(exercise, answer)
  const choose = (id: string) => {
    onAnswer(id)
    if (quiet) return
    const option = exercise.options.find((candidate) => candidate.id === id)
    const said = option?.right ? t('exercise.right') : t('exercise.wrong')
    announce(`${said}. ${option?.texts[language]?.reason ?? ''}`)
  }
  return (
    <>
      <div className="lesson-options" role="radiogroup" aria-labelledby={titleId} aria-describedby={howId}>
        {exercise.options.map((option) => {
          const chosen = answer === option.id
          const texts = option.texts[language]
          return (
            <label className="lesson-option" key={option.id}>
              <input type="radio" name={name} checked={chosen} onChange={() => choose(option.id)} />
              <span>
                <span className="lesson-said">{texts?.text}</span>
                {chosen && !quiet && <Reason right={option.right} reason={texts?.reason ?? ''} />}
              </span>
            </label>
          )
        })}
      </div>
      {verdict.state === 'met' && !quiet && <Met text={exercise.texts[language]?.met} />}
    </>
  )
}
