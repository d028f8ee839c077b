/** The lessons in order, with a check mark on those that are done. */
import { CheckIcon } from '@phosphor-icons/react'
import { lessonState } from '../../domain/learning/index.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { useNavigation } from '../../ui/navigation.tsx'
import { SideList } from '../../ui/side-list.tsx'
import { CardsRow } from './cards/CardsRow.tsx'
import { useLessons } from './lessons-store.ts'
import type { LessonsRoute } from './LessonsView.tsx'
import { lessonList, useShelf } from './shelf.ts'
import { TracksRow } from './tracks/TracksRow.tsx'
import { StartingPointRow } from './starting-point/StartingPointRow.tsx'
import './lessons.css'

export function LessonsSidebar({ route }: { readonly route: LessonsRoute }) {
  const t = useTexts('lessons')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const progress = useLessons((state) => state.progress)
  useShelf()
  const rows = lessonList(language).map(({ id, title, order }) => {
    const done = lessonState(progress[id]) === 'done'
    return { id, title, done, lead: done ? <Done label={t('contents.done')} /> : order }
  })
  return (
    <>
      <StartingPointRow current={route.page === 'starting-point'} />
      <CardsRow current={route.page === 'cards'} />
      <TracksRow current={route.trackId} />
      <SideList
        heading={t('course')}
        rows={rows}
        current={route.lessonId}
        onOpen={(lessonId) => go({ place: 'lessons', lessonId })}
        empty={t('contents.emptyTitle')}
        numbered
      />
    </>
  )
}

function Done({ label }: { readonly label: string }) {
  return (
    <>
      <CheckIcon className="i" weight="bold" aria-hidden />
      <span className="visually-hidden">{label}</span>
    </>
  )
}
