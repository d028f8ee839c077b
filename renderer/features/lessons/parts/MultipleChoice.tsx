/** Several options are right. One ticks, then checks: reasons appear for what is ticked. */
import { useState } from 'react'
import { type ExerciseOf, judge } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { CheckAnswer } from './CheckAnswer.tsx'
import type { ExerciseProps, Labelled } from './ExerciseView.tsx'
import { Reason } from './Reason.tsx'

export function MultipleChoice(props: ExerciseProps<ExerciseOf<'multiple'>> & Labelled) {
  const { exercise, language, answer, onAnswer, titleId, howId, quiet } = props
  const t = useTexts('lessons')
  const ticked = Array.isArray(answer) ? answer : []
  const verdict = judge(exercise, answer)
  // A finished exercise shows its reasons again when one comes back to it.
  const [checked, setChecked] = useState(verdict.state === 'met' && !quiet)

  const verdictText = (): string => {
    if (verdict.state === 'met') return exercise.texts[language]?.met ?? ''
    if (verdict.state === 'untouched') return t('exercise.multiple.none')
    return verdict.findings.some((finding) => finding.says === 'wrong')
      ? t('exercise.multiple.some')
      : t('exercise.multiple.missing')
  }
  const toggle = (id: string) => {
    setChecked(false)
    onAnswer(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id])
  }
  return (
    <>
      <div className="lesson-options" role="group" aria-labelledby={titleId} aria-describedby={howId}>
        {exercise.options.map((option) => {
          const texts = option.texts[language]
          const on = ticked.includes(option.id)
          return (
            <label className="lesson-option check" key={option.id}>
              <input type="checkbox" checked={on} onChange={() => toggle(option.id)} />
              <span>
                <span className="lesson-said">{texts?.text}</span>
                {checked && on && <Reason right={option.right} reason={texts?.reason ?? ''} />}
              </span>
            </label>
          )
        })}
      </div>
      {!quiet && <CheckAnswer checked={checked} verdict={verdictText()} onCheck={() => setChecked(true)} />}
    </>
  )
}
