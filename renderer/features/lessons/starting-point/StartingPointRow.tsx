/** The row of the sidebar that leads to the starting point. What weighs on somebody is not written there. */
import { useEffect, useState } from 'react'
import { firstOpen, standing } from '../../../domain/learning/starting-point/index.ts'
import { formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { useNavigation } from '../../../ui/navigation.tsx'
import { SideList } from '../../../ui/side-list.tsx'
import { questions } from './content.ts'
import { loadStartingPoints, useStartingPoint } from './starting-point-store.ts'
import { placeWord } from './words.ts'

export function StartingPointRow({ current }: { readonly current: boolean }) {
  const t = useTexts('startingPoint')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const { takings, loading } = useStartingPoint()
  const [now] = useState(() => new Date())
  useEffect(() => {
    if (useStartingPoint.getState().loading === 'not-yet') void loadStartingPoints()
  }, [])
  const detail = (): string | undefined => {
    if (loading !== 'ready') return undefined
    const { open, finished, due } = standing(takings, now)
    if (open && Object.keys(open.answers).length > 0)
      return t('side.at', { place: placeWord(t, firstOpen(questions(), open.answers) ?? 0) })
    if (due) return t('side.again')
    const day = finished[0]?.finishedAt
    return day ? t('side.answered', { day: formatShortDay(new Date(day), language) }) : t('short')
  }
  const said = detail()
  return (
    <SideList
      heading={t('side.heading')}
      rows={[{ id: 'starting-point', title: t('title'), ...(said === undefined ? {} : { detail: said }) }]}
      current={current ? 'starting-point' : undefined}
      onOpen={() => go({ place: 'lessons', page: 'starting-point' })}
    />
  )
}
