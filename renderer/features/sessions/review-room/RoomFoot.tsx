/** Under the text: what one says about the whole, the question's answers, and the way back as a file. */
import { useState } from 'react'
import type {
  ReplyEvent,
  RoomView,
  Talk,
  VersionEvent,
  OverallEvent,
} from '../../../../electron/shared/review/index.ts'
import { client } from '../../../bridge/index.ts'
import { replyIn } from '../../../bridge/review-files.ts'
import type { ReplyTo } from '../../../editor/index.ts'
import { formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { flushReviews } from './keeper.ts'
import { OverallNote } from './OverallNote.tsx'

export type RoomFootProps = {
  readonly room: RoomView
  readonly version: VersionEvent
  readonly onRoom: (room: RoomView) => void
  readonly onReply: (to: ReplyTo) => void
}

export function RoomFoot({ room, version, onRoom, onReply }: RoomFootProps) {
  const t = useTexts('review')
  const asked = room.conversation.versions.find(({ event }) => event.id === version.id)
  const sent = room.conversation.overall.filter(
    ({ event }) => event.textHash === version.textHash && !room.unsentIds.includes(event.id),
  )
  const replyTo = ({ event, replies }: Talk<VersionEvent | OverallEvent>) => {
    const words = replies.at(-1)?.text ?? (event.kind === 'version' ? (event.question ?? '') : event.text)
    onReply({ name: room.contactName, words, save: replyIn(room.id, event.id) })
  }
  return (
    <div className="review-foot">
      {asked && asked.event.question !== null && asked.replies.length > 0 && (
        <section className="said-whole">
          <h2>{t('talk.questionOf', { name: room.contactName })}</h2>
          <p lang={version.language}>{asked.event.question}</p>
          <Replies replies={asked.replies} room={room} />
          <Button kind="link" onPress={() => replyTo(asked)}>
            {t('margin.reply')}
          </Button>
        </section>
      )}
      {sent.map((talk) => (
        <section key={talk.event.id} className="said-whole">
          <h2>{t('talk.overall')}</h2>
          <p>{talk.event.text}</p>
          <p className="quiet-line">{t('room.overallSent')}</p>
          <Replies replies={talk.replies} room={room} />
          <Button kind="link" onPress={() => replyTo(talk)}>
            {t('margin.reply')}
          </Button>
        </section>
      ))}
      <OverallNote key={room.lastSentAt ?? ''} room={room} textHash={version.textHash} onRoom={onRoom} />
      <Export room={room} />
    </div>
  )
}

function Replies({ replies, room }: { readonly replies: readonly ReplyEvent[]; readonly room: RoomView }) {
  const t = useTexts('review')
  const owner = room.conversation.versions[0]?.event.author
  return replies.map((reply) => (
    <p key={reply.id} className="reply">
      <b>{reply.author === owner ? room.contactName : t('you')}</b> {reply.text}
    </p>
  ))
}

function Export({ room }: { readonly room: RoomView }) {
  const t = useTexts('review')
  const language = useInterfaceLanguage()
  const [error, setError] = useState<unknown>(null)
  const [said, setSaid] = useState('')
  const save = async () => {
    setError(null)
    try {
      await flushReviews()
      const made = await client().request('review.exportNotes', { roomId: room.id })
      if (made === null) return
      const sentence = t('room.exported', { name: made.fileName, to: room.contactName })
      setSaid(sentence)
      announce(sentence)
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <section className="export" aria-label={t('room.export')}>
      <Button kind="outside" onPress={() => void save()}>
        {t('room.export')}
      </Button>
      <p className="quiet-line">
        {room.unsent === 0 ? `${t('room.nothing')} ` : ''}
        {t('room.exportHelp', { name: room.contactName })}
      </p>
      {said && <p className="quiet-line">{said}</p>}
      {said === '' && room.lastSentAt !== null && (
        <p className="quiet-line">
          {t('room.sentOn', { day: formatShortDay(new Date(room.lastSentAt), language) })}
        </p>
      )}
      {error !== null && <ErrorMessage error={error} />}
    </section>
  )
}
