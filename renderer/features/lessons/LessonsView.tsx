/** The lessons' room: the contents, or one lesson. */
import { useEffect, useState } from 'react'
import { client } from '../../bridge/index.ts'
import { useInterfaceLanguage } from '../../i18n/index.ts'
import type { Route } from '../../ui/navigation.tsx'
import { CardsPage } from './cards/CardsPage.tsx'
import { flushLessons, loadProgress, useLessons } from './lessons-store.ts'
import { Contents } from './parts/Contents.tsx'
import { Player } from './parts/Player.tsx'
import { UnreadableLesson } from './parts/UnreadableLesson.tsx'
import { shelf } from './shelf.ts'
import './lessons.css'

export type LessonsRoute = Extract<Route, { place: 'lessons' }>

export function LessonsView({ route }: { readonly route: LessonsRoute }) {
  const { lessonId, page } = route
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
  return lessonId === undefined ? <Contents /> : <Lesson key={lessonId} id={lessonId} />
}

function Lesson({ id }: { readonly id: string }) {
  const language = useInterfaceLanguage()
  const [readIn, setReadIn] = useState<string | null>(null)
  const settled = useLessons((state) => state.loading === 'ready' || state.loading === 'failed')
  const lesson = shelf().open(id, readIn ?? language)

  // A beat without content rather than the first step flashing before the one where the reader was.
  if (!settled) return <main className="main lesson" aria-busy="true" />
  if (lesson?.kind === 'ready')
    return <Player key={lesson.content.language} content={lesson.content} openLink={openLink} />
  return <UnreadableLesson lesson={lesson} onReadIn={setReadIn} />
}

/** Main shows the whole address and asks; nothing to do here when the person says no. */
const openLink = (url: string): Promise<unknown> => client().request('links.open', { url })
