/** The end of a track that nobody judges: a few questions to oneself, kept as they were written. */
import type { Track } from '../../../domain/learning/tracks/index.ts'
import { endingStop, stopAfter } from '../../../domain/learning/tracks/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { useNavigation } from '../../../ui/navigation.tsx'
import { useLessons } from '../lessons-store.ts'
import { ExerciseView } from '../parts/ExerciseView.tsx'
import { EndingFrame } from './EndingFrame.tsx'
import { TrackEnd } from './TrackEnd.tsx'
import { answerIn, flushTracks, handInAll, useTracks } from './tracks-store.ts'
import { inLanguage, questionTitle, stopRoute, stopName } from './tracks-shelf.ts'

export function LookBack({ track }: { readonly track: Track }) {
  const t = useTexts('tracks')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const progress = useTracks((state) => state.progress[track.data.id])
  const lessons = useLessons((state) => state.progress)
  const texts = inLanguage(track.data.ending.texts, language)
  if (progress?.passedAt) {
    const next = stopAfter(track, progress, lessons, endingStop)
    const goOn =
      next === null
        ? undefined
        : {
            label: t('page.resume', { title: stopName(track, next, language) }),
            run: () => go(stopRoute(track.data.id, next)),
          }
    return (
      <EndingFrame key="passed" track={track} title={texts?.passed ?? ''} primary={goOn}>
        <TrackEnd track={track} />
        <h2 className="h2 wrote">{t('end.wrote')}</h2>
        {track.questions.map(({ exercise }) => {
          const answer = progress.attempts.findLast(({ answers }) => exercise.id in answers)?.answers[
            exercise.id
          ]
          return typeof answer !== 'string' || answer.trim() === '' ? null : (
            <section className="written" key={exercise.id}>
              <h3>{questionTitle(exercise, language)}</h3>
              <p className="prose">{answer}</p>
            </section>
          )
        })}
      </EndingFrame>
    )
  }
  return (
    <EndingFrame
      key="asking"
      track={track}
      title={texts?.title ?? ''}
      primary={{ label: t('end.keep'), run: () => handInAll(track), onlyPressed: true }}
    >
      <p className="prose">{texts?.text}</p>
      {track.questions.map(({ exercise }) => (
        <ExerciseView
          key={exercise.id}
          exercise={exercise}
          language={exercise.texts[language] ? language : (Object.keys(exercise.texts)[0] ?? language)}
          answer={progress?.answers[exercise.id]}
          onAnswer={(given, typed) => answerIn(track, exercise.id, given, typed)}
          onPause={() => void flushTracks()}
        />
      ))}
    </EndingFrame>
  )
}
