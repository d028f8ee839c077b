/** A programme whole: its sessions with goal, preparation, agenda, points, exercise, homework, questions. */
import { useState } from 'react'
import type { OwnProgramme, Programme } from '../../../../electron/shared/entities/programme.ts'
import type { ProgrammeSource } from '../../../../electron/shared/entities/session.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { languageOf } from '../../../domain/mentoring/own-programme.ts'
import { programmeToPrint } from '../../../domain/mentoring/programme-print.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { PackOrigin } from '../../../ui/pack-origin.tsx'
import { dayInSentence } from '../dates.ts'
import { Page } from '../parts/Page.tsx'
import { useSaving } from '../parts/use-saving.tsx'
import { room } from '../room.ts'
import { ProgrammeEditor } from './ProgrammeEditor.tsx'
import { usePaperWords, useProgrammeFacts } from './programme-words.ts'
import { SessionPart } from './SessionPart.tsx'
import { useUndoKey } from './use-undo-key.ts'

export type ProgrammePageProps = {
  readonly programme: Programme
  /** Null for one that came with the app or a pack. */
  readonly own: OwnProgramme | null
}

export function ProgrammePage({ programme, own }: ProgrammePageProps) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const facts = useProgrammeFacts()
  const [editing, setEditing] = useState(false)
  const saving = useSaving()
  const paper = usePaperWords()
  const eyebrow = own
    ? t('programme.ownEyebrow', { day: dayInSentence(new Date(own.updatedAt), language, room.now()) })
    : t('programme.eyebrow')
  return (
    <Page
      className="programme-page"
      eyebrow={eyebrow}
      title={textIn(programme.title, language)}
      acts={
        <Acts
          programme={programme}
          own={own}
          editing={editing}
          onEdit={setEditing}
          onPrint={() => saving.savePdf(programmeToPrint(programme, paper(programme)))}
        />
      }
    >
      <div className="files">{saving.outcome}</div>
      {own && editing ? (
        <ProgrammeEditor own={own} />
      ) : (
        <>
          <p className="lead">{textIn(programme.summary, language)}</p>
          <p className="eyebrow run-state">{facts(programme)}</p>
          {!own && <PackOrigin contentId={programme.id} />}
          <p className="for-whom">
            <b>{t('programme.forWhom')}</b> {textIn(programme.forWhom, language)}
          </p>
          <Sessions programme={programme} />
        </>
      )}
    </Page>
  )
}

type ActsProps = ProgrammePageProps & {
  readonly editing: boolean
  readonly onEdit: (editing: boolean) => void
  readonly onPrint: () => void
}

function Acts({ programme, own, editing, onEdit, onPrint }: ActsProps) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const source: ProgrammeSource = own
    ? { kind: 'own', id: own.id }
    : { kind: 'shipped', id: programme.id, version: programme.version }
  const copy = () => {
    const title = t('programme.copyTitle', { title: textIn(programme.title, language) })
    const made = room.copyProgramme(programme, own ? languageOf(programme) : language, title)
    go({ place: 'sessions', ownProgrammeId: made.id })
  }
  const undo = () => {
    if (own && room.undoProgramme(own.id)) announce(t('editor.undone'))
  }
  useUndoKey(own !== null && editing, undo)
  if (own && editing)
    return (
      <>
        <Button kind="plain" small isDisabled={!room.canUndoProgramme(own.id)} onPress={undo}>
          {t('undo')}
        </Button>
        <Button kind="inside" small onPress={() => onEdit(false)}>
          {t('programme.editDone')}
        </Button>
      </>
    )
  const remove = (id: string) => {
    go({ place: 'sessions', page: 'programmes' })
    room.removeProgramme(id)
  }
  return (
    <>
      {own && (
        <Button kind="plain" small onPress={() => remove(own.id)}>
          {t('programme.remove')}
        </Button>
      )}
      <Button kind="plain" small onPress={onPrint}>
        {t('programme.print')}
      </Button>
      <Button kind="plain" small onPress={copy}>
        {t('programme.copy')}
      </Button>
      {own && (
        <Button kind="quiet" small onPress={() => onEdit(true)}>
          {t('programme.edit')}
        </Button>
      )}
      <Button kind="inside" small onPress={() => room.openForm({ kind: 'follow', source, pairId: null })}>
        {t('programme.follow')}
      </Button>
    </>
  )
}

function Sessions({ programme }: { readonly programme: Programme }) {
  const t = useTexts('mentoring')
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set())
  const whole = programme.sessions.every(({ id }) => open.has(id))
  const toggle = (id: string) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  return (
    <>
      <p className="row-of-buttons">
        <Button
          kind="link"
          onPress={() => setOpen(new Set(whole ? [] : programme.sessions.map(({ id }) => id)))}
        >
          {whole ? t('programme.folded') : t('programme.whole')}
        </Button>
      </p>
      <ol className="rows programme-sessions">
        {programme.sessions.map((session, index) => (
          <SessionPart
            key={session.id}
            session={session}
            number={index + 1}
            open={open.has(session.id)}
            onToggle={() => toggle(session.id)}
          />
        ))}
      </ol>
    </>
  )
}

export function UnknownProgramme() {
  const t = useTexts('mentoring')
  const { go } = useNavigation()
  return (
    <Page eyebrow="" title={t('programmes.title')}>
      <EmptyState
        title={t('programme.unknown.title')}
        text={t('programme.unknown.text')}
        action={
          <Button kind="quiet" onPress={() => go({ place: 'sessions', page: 'programmes' })}>
            {t('programme.unknown.action')}
          </Button>
        }
      />
    </Page>
  )
}
