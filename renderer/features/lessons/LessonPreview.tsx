/** One lesson that lies outside the shelf, for its author's eyes: the same player on the same progress. */
import { useEffect } from 'react'
import type { OpenedLesson } from '../../domain/learning/index.ts'
import { loadProgress, useLessons } from './lessons-store.ts'
import { Player } from './parts/Player.tsx'
import { UnreadableLesson } from './parts/UnreadableLesson.tsx'
import './lessons.css'

export function LessonPreview({ lesson }: { readonly lesson: OpenedLesson }) {
  const loading = useLessons((state) => state.loading)
  useEffect(() => {
    if (useLessons.getState().loading === 'not-yet') void loadProgress()
  }, [])
  if (loading !== 'ready' && loading !== 'failed') return null
  if (lesson.kind !== 'ready') return <UnreadableLesson lesson={lesson} onReadIn={() => undefined} />
  return <Player content={lesson.content} openLink={() => Promise.resolve()} />
}
