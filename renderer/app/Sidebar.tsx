import {
  BookOpenIcon,
  ChartLineUpIcon,
  ChatsTeardropIcon,
  GearSixIcon,
  MagnifyingGlassIcon,
  PencilSimpleLineIcon,
  SunHorizonIcon,
  UsersThreeIcon,
  type Icon,
} from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/index.ts'
import { Keys } from '../ui/keys.tsx'
import { type Place, places, useNavigation } from '../ui/navigation.tsx'
import { usePreferences } from './preferences.ts'

export const placeIcons: Record<Place, Icon> = {
  today: SunHorizonIcon,
  rehearse: PencilSimpleLineIcon,
  audience: UsersThreeIcon,
  lessons: BookOpenIcon,
  sessions: ChatsTeardropIcon,
  impact: ChartLineUpIcon,
}

/** Six places, the search, and below them the list that belongs to the place. */
export function Sidebar({ onFind, children }: { readonly onFind: () => void; readonly children: ReactNode }) {
  const t = useTexts('frame')
  const { route, go } = useNavigation()
  const platform = usePreferences((state) => state.info?.platform)
  return (
    <aside className="side" aria-label={t('side')}>
      <div className="bar">{platform !== 'darwin' && <span className="appname">{t('appName')}</span>}</div>
      <button type="button" className="find" onClick={onFind}>
        <MagnifyingGlassIcon className="i" aria-hidden />
        <span>{t('find')}</span>
        <Keys keys="mod K" />
      </button>
      <nav className="nav" aria-label={t('main')}>
        {places.map((place, index) => {
          const PlaceIcon = placeIcons[place]
          const isHere = route.place === place
          return (
            <button
              type="button"
              key={place}
              data-place={place}
              aria-current={isHere ? 'page' : undefined}
              onClick={() => go({ place } as { place: typeof place })}
            >
              <PlaceIcon className="i" weight={isHere ? 'duotone' : 'regular'} aria-hidden />
              <span>{t(`places.${place}`)}</span>
              <Keys keys={`mod ${index + 1}`} />
            </button>
          )
        })}
      </nav>
      <div className="side-scroll">{children}</div>
      <nav className="nav side-end" aria-label={t('settings')}>
        <button
          type="button"
          data-place="settings"
          aria-current={route.place === 'settings' ? 'page' : undefined}
          onClick={() => go({ place: 'settings' })}
        >
          <GearSixIcon
            className="i"
            weight={route.place === 'settings' ? 'duotone' : 'regular'}
            aria-hidden
          />
          <span>{t('settings')}</span>
        </button>
      </nav>
    </aside>
  )
}
