/** Somebody's draft: read with the tone's notes, written notes on, answered with a file. */
import './review.css'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { ReviewedNote, RoomView, VersionEvent } from '../../../../electron/shared/review/index.ts'
import { makeNoteAnchor } from '../../../../electron/shared/anchors/index.ts'
import { client } from '../../../bridge/index.ts'
import { replyIn } from '../../../bridge/review-files.ts'
import {
  type Manuscript,
  ManuscriptEditor,
  type RemarkAct,
  ReplyDialog,
  type ReplyTo,
  useRemark,
} from '../../../editor/index.ts'
import { formatMoment, formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Keys } from '../../../ui/keys.tsx'
import { EmptyState, ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { PickMenu } from '../../../ui/pick-menu.tsx'
import { NoteDialog, type NoteToWrite } from './NoteDialog.tsx'
import { offsetInOriginal, trimmedRange } from './passage.ts'
import { RoomFoot } from './RoomFoot.tsx'
import { useReviewRoom } from './use-review-room.ts'

export function ReviewRoom({ id }: { readonly id: string }) {
  const t = useTexts('review')
  const { state, take } = useReviewRoom(id)
  if (state.kind === 'ready') return <Room room={state.room} onRoom={take} />
  return (
    <main className="main session review-room" tabIndex={-1}>
      <div className="bar" />
      <div className="in">
        <h1 className="visually-hidden">{t('room.side')}</h1>
        {state.kind === 'loading' && (
          <p className="quiet-line" role="status">
            {t('room.loading')}
          </p>
        )}
        {state.kind === 'gone' && <EmptyState title={t('room.goneTitle')} text={t('room.goneText')} />}
        {state.kind === 'error' && <ErrorMessage error={state.error} />}
      </div>
    </main>
  )
}

type RoomProps = { readonly room: RoomView; readonly onRoom: (room: RoomView) => void }

function Room({ room, onRoom }: RoomProps) {
  const t = useTexts('review')
  const rehearse = useTexts('rehearse')
  const language = useInterfaceLanguage()
  const { versions } = room.conversation
  const [picked, setPicked] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [writing, setWriting] = useState<NoteToWrite | null>(null)
  const [replying, setReplying] = useState<ReplyTo | null>(null)
  const [removing, setRemoving] = useState(false)
  const manuscript = useRef<Manuscript | null>(null)
  const version = (versions.find(({ event }) => event.id === picked) ?? versions.at(-1))?.event
  const text = version && room.texts[version.textHash]
  const remarks = useRemarks(room, version?.textHash)
  const elsewhere = room.conversation.notes.filter(({ event }) => event.textHash !== version?.textHash).length

  const note = () => {
    const made = manuscript.current
    if (!made || !version || text === undefined) return
    const shown = made.text()
    const chosen = trimmedRange(shown, made.view.state.selection.main)
    const say = (sentence: string) => {
      setProblem(sentence)
      announce(sentence)
    }
    if (chosen === null) return say(t('room.chooseFirst'))
    const range = { start: offsetInOriginal(text, chosen.from), end: offsetInOriginal(text, chosen.to) }
    if (makeNoteAnchor(text, range) === null) return say(t('room.tooLong'))
    setProblem(null)
    setWriting({
      roomId: room.id,
      textHash: version.textHash,
      range,
      quote: text.slice(range.start, range.end),
      language: version.language,
      eventId: null,
      noteKind: 'concern',
      text: '',
      rewording: null,
    })
  }
  const act = (id: string, what: string) => {
    const found = room.conversation.notes.find(({ event }) => event.id === id)
    if (!found || text === undefined) return
    if (what === 'edit') setWriting(toWrite(room, found))
    else if (what === 'reply')
      setReplying({
        name: room.contactName,
        words: lastWords(found),
        save: replyIn(room.id, found.event.id),
      })
    else if (what === 'remove')
      void client()
        .request('review.removeUnsent', { roomId: room.id, eventId: found.event.id })
        .then((after) => {
          onRoom(after)
          announce(t('note.removed'))
          manuscript.current?.view.focus()
        }, setRemoveError)
  }
  const [removeError, setRemoveError] = useState<unknown>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(event.target instanceof Element) || !event.target.closest('.cm-content')) return
    event.preventDefault()
    note()
  }
  const askedReply = ({ id, question }: VersionEvent) =>
    setReplying({ name: room.contactName, words: question ?? '', save: replyIn(room.id, id) })
  const day = (instant: string) => formatShortDay(new Date(instant), language)
  return (
    <main className="main session review-room" tabIndex={-1}>
      <div className="bar">
        {versions.length > 1 && version && (
          <PickMenu
            name={t('room.version')}
            label={t('room.versionItem', { round: version.round, day: day(version.at) })}
            selected={version.id}
            onPick={setPicked}
            items={versions.toReversed().map(({ event }) => ({
              id: event.id,
              label: t('room.versionItem', {
                round: event.round,
                day: formatMoment(new Date(event.at), language),
              }),
            }))}
          />
        )}
        <span className="eyebrow">{t('room.notes', { count: room.notes })}</span>
        <span className="grow" />
        {text !== undefined && (
          <Button kind="inside" small onPress={note}>
            {t('room.note')} <Keys keys="N" />
          </Button>
        )}
        <Button kind="plain" small onPress={() => setRemoving(true)}>
          {t('room.remove')}
        </Button>
      </div>
      <div className="scroll">
        <article className="manuscript">
          <p className="eyebrow">{t('room.from', { name: room.contactName })}</p>
          <h1 className="h1">{room.title || t('room.untitled')}</h1>
          {version && (
            <p className="eyebrow facts">
              {t('room.facts', {
                channel: rehearse(`channels.${version.channel}`),
                round: version.round,
                day: day(version.at),
              })}
            </p>
          )}
          {version?.question && (
            <section className="asked" aria-label={t('talk.questionOf', { name: room.contactName })}>
              <h2>{t('talk.questionOf', { name: room.contactName })}</h2>
              <p lang={version.language}>{version.question}</p>
              <Button kind="link" onPress={() => askedReply(version)}>
                {t('margin.reply')}
              </Button>
            </section>
          )}
          {room.waiting > 0 && <p className="quiet-line">{t('talk.waiting', { count: room.waiting })}</p>}
          {elsewhere > 0 && <p className="quiet-line">{t('room.olderNotes', { count: elsewhere })}</p>}
          {version && text === undefined && <p className="quiet-line">{t('room.noText')}</p>}
          {version && text !== undefined && (
            <>
              <p className="quiet-line how" role="status">
                {problem ?? t('room.how')}
              </p>
              {removeError !== null && <ErrorMessage error={removeError} />}
              {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- N has its button in the strip */}
              <div onKeyDown={onKeyDown}>
                <ManuscriptEditor
                  documentId={`${room.id}:${version.textHash}`}
                  text={text}
                  language={version.language}
                  analyseAs={version.language}
                  channel={version.channel}
                  label={t('room.textOf', { name: room.contactName })}
                  readOnly
                  selectable
                  remarks={remarks}
                  onRemarkAct={act}
                  onReady={(made) => {
                    manuscript.current = made
                  }}
                />
              </div>
              <RoomFoot
                key={version.textHash}
                room={room}
                version={version}
                onRoom={onRoom}
                onReply={setReplying}
              />
            </>
          )}
        </article>
      </div>
      {writing && <NoteDialog note={writing} onRoom={onRoom} onClose={() => setWriting(null)} />}
      {replying && <ReplyDialog to={replying} onClose={() => setReplying(null)} />}
      {removing && <RemoveDialog room={room} onClose={() => setRemoving(false)} />}
    </main>
  )
}

const lastWords = ({ event, replies }: ReviewedNote): string =>
  replies.at(-1)?.text ?? (event.text || (event.rewording ?? ''))

function toWrite(room: RoomView, { event }: ReviewedNote): NoteToWrite {
  const { quote, start } = event.anchor
  return {
    roomId: room.id,
    textHash: event.textHash,
    range: { start, end: start + quote.length },
    quote,
    language: room.language ?? '',
    eventId: event.id,
    noteKind: event.noteKind,
    text: event.text,
    rewording: event.rewording,
  }
}

/** The notes on the text that is shown. What is in a file can be answered; what is not, changed. */
function useRemarks(room: RoomView, textHash: string | undefined) {
  const t = useTexts('review')
  const make = useRemark()
  return useMemo(() => {
    const edit: RemarkAct = { id: 'edit', label: t('margin.edit'), key: 'enter', main: true }
    const remove: RemarkAct = { id: 'remove', label: t('margin.remove'), key: 'del' }
    const reply: RemarkAct = { id: 'reply', label: t('margin.reply'), key: 'R' }
    return room.conversation.notes
      .filter(({ event }) => event.textHash === textHash)
      .map((note) => make(note, room, room.unsentIds.includes(note.event.id) ? [edit, remove] : [reply]))
  }, [room, textHash, make, t])
}

function RemoveDialog({ room, onClose }: { readonly room: RoomView; readonly onClose: () => void }) {
  const t = useTexts('review')
  const common = useTexts('common')
  const { go } = useNavigation()
  const [error, setError] = useState<unknown>(null)
  const remove = () =>
    client()
      .request('review.removeRoom', { id: room.id })
      .then(() => go({ place: 'sessions' }), setError)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('room.removeTitle')}
      actions={
        <>
          <Button kind="plain" onPress={onClose} autoFocus>
            {common('actions.cancel')}
          </Button>
          <Button kind="inside" onPress={() => void remove()}>
            {t('room.removeDo')}
          </Button>
        </>
      }
    >
      <p>{t('room.removeText', { name: room.contactName })}</p>
      {error !== null && <ErrorMessage error={error} />}
    </Dialog>
  )
}
