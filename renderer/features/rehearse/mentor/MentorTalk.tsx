/** Under the text: what each person said about it that no passage can carry, and the way back to them. */
import './mentor.css'
import { useState } from 'react'
import type {
  OverallEvent,
  ReplyEvent,
  Talk,
  ThreadView,
  VersionEvent,
} from '../../../../electron/shared/review/index.ts'
import { AppError } from '../../../../electron/shared/errors.ts'
import { client } from '../../../bridge/index.ts'
import { chooseReviewFile } from '../../../bridge/review-files.ts'
import { ReplyDialog } from '../../../editor/index.ts'
import { formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { NotesApart } from './NotesApart.tsx'
import type { MentorNotes } from './use-mentor-notes.ts'

export type MentorTalkProps = { readonly mentor: MentorNotes; readonly readOnly: boolean }

export function MentorTalk({ mentor, readOnly }: MentorTalkProps) {
  return (
    <>
      {mentor.error !== null && <ErrorMessage error={mentor.error} />}
      {mentor.threads.map((thread) => (
        <ThreadPart key={thread.id} thread={thread} mentor={mentor} readOnly={readOnly} />
      ))}
      {mentor.replying && <ReplyDialog to={mentor.replying} onClose={mentor.stopReplying} />}
    </>
  )
}

type ThreadPartProps = MentorTalkProps & { readonly thread: ThreadView }

function ThreadPart({ thread, mentor, readOnly }: ThreadPartProps) {
  const t = useTexts('review')
  const language = useInterfaceLanguage()
  const { conversation, contactName: name, waiting, unsent } = thread
  const last = conversation.versions.at(-1)
  const isAnswered = conversation.notes.length + conversation.overall.length > 0
  const beside = conversation.notes.filter(
    ({ event, verdict }) => verdict === 'open' && mentor.whyApart(event.id) === null,
  ).length
  const replyTo = ({ event, replies }: Talk<VersionEvent | OverallEvent>) =>
    mentor.replyTo(
      thread,
      event.id,
      replies.at(-1)?.text ?? (event.kind === 'version' ? (event.question ?? '') : event.text),
    )
  const questions = conversation.versions.filter(
    (talk) => talk.event.question !== null && (talk === last || talk.replies.length > 0),
  )
  return (
    <section className="talk" aria-label={t('talk.heading', { name })}>
      <h2>{t('talk.heading', { name })}</h2>
      {thread.turn === 'theirs' && thread.lastSentAt !== null && unsent === 0 && (
        <p className="quiet-line">
          {t('talk.waitingFor', { name, day: formatShortDay(new Date(thread.lastSentAt), language) })}
        </p>
      )}
      {questions.map((talk) => (
        <div key={talk.event.id} className="said-whole">
          <h3>{t('talk.question')}</h3>
          <p>{talk.event.question}</p>
          <Replies replies={talk.replies} thread={thread} />
          {talk.replies.length > 0 && (
            <Button kind="link" onPress={() => replyTo(talk)}>
              {t('margin.reply')}
            </Button>
          )}
        </div>
      ))}
      {conversation.overall.map((talk) => (
        <div key={talk.event.id} className="said-whole">
          <h3>{t('talk.overall')}</h3>
          <p>{talk.event.text}</p>
          <Replies replies={talk.replies} thread={thread} />
          <Button kind="link" onPress={() => replyTo(talk)}>
            {t('margin.reply')}
          </Button>
        </div>
      ))}
      {beside > 0 && <p className="quiet-line">{t('talk.beside', { count: beside })}</p>}
      {isAnswered && thread.openNotes === 0 && <p className="quiet-line">{t('talk.allDone')}</p>}
      {waiting > 0 && <p className="quiet-line">{t('talk.waiting', { count: waiting })}</p>}
      <NotesApart thread={thread} mentor={mentor} readOnly={readOnly} />
      <Answer thread={thread} />
    </section>
  )
}

function Replies({
  replies,
  thread,
}: {
  readonly replies: readonly ReplyEvent[]
  readonly thread: ThreadView
}) {
  const t = useTexts('review')
  const owner = thread.conversation.versions[0]?.event.author
  return replies.map((reply) => (
    <p key={reply.id} className="reply">
      <b>{reply.author === owner ? t('you') : thread.contactName}</b> {reply.text}
    </p>
  ))
}

function Answer({ thread }: { readonly thread: ThreadView }) {
  const t = useTexts('review')
  const [error, setError] = useState<unknown>(null)
  const [said, setSaid] = useState('')
  const { contactName: name, unsent } = thread
  const save = async () => {
    setError(null)
    try {
      const made = await client().request('review.exportNotes', { roomId: thread.id })
      if (made === null) return
      const sentence = t('send.done', { name: made.fileName, to: name })
      setSaid(sentence)
      announce(sentence)
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <>
      {unsent > 0 && <p className="quiet-line">{t('talk.unsent', { count: unsent })}</p>}
      {said && unsent === 0 && <p className="quiet-line">{said}</p>}
      <div className="row-of-buttons">
        {unsent > 0 && (
          <Button kind="outside" small onPress={() => void save()}>
            {t('talk.answer', { name })}
          </Button>
        )}
        <Button kind="plain" small onPress={() => void chooseReviewFile()}>
          {t('talk.openFile')}
        </Button>
      </div>
      {error !== null && <AnswerProblem error={error} name={name} />}
    </>
  )
}

function AnswerProblem({ error, name }: { readonly error: unknown; readonly name: string }) {
  const t = useTexts('review')
  const code = error instanceof AppError ? error.code : null
  if (code === 'forbidden' || code === 'not-found')
    return (
      <div className="problem-box" role="alert">
        {code === 'forbidden' ? t('talk.former') : t('talk.gonePerson', { name })}
      </div>
    )
  return <ErrorMessage error={error} />
}
