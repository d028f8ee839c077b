/** The tracks in the sidebar. */
import { useEffect } from 'react'
import { minutesLeft, trackState } from '../../../domain/learning/tracks/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { useNavigation } from '../../../ui/navigation.tsx'
import { SideList } from '../../../ui/side-list.tsx'
import { useLessons } from '../lessons-store.ts'
import { loadTracks, useTracks } from './tracks-store.ts'
import { contentIn, timeOf, trackShelf, trackTitle } from './tracks-shelf.ts'
import { minutesInWords } from './words.ts'

export function TracksRow({ current }: { readonly current: string | undefined }) {
  const t = useTexts('tracks')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const lessons = useLessons((state) => state.progress)
  const progress = useTracks((state) => state.progress)
  useEffect(() => {
    void loadTracks()
  }, [])
  const rows = trackShelf().map((track) => {
    const own = progress[track.data.id]
    const state = trackState(track, own, lessons)
    const left = () =>
      minutesLeft(track, timeOf(track, language), own, lessons, language, contentIn(language))
    const detail = {
      new: () => undefined,
      'under-way': () => t('left', { minutes: minutesInWords(t, left()) }),
      finished: () => t('row.finished'),
    }[state]()
    return {
      id: track.data.id,
      title: trackTitle(track, language),
      done: state === 'finished',
      ...(detail === undefined ? {} : { detail }),
    }
  })
  return (
    <SideList
      heading={t('heading')}
      rows={rows}
      current={current}
      onOpen={(trackId) => go({ place: 'lessons', trackId })}
    />
  )
}
