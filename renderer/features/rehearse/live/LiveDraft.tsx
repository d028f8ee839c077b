/**
 * A draft's text with its hints, to be worked on in another room: in a session, while two people look.
 *
 * The same page state and the same saver as in Rehearse, so that saves, conflicts and ignored hints behave
 * alike, and what waits to be written when one walks from one room to the other is one and the same.
 */
import './live-draft.css'
import { useEffect, useRef } from 'react'
import type { Measures } from '../../../../electron/shared/entities/draft.ts'
import { ManuscriptEditor } from '../../../editor/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { saveWhenLeaving } from '../open-drafts.ts'
import { type PageNotice, useDraftPage } from '../use-draft-page.ts'
import { type OpenDraft, useOpenDraft } from '../use-open-draft.ts'
import { usePublication } from '../use-publication.ts'
import { useSilenced } from '../use-silenced.ts'
import { useRoomForNotes } from './use-room-for-notes.ts'

export type LiveDraftHandle = {
  /** Everything typed is on the disk when it resolves. Rejects when it is not; the text stays on the page. */
  readonly flush: () => Promise<void>
  /** Of the text as it stands; null when the engine does not answer. */
  readonly measures: () => Promise<Measures | null>
}

export type LiveDraftProps = {
  readonly draftId: string
  /** Accessible name of the text. */
  readonly label: string
  /** Called with the open draft once it can be written in, with null when it is left. */
  readonly onLive: (live: LiveDraftHandle | null) => void
}

export function LiveDraft(props: LiveDraftProps) {
  return <Opened key={props.draftId} {...props} />
}

function Opened(props: LiveDraftProps) {
  const t = useTexts('rehearse')
  const { opened, reload } = useOpenDraft(props.draftId)
  const { go } = useNavigation()
  if (opened.kind === 'loading')
    return (
      <p className="quiet-line" role="status">
        {t('loading')}
      </p>
    )
  if (opened.kind === 'error')
    return (
      <ErrorMessage error={opened.error}>
        <Button kind="quiet" small onPress={reload}>
          {t('retry')}
        </Button>
      </ErrorMessage>
    )
  const { id, binnedAt } = opened.saver.present()
  if (binnedAt !== null)
    return (
      <EmptyState
        title={t('empty.binned')}
        text={t('empty.binnedText')}
        action={
          <Button kind="quiet" small onPress={() => go({ place: 'rehearse', draftId: id })}>
            {t('empty.unbin')}
          </Button>
        }
      />
    )
  return <Page {...props} {...opened} />
}

const notices: readonly PageNotice[] = ['saveFailed', 'conflict', 'tooLong', 'toneFailed']

function Page({ saver, writing, label, onLive }: LiveDraftProps & Extract<OpenDraft, { kind: 'ready' }>) {
  const t = useTexts('rehearse')
  const { go } = useNavigation()
  const page = useDraftPage(saver)
  const silenced = useSilenced(writing)
  const { start, fields, manuscript } = page
  const { leaving } = usePublication(start.id)
  const frame = useRoomForNotes()
  const tell = useRef(onLive)
  useEffect(() => {
    tell.current = onLive
  })
  useEffect(saveWhenLeaving, [])
  useEffect(() => {
    tell.current({
      flush: async () => void (await saver.flush()),
      measures: async () => (await manuscript.current?.measures()) ?? null,
    })
    return () => tell.current(null)
  }, [saver, manuscript])
  return (
    <div className="live-draft">
      <div className="live-notices" role="status">
        {notices
          .filter((notice) => page.notices.has(notice))
          .map((notice) => (
            <p key={notice}>{t(`notices.${notice}`)}</p>
          ))}
      </div>
      <div className="live-page" ref={frame}>
        <ManuscriptEditor
          documentId={`${start.id}:${page.open.target ?? ''}`}
          text={page.open.text}
          ignored={page.open.ignored}
          ignoredAlways={silenced.rules}
          ignoredWords={page.open.ignoredWords}
          ownWords={silenced.words}
          spelling={writing.spelling}
          language={fields.language}
          analyseAs={fields.languageChosen ? fields.language : 'auto'}
          channel={fields.channel}
          label={leaving ? t('text.closed') : label}
          readOnly={leaving}
          autoFocus={page.open.focus || page.open.text === ''}
          onTeach={(lessonId) => go({ place: 'lessons', lessonId })}
          {...page.editorEvents}
          onIgnoredAlwaysChange={silenced.onRules(page.editorEvents.onIgnoredAlwaysChange)}
          onOwnWordsChange={silenced.onWords(page.editorEvents.onOwnWordsChange)}
        />
      </div>
    </div>
  )
}
