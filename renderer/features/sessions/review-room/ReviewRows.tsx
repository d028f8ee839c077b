/** In the list at the left: drafts that others handed over, and the way to the contacts. */
import { useEffect } from 'react'
import type { RoomSummary } from '../../../../electron/shared/review/index.ts'
import { chooseReviewFile } from '../../../bridge/review-files.ts'
import { formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { useNavigation } from '../../../ui/navigation.tsx'
import { SideList } from '../../../ui/side-list.tsx'
import { followRooms, useReviewRooms } from './rooms-store.ts'

export function ReviewRows({ current }: { readonly current: string | undefined }) {
  const t = useTexts('review')
  const { go } = useNavigation()
  const rooms = useReviewRooms((state) => state.rooms)
  const stateOf = useStateWords()
  useEffect(followRooms, [])
  return (
    <>
      <SideList
        heading={t('room.side')}
        rows={rooms.map((room) => ({
          id: room.id,
          title: room.title || t('room.untitled'),
          detail: t('room.sideDetail', { name: room.contactName, state: stateOf(room) }),
        }))}
        current={current}
        onOpen={(roomId) => go({ place: 'sessions', roomId })}
        add={{ label: t('room.sideOpen'), run: () => void chooseReviewFile() }}
        empty={t('room.sideEmpty')}
      />
      <ul className="list" aria-label={t('contacts.side')}>
        <li aria-current={current === 'contacts' ? 'true' : undefined}>
          <button type="button" data-contacts onClick={() => go({ place: 'sessions', page: 'contacts' })}>
            <b>{t('contacts.side')}</b>
          </button>
        </li>
      </ul>
    </>
  )
}

function useStateWords(): (room: RoomSummary) => string {
  const t = useTexts('review')
  const language = useInterfaceLanguage()
  return (room) => {
    if (room.fresh > 0) return t('room.states.fresh')
    if (room.unsent > 0) return t('room.states.unsent')
    if (room.turn === 'mine' || room.lastSentAt === null) return t('room.states.mine')
    return t('room.states.theirs', { day: formatShortDay(new Date(room.lastSentAt), language) })
  }
}
