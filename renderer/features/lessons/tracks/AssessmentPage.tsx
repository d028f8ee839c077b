/** The questions at the end of a track: what is asked, one at a time, and what to look at again. */
import { useState } from 'react'
import { type Track, standing } from '../../../domain/learning/tracks/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { AssessmentResult } from './AssessmentResult.tsx'
import { QuestionPage } from './QuestionPage.tsx'
import { EndingFrame } from './EndingFrame.tsx'
import { handInAll, useTracks } from './tracks-store.ts'
import { inLanguage } from './tracks-shelf.ts'

export function AssessmentPage({ track }: { readonly track: Track }) {
  const t = useTexts('tracks')
  const language = useInterfaceLanguage()
  const progress = useTracks((state) => state.progress[track.data.id])
  const answers = progress?.answers ?? {}
  const { open } = standing(track, progress?.attempts ?? [])
  const [asking, setAsking] = useState(Object.keys(answers).length > 0)
  const texts = inLanguage(track.data.ending.texts, language)

  if (asking && open.length > 0)
    return (
      <QuestionPage
        track={track}
        questions={open}
        answers={answers}
        onHandIn={() => {
          handInAll(track)
          setAsking(false)
        }}
      />
    )
  if (progress && progress.attempts.length > 0)
    return <AssessmentResult track={track} progress={progress} onAgain={() => setAsking(true)} />
  return (
    <EndingFrame
      track={track}
      title={texts?.title ?? ''}
      primary={{ label: t('questions.begin'), run: () => setAsking(true) }}
    >
      <p className="prose">{texts?.text}</p>
    </EndingFrame>
  )
}
