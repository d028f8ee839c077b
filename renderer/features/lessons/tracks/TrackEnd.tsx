/** A track whose end was passed: the certificate once all its lessons are done, else what is left for it. */
import { type Track, stopsOf, trackState } from '../../../domain/learning/tracks/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { IssueCertificate } from '../certificates/index.ts'
import { useLessons } from '../lessons-store.ts'
import { certified, useTracks } from './tracks-store.ts'
import { timeOf, trackTitle } from './tracks-shelf.ts'
import { numberInWords } from './words.ts'

export function TrackEnd({ track }: { readonly track: Track }) {
  const t = useTexts('tracks')
  const language = useInterfaceLanguage()
  const lessons = useLessons((state) => state.progress)
  const progress = useTracks((state) => state.progress[track.data.id])
  const { data } = track
  const title = trackTitle(track, language)
  const stops = stopsOf(track, progress, lessons)
  if (trackState(track, progress, lessons) !== 'finished') {
    const count = stops.filter(({ state }) => state !== 'done').length
    return <p className="prose">{t('end.lessonsLeft', { count, number: numberInWords(t, count) })}</p>
  }
  return (
    <>
      <p className="prose">{t('end.finished')}</p>
      <IssueCertificate
        claims={{
          track: { id: data.id, version: data.version },
          title,
          language,
          lessons: stops.length - 1,
          minutes: Math.round(timeOf(track, language).total),
          assessed: data.ending.kind === 'assessment',
        }}
        certificateId={progress?.certificateId ?? null}
        onIssued={(id) => certified(track, id)}
      />
    </>
  )
}
