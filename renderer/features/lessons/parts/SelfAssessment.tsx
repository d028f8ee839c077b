/** Self-assessment: a row of four steps for each statement; what comes out is said in words. */
import { useId } from 'react'
import { type ExerciseOf, bandOf, givenSteps } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import type { ExerciseProps, Labelled } from './ExerciseView.tsx'

export function SelfAssessment(props: ExerciseProps<ExerciseOf<'self'>> & Labelled) {
  const { exercise, language, answer, onAnswer, titleId, howId } = props
  const t = useTexts('lessons')
  const name = useId()
  const scale = exercise.texts[language]?.scale ?? []
  const given = givenSteps(exercise, answer)
  const result = bandOf(exercise, answer)?.texts[language]
  const open = exercise.statements.length - given.size

  const choose = (id: string, step: number) => {
    const next = Object.fromEntries([...given, [id, step]].map(([key, value]) => [key, String(value)]))
    onAnswer(next)
    const now = bandOf(exercise, next)?.texts[language]
    if (now && now !== result) announce(`${now.title} ${now.text}`)
  }
  return (
    <>
      <div role="group" aria-labelledby={titleId} aria-describedby={howId}>
        {exercise.statements.map(({ id, texts }) => (
          <fieldset className="self-row" key={id}>
            <legend className="lesson-said">{texts[language]}</legend>
            <div className="self-scale">
              {scale.map((label, step) => (
                <label className="lesson-option" key={label}>
                  <input
                    type="radio"
                    name={`${name}-${id}`}
                    checked={given.get(id) === step}
                    onChange={() => choose(id, step)}
                  />
                  <span>{label}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      {given.size > 0 && open > 0 && (
        <p className="legend-keys">{t('exercise.self.left', { count: open })}</p>
      )}
      {result && (
        <section className="self-result" aria-label={t('exercise.self.done')}>
          <h3>{result.title}</h3>
          <p className="prose">{result.text}</p>
        </section>
      )}
    </>
  )
}
