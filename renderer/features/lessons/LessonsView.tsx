/** The lessons' room: the contents, or one lesson. */
import { useEffect, useState } from 'react'
import { client } from '../../bridge/index.ts'
import type { OpenedLesson } from '../../domain/learning/index.ts'
import { type InterfaceLanguage, useInterfaceLanguage } from '../../i18n/index.ts'
import type { Route } from '../../ui/navigation.tsx'
import { packIdOf } from '../../ui/pack-origin.tsx'
import { CardsPage } from './cards/CardsPage.tsx'
import { flushLessons, loadProgress, useLessons } from './lessons-store.ts'
import { Contents } from './parts/Contents.tsx'
import { type OnTrack, Player } from './parts/Player.tsx'
import { UnreadableLesson } from './parts/UnreadableLesson.tsx'
import { shelf, useShelf } from './shelf.ts'
import { TrackRoom } from './tracks/TrackRoom.tsx'
import type { ListedScenario } from './starting-point/Path.tsx'
import { StartingPointPage } from './starting-point/StartingPointPage.tsx'
import './lessons.css'

export type LessonsRoute = Extract<Route, { place: 'lessons' }>

type Props = {
  readonly route: LessonsRoute
  /** Scenarios belong to another room; a path leads to some of them. */
  readonly scenarios: (language: InterfaceLanguage) => readonly ListedScenario[]
}

export function LessonsView({ route, scenarios }: Props) {
  const { lessonId, trackId, page } = route
  // What stands below is drawn anew when a pack comes or goes.
  useShelf()
  useEffect(() => {
    if (useLessons.getState().loading !== 'ready') void loadProgress()
    const flush = () => void flushLessons()
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [])
  if (page === 'cards') return <CardsPage />
  if (trackId !== undefined)
    return (
      <TrackRoom
        key={trackId}
        trackId={trackId}
        lessonId={lessonId}
        ending={page === 'assessment'}
        openLink={openLink}
        renderLesson={(id, track) => <Lesson key={id} id={id} track={track} />}
      />
    )
  if (page === 'starting-point') return <StartingPointPage scenarios={scenarios} />
  return lessonId === undefined ? <Contents /> : <Lesson key={lessonId} id={lessonId} />
}

function Lesson({ id, track }: { readonly id: string; readonly track?: OnTrack }) {
  const language = useInterfaceLanguage()
  const [readIn, setReadIn] = useState<string | null>(null)
  const settled = useLessons((state) => state.loading === 'ready' || state.loading === 'failed')
  const lesson = openedIn(id, readIn ?? language)

  // A beat without content rather than the first step flashing before the one where the reader was.
  if (!settled) return <main className="main lesson" aria-busy="true" />
  if (lesson?.kind === 'ready')
    return <Player key={lesson.content.language} content={lesson.content} openLink={openLink} track={track} />
  return <UnreadableLesson lesson={lesson} onReadIn={setReadIn} />
}

/** A pack may be in one language only: its lessons are then shown in that one, and say so. */
function openedIn(id: string, language: string): OpenedLesson | undefined {
  const tried = shelf().open(id, language)
  if (tried?.kind !== 'unreadable' || tried.reason !== 'missing-language' || packIdOf(id) === null)
    return tried
  const [other] = tried.readableIn
  return other === undefined ? tried : shelf().open(id, other)
}

/** Main shows the whole address and asks; nothing to do here when the person says no. */
const openLink = (url: string): Promise<unknown> => client().request('links.open', { url })
