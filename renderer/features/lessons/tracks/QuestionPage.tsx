/** One question after another. Nothing is said of an answer until all are handed in. */
import { useState } from 'react'
import type { Answer } from '../../../../electron/shared/entities/learning.ts'
import type { Track, TrackQuestion } from '../../../domain/learning/tracks/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { ExerciseView } from '../parts/ExerciseView.tsx'
import { useEnterToGoOn } from '../parts/use-enter-to-go-on.ts'
import { useFocusAtStart } from '../parts/use-focus-at-start.ts'
import { TrackProblem } from './TrackProblem.tsx'
import { answerIn, flushTracks } from './tracks-store.ts'
import { inLanguage, trackTitle } from './tracks-shelf.ts'

type Props = {
  readonly track: Track
  /** Those that are asked now. */
  readonly questions: readonly TrackQuestion[]
  readonly answers: Readonly<Record<string, Answer>>
  readonly onHandIn: () => void
}

export function QuestionPage({ track, questions, answers, onHandIn }: Props) {
  const t = useTexts('tracks')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const firstOpen = questions.findIndex(({ exercise }) => !isAnswered(answers[exercise.id]))
  // Somebody who comes back finds the first that is open; all answered, the last, whose button checks them.
  const [at, setAt] = useState(firstOpen === -1 ? questions.length - 1 : firstOpen)
  // How often somebody was brought back here; the heading takes the focus each time, and not when they answer.
  const [nudges, setNudges] = useState(0)
  const [unanswered, setUnanswered] = useState(false)
  const question = questions[at]
  const last = at === questions.length - 1
  const title = inLanguage(track.data.ending.texts, language)?.title ?? ''

  const forward = () => {
    setUnanswered(false)
    if (!last) return setAt(at + 1)
    if (firstOpen === -1) return onHandIn()
    setAt(firstOpen)
    setUnanswered(true)
    setNudges(nudges + 1)
    announce(t('questions.unanswered'))
  }
  const main = useEnterToGoOn(forward)
  if (!question) return null
  const { exercise } = question
  return (
    <main className="main lesson track" aria-label={title} ref={main}>
      <div className="bar">
        <span className="eyebrow">{trackTitle(track, language)}</span>
        <span className="grow" />
        <Button kind="link" onPress={() => go({ place: 'lessons', trackId: track.data.id })}>
          {t('end.toTrack')}
        </Button>
      </div>
      <div className="scroll">
        <div className="page">
          <TrackProblem />
          <QuestionHeading
            key={`${exercise.id} ${nudges}`}
            text={t('questions.at', { number: at + 1, all: questions.length })}
            note={unanswered ? t('questions.unanswered') : question.key ? t('questions.key') : null}
          />
          <ExerciseView
            key={exercise.id}
            exercise={exercise}
            language={exercise.texts[language] ? language : (Object.keys(exercise.texts)[0] ?? language)}
            answer={answers[exercise.id]}
            onAnswer={(given, typed) => {
              setUnanswered(false)
              answerIn(track, exercise.id, given, typed)
            }}
            onPause={() => void flushTracks()}
            quiet
          />
        </div>
      </div>
      <div className="actbar">
        <span className="steps" aria-hidden="true">
          {questions.map((each, index) => (
            <i key={each.exercise.id} className={index <= at ? 'on' : undefined} />
          ))}
        </span>
        <span className="grow" />
        {at > 0 && (
          <Button kind="plain" onPress={() => setAt(at - 1)}>
            {t('questions.back')}
          </Button>
        )}
        <Button kind="inside" onPress={forward}>
          {last ? t('questions.handIn') : t('questions.next')} <Keys keys="enter" />
        </Button>
      </div>
    </main>
  )
}

function QuestionHeading({ text, note }: { readonly text: string; readonly note: string | null }) {
  const heading = useFocusAtStart<HTMLHeadingElement>()
  return (
    <h1 className="question-at" ref={heading} tabIndex={-1}>
      {text} {note !== null && <b>{note}</b>}
    </h1>
  )
}

/** An untouched list, an empty set or no pair is no answer. */
function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined) return false
  if (typeof answer === 'string') return answer.trim() !== ''
  return Object.keys(answer).length > 0
}
