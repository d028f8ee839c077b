/** One situation at a time: four answers, keys 1 to 4, back, and how far one is in words. */
import { CheckIcon } from '@phosphor-icons/react'
import { type KeyboardEvent, useId, useState } from 'react'
import {
  chosenOf,
  firstOpen,
  resumeTaking,
  type Situation,
  standing,
} from '../../../domain/learning/starting-point/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { useFocusAtStart } from '../parts/use-focus-at-start.ts'
import { inLanguage, questions as allQuestions } from './content.ts'
import { SavingProblem } from './SavingProblem.tsx'
import { answer, flushStartingPoints, leaveAside, useStartingPoint } from './starting-point-store.ts'
import { progressWord } from './words.ts'

export function Questions() {
  const t = useTexts('startingPoint')
  const { go } = useNavigation()
  const { takings, saveError } = useStartingPoint()
  const [now] = useState(() => new Date())
  const questions = allQuestions()
  const { open } = standing(takings, now)
  const answers = open ? resumeTaking(open, questions).answers : {}
  const reached = firstOpen(questions, answers) ?? questions.questions.length - 1
  // Null follows the first question without an answer; a number is where somebody went back to.
  const [backAt, setBackAt] = useState<number | null>(null)
  const at = Math.min(backAt ?? reached, reached)
  const question = questions.questions[at]
  if (!question) return null

  const goOn = () => setBackAt(at + 1 < reached ? at + 1 : null)
  const choose = (choiceId: string) => {
    answer(question.id, choiceId)
    goOn()
  }
  return (
    <main className="main lesson starting-point" aria-label={t('title')}>
      <div className="bar">
        <span className="eyebrow">{t('title')}</span>
      </div>
      <div className="scroll">
        <div className="page">
          {saveError !== null && (
            <SavingProblem error={saveError} text={t('saveFailed')} retry={flushStartingPoints} />
          )}
          <Question
            key={question.id}
            question={question}
            chosen={chosenOf(question, answers)?.id ?? null}
            progress={progressWord(t, at)}
            onChoose={choose}
          />
        </div>
      </div>
      <div className="actbar">
        <span className="eyebrow">{progressWord(t, at)}</span>
        <span className="grow" />
        <Button
          kind="plain"
          onPress={() => {
            leaveAside()
            go({ place: 'lessons' })
          }}
        >
          {t('question.skip')}
        </Button>
        <Button kind="plain" onPress={() => go({ place: 'lessons' })}>
          {t('question.later')}
        </Button>
        {at > 0 && <Button onPress={() => setBackAt(at - 1)}>{t('question.back')}</Button>}
        {at < reached && <Button onPress={goOn}>{t('question.next')}</Button>}
      </div>
    </main>
  )
}

type QuestionProps = {
  readonly question: Situation
  readonly chosen: string | null
  readonly progress: string
  readonly onChoose: (choiceId: string) => void
}

function Question({ question, chosen, progress, onChoose }: QuestionProps) {
  const t = useTexts('startingPoint')
  const language = useInterfaceLanguage()
  const heading = useFocusAtStart<HTMLHeadingElement>()
  const id = useId()
  const { scene, ask } = inLanguage(question.texts, language)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat || event.metaKey || event.ctrlKey || event.altKey) return
    const choice = question.answers[Number(event.key) - 1]
    if (!choice) return
    event.preventDefault()
    onChoose(choice.id)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys are a shorter way to the buttons in it
    <div className="situation" role="group" aria-label={progress} onKeyDown={onKeyDown}>
      <h1 ref={heading} tabIndex={-1} aria-describedby={`${id}-ask`}>
        {scene}
      </h1>
      <p className="prose" id={`${id}-ask`}>
        {ask}
      </p>
      <ol className="situation-answers" aria-labelledby={`${id}-ask`}>
        {question.answers.map((choice, index) => (
          <li key={choice.id}>
            <Button kind="plain" aria-pressed={choice.id === chosen} onPress={() => onChoose(choice.id)}>
              <Keys keys={String(index + 1)} />
              <span>{inLanguage(choice.texts, language)}</span>
              {choice.id === chosen && (
                <>
                  <CheckIcon className="i" weight="bold" aria-hidden />
                  <span className="visually-hidden">
                    , {t('question.answers').toLocaleLowerCase(language)}
                  </span>
                </>
              )}
            </Button>
          </li>
        ))}
      </ol>
    </div>
  )
}
