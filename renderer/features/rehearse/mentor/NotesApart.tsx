/** Notes that have no place in the margin: their passage is gone or could be several, or they were dealt with. */
import type { ReviewedNote, ThreadView } from '../../../../electron/shared/review/index.ts'
import { shortQuote, useRemark } from '../../../editor/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import type { Apart, MentorNotes } from './use-mentor-notes.ts'

type NotesApartProps = {
  readonly thread: ThreadView
  readonly mentor: MentorNotes
  readonly readOnly: boolean
}

export function NotesApart({ thread, mentor, readOnly }: NotesApartProps) {
  const t = useTexts('review')
  const { notes } = thread.conversation
  const apart = notes.flatMap((note) => {
    const why = note.verdict === 'open' ? mentor.whyApart(note.event.id) : null
    return why === null ? [] : [{ note, why }]
  })
  const done = notes.filter(({ verdict }) => verdict !== 'open')
  return (
    <>
      {apart.length > 0 && (
        <div>
          <h3>{t('talk.apart')}</h3>
          <ul className="apart">
            {apart.map(({ note, why }) => (
              <NoteApart key={note.event.id} {...{ note, why, thread, mentor, readOnly }} />
            ))}
          </ul>
        </div>
      )}
      {done.length > 0 && (
        <details>
          <summary>{t('talk.dealtWith')}</summary>
          <ul className="apart">
            {done.map((note) => (
              <NoteApart key={note.event.id} {...{ note, why: null, thread, mentor, readOnly }} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

type NoteApartProps = NotesApartProps & { readonly note: ReviewedNote; readonly why: Apart | null }

function NoteApart({ note, why, thread, mentor, readOnly }: NoteApartProps) {
  const t = useTexts('review')
  const reason = useReason()
  const remark = useRemark()(note, thread, [])
  const { event, verdict, replies } = note
  const words = replies.at(-1)?.text ?? (event.text || (event.rewording ?? ''))
  return (
    <li>
      <p className="quiet-line">
        {remark.about}. {t('talk.writtenOn', { quote: shortQuote(event.anchor.quote) })}
      </p>
      {why !== null && <p className="quiet-line">{reason(why)}</p>}
      {remark.fate && <p className="quiet-line">{remark.fate}</p>}
      {event.text && <p>{event.text}</p>}
      {event.rewording !== null && (
        <p className="fix" lang={event.rewording === '' ? undefined : remark.language}>
          {event.rewording || t('margin.leaveOut')}
        </p>
      )}
      {remark.replies.map((reply) => (
        <p key={reply.id} className="reply">
          <b>{reply.author}</b> {reply.text}
        </p>
      ))}
      {!readOnly && (
        <div className="row-of-buttons">
          {verdict === 'open' ? (
            <>
              <Button kind="link" onPress={() => mentor.decide(event.id, 'accepted')}>
                {t('margin.accept')}
              </Button>
              <Button kind="link" onPress={() => mentor.decide(event.id, 'set-aside')}>
                {t('margin.setAside')}
              </Button>
            </>
          ) : (
            <Button kind="link" onPress={() => mentor.decide(event.id, 'open')}>
              {t('margin.reopen')}
            </Button>
          )}
          <Button kind="link" onPress={() => mentor.replyTo(thread, event.id, words)}>
            {t('margin.reply')}
          </Button>
        </div>
      )}
    </li>
  )
}

function useReason(): (why: Apart) => string {
  const t = useTexts('review')
  const rehearse = useTexts('rehearse')
  return (why) =>
    typeof why === 'string'
      ? t(`talk.${why}`)
      : t('talk.otherText', { channel: rehearse(`channels.${why.channel}`) })
}
