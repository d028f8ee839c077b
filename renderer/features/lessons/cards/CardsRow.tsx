/** The row of the sidebar that leads to the cards, with how many are left today. */
import { useEffect } from 'react'
import { useTexts } from '../../../i18n/index.ts'
import { useNavigation } from '../../../ui/navigation.tsx'
import { SideList } from '../../../ui/side-list.tsx'
import { useLessons } from '../lessons-store.ts'
import { loadCards, useCards } from './cards-store.ts'
import { deckOf } from './today.ts'

export function CardsRow({ current }: { readonly current: boolean }) {
  const t = useTexts('cards')
  const { go } = useNavigation()
  const { progress, loading } = useLessons()
  const review = useCards((state) => state.review)
  useEffect(() => {
    if (useCards.getState().loading === 'not-yet') void loadCards()
  }, [])
  const known = review !== null && (loading === 'ready' || loading === 'failed')
  const left = !known ? null : deckOf(review, progress).queue.length
  // Nothing is said before it is known.
  const detail = left === null ? undefined : left > 0 ? t('side.due', { count: left }) : t('side.none')
  return (
    <SideList
      heading={t('side.heading')}
      rows={[{ id: 'cards', title: t('title'), ...(detail === undefined ? {} : { detail }) }]}
      current={current ? 'cards' : undefined}
      onOpen={() => go({ place: 'lessons', page: 'cards' })}
    />
  )
}
