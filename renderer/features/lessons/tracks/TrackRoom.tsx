/** Everything that is opened as part of a track: its page, a lesson as one of its stops, what stands at its end. */
import { type ReactNode, useEffect } from 'react'
import { type Track, endingStop, lessonsOf, stopAfter } from '../../../domain/learning/tracks/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { useLessons } from '../lessons-store.ts'
import type { OnTrack } from '../parts/Player.tsx'
import { AssessmentPage } from './AssessmentPage.tsx'
import { LookBack } from './LookBack.tsx'
import { TrackPage } from './TrackPage.tsx'
import { loadTracks, useTracks, visitStop } from './tracks-store.ts'
import { stopRoute, stopName, trackOf, trackTitle } from './tracks-shelf.ts'
import { useTrackClock } from './use-track-clock.ts'
import './tracks.css'

type Props = {
  readonly trackId: string
  readonly lessonId: string | undefined
  readonly ending: boolean
  readonly openLink: (url: string) => Promise<unknown>
  readonly renderLesson: (lessonId: string, track: OnTrack) => ReactNode
}

export function TrackRoom({ trackId, lessonId, ending, openLink, renderLesson }: Props) {
  const track = trackOf(trackId)
  const loading = useTracks((state) => state.loading)
  const lessonsLoading = useLessons((state) => state.loading)
  const settled = isSettled(loading) && isSettled(lessonsLoading)
  const stop = lessonId ?? (ending ? endingStop : null)
  useEffect(() => {
    void loadTracks()
  }, [])
  useTrackClock(track)
  useEffect(() => {
    if (track && stop !== null && loading === 'ready') visitStop(track, stop)
  }, [track, stop, loading])

  if (!track) return <Gone />
  if (!settled) return <main className="main lesson" aria-busy="true" />
  if (lessonId !== undefined) return <StopLesson track={track} lessonId={lessonId} render={renderLesson} />
  if (!ending) return <TrackPage track={track} openLink={openLink} />
  return track.data.ending.kind === 'look-back' ? (
    <LookBack track={track} />
  ) : (
    <AssessmentPage track={track} />
  )
}

const isSettled = (loading: string): boolean => loading === 'ready' || loading === 'failed'

type StopLessonProps = {
  readonly track: Track
  readonly lessonId: string
  readonly render: Props['renderLesson']
}

function StopLesson({ track, lessonId, render }: StopLessonProps) {
  const t = useTexts('tracks')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const lessons = useLessons((state) => state.progress)
  const progress = useTracks((state) => state.progress[track.data.id])
  const own = lessonsOf(track)
  const toTrack = () => go({ place: 'lessons', trackId: track.data.id })
  const next = stopAfter(track, progress, lessons, lessonId)
  return render(lessonId, {
    eyebrow: t('player.stop', {
      title: trackTitle(track, language),
      number: own.indexOf(lessonId) + 1,
      all: own.length + 1,
    }),
    back: { label: t('player.back'), run: toTrack },
    after: next === null ? t('player.done') : t('player.after', { title: stopName(track, next, language) }),
    finish: t('player.finishTo'),
    goOn: () => (next === null ? toTrack() : go(stopRoute(track.data.id, next))),
  })
}

function Gone() {
  const t = useTexts('tracks')
  const { go } = useNavigation()
  return (
    <main className="main lesson">
      <div className="bar" />
      <div className="scroll">
        <div className="page unreadable">
          <h1 className="display">{t('gone.title')}</h1>
          <p className="prose">{t('gone.text')}</p>
          <div className="acts">
            <Button kind="plain" onPress={() => go({ place: 'lessons' })}>
              {t('page.contents')}
            </Button>
          </div>
        </div>
      </div>
    </main>
  )
}
