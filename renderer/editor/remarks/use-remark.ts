/** A note of a review as it stands in the margin, in words. */
import type { ReviewedNote, RoomView } from '../../../electron/shared/review/index.ts'
import { useCallback } from 'react'
import { formatMoment } from '../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import type { Remark, RemarkAct } from './remark-state.ts'

type MakeRemark = (
  note: ReviewedNote,
  room: Pick<RoomView, 'side' | 'contactName' | 'language' | 'unsentIds'>,
  acts: readonly RemarkAct[],
) => Remark

/** The same function until the language changes. */
export function useRemark(): MakeRemark {
  const t = useTexts('review')
  const language = useInterfaceLanguage()
  return useCallback<MakeRemark>(
    ({ event, verdict, replies }, room, acts) => {
      const nameOf = (author: string) => {
        const isReviewer = author === event.author
        return isReviewer === (room.side === 'owner') ? room.contactName : t('you')
      }
      const isUnsent = room.unsentIds.includes(event.id)
      return {
        id: event.id,
        anchor: event.anchor,
        author: nameOf(event.author),
        initials: initialsOf(nameOf(event.author)),
        about: t('about', {
          kind: t(`kinds.${event.noteKind}`),
          when: formatMoment(new Date(event.at), language),
        }),
        text: event.text,
        rewording: event.rewording,
        language: room.language ?? language,
        replies: replies.map(({ id, author, text }) => ({ id, author: nameOf(author), text })),
        fate: verdict !== 'open' ? t(`fates.${verdict}`) : isUnsent ? t('fates.unsent') : null,
        acts,
      }
    },
    [t, language],
  )
}

export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '')
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('')
}
