/** An exercise of any kind under its heading. What to do is said in words, and so is what it came to. */
import { useId } from 'react'
import type { Answer } from '../../../../electron/shared/entities/learning.ts'
import type { Exercise } from '../../../domain/learning/index.ts'
import { Decide } from './Decide.tsx'
import { MatchPairs } from './MatchPairs.tsx'
import { MultipleChoice } from './MultipleChoice.tsx'
import { PutInOrder } from './PutInOrder.tsx'
import { Reflection } from './Reflection.tsx'
import { Rewrite } from './Rewrite.tsx'
import { SelfAssessment } from './SelfAssessment.tsx'
import { SingleChoice } from './SingleChoice.tsx'
import { StrikeOut } from './StrikeOut.tsx'

export type ExerciseProps<Kind extends Exercise = Exercise> = {
  readonly exercise: Kind
  readonly language: string
  readonly answer: Answer | undefined
  /** `typed`: more keys may follow at once, so that saving may wait for a pause. */
  readonly onAnswer: (answer: Answer, typed?: boolean) => void
  /** The person left the field: what waits is saved now. */
  readonly onPause: () => void
  /** Part of an assessment: nothing is said of the answer here. Kept by the kinds that a track's questions have. */
  readonly quiet?: boolean
}
/** Ids of the heading and of the sentence that says what to do, for the group of controls. */
export type Labelled = { readonly titleId: string; readonly howId: string }

export function ExerciseView(props: ExerciseProps) {
  const { exercise, language } = props
  const id = useId()
  const labels = { titleId: `${id}-title`, howId: `${id}-how` }
  const texts = exercise.texts[language]
  return (
    <section className="exercise" aria-labelledby={labels.titleId}>
      <h2 className="h2" id={labels.titleId}>
        {texts?.title}
      </h2>
      <p className="how" id={labels.howId}>
        {texts?.how}
      </p>
      <Body {...props} {...labels} />
    </section>
  )
}

function Body(props: ExerciseProps & Labelled) {
  const { exercise, ...rest } = props
  switch (exercise.kind) {
    case 'single':
      return <SingleChoice {...rest} exercise={exercise} />
    case 'multiple':
      return <MultipleChoice {...rest} exercise={exercise} />
    case 'strike':
      return <StrikeOut {...rest} exercise={exercise} />
    case 'order':
      return <PutInOrder {...rest} exercise={exercise} />
    case 'reflection':
      return <Reflection {...rest} exercise={exercise} />
    case 'match':
      return <MatchPairs {...rest} exercise={exercise} />
    case 'rewrite':
      return <Rewrite {...rest} exercise={exercise} />
    case 'decision':
      return <Decide {...rest} exercise={exercise} />
    case 'self':
      return <SelfAssessment {...rest} exercise={exercise} />
  }
}
