/** After the questions were handed in: what did not hold and the lesson it comes from, or that it is done. */
import type { TrackProgress } from '../../../../electron/shared/entities/track.ts'
import {
  type Track,
  type TrackQuestion,
  endingStop,
  remarksOn,
  standing,
  stopAfter,
} from '../../../domain/learning/tracks/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { SeverityMark } from '../../../ui/severity-mark.tsx'
import { useLessons } from '../lessons-store.ts'
import { EndingFrame } from './EndingFrame.tsx'
import { TrackEnd } from './TrackEnd.tsx'
import { inLanguage, questionTitle, stopRoute, stopName } from './tracks-shelf.ts'
import { numberInWords } from './words.ts'

type Props = { readonly track: Track; readonly progress: TrackProgress; readonly onAgain: () => void }

export function AssessmentResult({ track, progress, onAgain }: Props) {
  const t = useTexts('tracks')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const lessons = useLessons((state) => state.progress)
  const { missed } = standing(track, progress.attempts)
  const passed = progress.passedAt !== null
  const next = passed ? stopAfter(track, progress, lessons, endingStop) : null
  const again = { label: t('result.again'), run: onAgain }
  const goOn = next !== null && {
    label: t('page.resume', { title: stopName(track, next, language) }),
    run: () => go(stopRoute(track.data.id, next)),
  }
  const words = { count: missed.length, number: numberInWords(t, missed.length) }
  return (
    <EndingFrame
      key={passed ? 'passed' : progress.attempts.length}
      track={track}
      title={passed ? (inLanguage(track.data.ending.texts, language)?.passed ?? '') : t('result.title')}
      primary={passed ? goOn || undefined : again}
      secondary={passed && missed.length > 0 ? again : undefined}
    >
      {passed && <TrackEnd track={track} />}
      {missed.length > 0 && (
        <>
          <p className="prose">{passed ? t('result.passedMissed', words) : t('result.missed', words)}</p>
          <ul className="missed">
            {missed.map((question) => (
              <Missed key={question.exercise.id} track={track} question={question} progress={progress} />
            ))}
          </ul>
        </>
      )}
    </EndingFrame>
  )
}

type MissedProps = {
  readonly track: Track
  readonly question: TrackQuestion
  readonly progress: TrackProgress
}

function Missed({ track, question, progress }: MissedProps) {
  const t = useTexts('tracks')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const { exercise, lesson, key } = question
  const remarks = remarksOn(question, progress.attempts, language)
  return (
    <li>
      <h2 className="h2">
        <SeverityMark kind="advice" /> {questionTitle(exercise, language)}{' '}
        {key && <small>{t('questions.key')}</small>}
      </h2>
      {remarks.length === 0 && <p>{t('result.left')}</p>}
      {remarks.map(({ text, reason }) => (
        <p key={`${text} ${reason}`}>
          {text === null ? t('result.missing') : <b>{text}</b>}{' '}
          {reason ?? (text !== null && t('result.pair'))}
        </p>
      ))}
      <Button kind="link" onPress={() => go(stopRoute(track.data.id, lesson))}>
        {t('result.reread', { title: stopName(track, lesson, language) })}
      </Button>
    </li>
  )
}
