/** A question with no right answer. It stays in the vault; somebody else's answer can be looked at afterwards. */
import { useState } from 'react'
import type { ExerciseOf } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { TextField } from '../../../ui/fields.tsx'
import type { ExerciseProps, Labelled } from './ExerciseView.tsx'
import { MarginNote } from './MarginNote.tsx'

export function Reflection(props: ExerciseProps<ExerciseOf<'reflection'>> & Labelled) {
  const { exercise, language, answer, onAnswer, onPause } = props
  const t = useTexts('lessons')
  const [shown, setShown] = useState(false)
  const example = exercise.texts[language]?.example
  const text = typeof answer === 'string' ? answer : ''
  return (
    <div className="reflection" onBlur={onPause}>
      <TextField
        label={t('exercise.reflection.label')}
        help={t('exercise.reflection.kept')}
        lines={4}
        maxLength={4000}
        value={text}
        onChange={(value) => onAnswer(value, true)}
      />
      {example && (
        <p className="do">
          <Button kind="link" aria-expanded={shown} onPress={() => setShown(!shown)}>
            {t('exercise.reflection.show', { name: example.by })}
          </Button>
        </p>
      )}
      {shown && example && (
        <MarginNote by={example.by}>
          <p>{example.text}</p>
        </MarginNote>
      )}
    </div>
  )
}
