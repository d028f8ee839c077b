/** Match: every line on the left gets one of the lettered lines. One chooses from a list, then checks. */
import { useId, useState } from 'react'
import {
  type ExerciseOf,
  type RightSide,
  chosenSides,
  judge,
  rightSides,
} from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { CheckAnswer } from './CheckAnswer.tsx'
import type { ExerciseProps, Labelled } from './ExerciseView.tsx'
import { Reason } from './Reason.tsx'

const letterOf = (index: number): string => String.fromCharCode(65 + index)

export function MatchPairs(props: ExerciseProps<ExerciseOf<'match'>> & Labelled) {
  const { exercise, language, answer, onAnswer, titleId, howId, quiet } = props
  const t = useTexts('lessons')
  const id = useId()
  const verdict = judge(exercise, answer)
  const chosen = chosenSides(exercise, answer)
  const sides = rightSides(exercise, language)
  // A finished exercise shows its reasons again when one comes back to it.
  const [checked, setChecked] = useState(verdict.state === 'met' && !quiet)

  const verdictText = (): string => {
    if (verdict.state === 'met') return exercise.texts[language]?.met ?? ''
    if (verdict.state === 'untouched') return t('exercise.match.empty')
    return verdict.findings.some((finding) => finding.says === 'wrong')
      ? t('exercise.match.some')
      : t('exercise.match.missing')
  }
  const choose = (pair: string, side: string) => {
    setChecked(false)
    const { [pair]: _, ...others } = chosen
    onAnswer(side === '' ? others : { ...others, [pair]: side })
  }

  return (
    <>
      <ul className="match-sides" aria-label={t('exercise.match.group')}>
        {sides.map((side, index) => (
          <li key={side.id}>
            <b className="lesson-place">{letterOf(index)}</b>
            <span className="lesson-said">{side.text}</span>
          </li>
        ))}
      </ul>
      <div className="match-pairs" role="group" aria-labelledby={titleId} aria-describedby={howId}>
        {exercise.pairs.map((pair) => {
          const side = sides.find((each) => each.id === chosen[pair.id])
          const field = `${id}-${pair.id}`
          return (
            <div className="match-pair" key={pair.id}>
              <label className="lesson-said" htmlFor={field}>
                {pair.texts[language]?.left}
              </label>
              <select
                id={field}
                className="input"
                value={side?.id ?? ''}
                aria-describedby={checked && side ? `${field}-reason` : undefined}
                onChange={(event) => choose(pair.id, event.target.value)}
              >
                <option value="">{t('exercise.match.none')}</option>
                {sides.map((each, index) => (
                  <option key={each.id} value={each.id}>
                    {letterOf(index)}. {each.text}
                  </option>
                ))}
              </select>
              {checked && side && (
                <Reason
                  id={`${field}-reason`}
                  right={side.id === pair.id}
                  reason={reasonOf(side, pair.id, t('exercise.match.other'))}
                />
              )}
            </div>
          )
        })}
      </div>
      {!quiet && <CheckAnswer checked={checked} verdict={verdictText()} onCheck={() => setChecked(true)} />}
    </>
  )
}

/** What belongs to another line keeps its reason for that one: telling it here would give the answer away. */
const reasonOf = (side: RightSide, pair: string, other: string): string =>
  side.decoy || side.id === pair ? side.reason : other
