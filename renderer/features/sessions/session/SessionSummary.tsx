/** A finished session: its agreements, what goes into the summary, and the summary exactly as it leaves. */
import './session.css'
import { useEffect, useState } from 'react'
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import type { SavedFile } from '../../../../electron/shared/contract.ts'
import { firstName } from '../../../domain/mentoring/planning.ts'
import { roles, wordsOf } from '../../../domain/mentoring/reflection.ts'
import { summaryToMarkdown } from '../../../domain/mentoring/summary-markdown.ts'
import { summaryToPrint } from '../../../domain/mentoring/summary-print.ts'
import { type Summary, summaryFileName } from '../../../domain/mentoring/summary.ts'
import { client } from '../../../bridge/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Check } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { dayInSentence } from '../dates.ts'
import { RemoveSession } from '../people/RemoveSession.tsx'
import { SaveProblem } from '../parts/SaveProblem.tsx'
import { privateRoom, room, usePrivateRoom } from '../room.ts'
import { PrivateNotes } from './PrivateNotes.tsx'
import { shareReflection } from './share-reflection.ts'
import { SummaryPreview } from './SummaryPreview.tsx'
import { type ExerciseRead, useExerciseTexts, useSummary } from './use-summary.ts'

export type SessionSummaryProps = { readonly session: Session; readonly pair: Pair }

export function SessionSummary({ session, pair }: SessionSummaryProps) {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const [includeNotes, setIncludeNotes] = useState(true)
  const exercise = useExerciseTexts(session)
  const summary = useSummary(session, pair, { includeNotes, exercise })
  const day = dayInSentence(new Date(session.finishedAt ?? session.updatedAt), language, room.now())
  return (
    <main className="main session guided" tabIndex={-1}>
      <div className="bar">
        <span className="eyebrow">{t('summary.done', { number: session.number, day })}</span>
        <span className="grow" />
        <Button kind="plain" small onPress={() => room.act(session.id, { kind: 'reopen' })}>
          {t('summary.reopen')}
        </Button>
        <Button
          kind="quiet"
          small
          onPress={() => room.openForm({ kind: 'session', pairId: pair.id, sessionId: null })}
        >
          {t('summary.next')}
        </Button>
      </div>
      <div className="scroll">
        <div className="in summary">
          <SaveProblem />
          <h1 className="h1">{summary.title}</h1>
          <div className="worktable">
            <div>
              <section aria-labelledby="summary-actions">
                <h2 id="summary-actions">{summary.actions.heading}</h2>
                <AgreedList session={session} abouts={summary.actions.items.map((item) => item.about)} />
                {session.actions.length === 0 && <p className="quiet-line">{summary.actions.none}</p>}
              </section>
              <SummaryPreview document={summaryToPrint(summary)} />
            </div>
            <div className="beside">
              <Choices
                session={session}
                pair={pair}
                includeNotes={includeNotes}
                onNotes={setIncludeNotes}
                exercise={exercise}
              />
              <Files summary={summary} />
              <PrivateNotes session={session} />
              <RemoveSession session={session} />
            </div>
          </div>
        </div>
      </div>
    </main>
  )
}

function AgreedList({ session, abouts }: { readonly session: Session; readonly abouts: readonly string[] }) {
  return (
    <ul className="open-actions">
      {session.actions.map((action, index) => (
        <li key={action.id} className={action.done ? 'done' : undefined}>
          <Check
            checked={action.done}
            onChange={(done) => room.changeAction(session.id, action.id, { done })}
          >
            {action.text}
            <small>{abouts[index]}</small>
          </Check>
        </li>
      ))}
    </ul>
  )
}

type ChoicesProps = SessionSummaryProps & {
  readonly includeNotes: boolean
  readonly onNotes: (include: boolean) => void
  readonly exercise: ExerciseRead
}

function Choices({ session, pair, includeNotes, onNotes, exercise }: ChoicesProps) {
  const t = useTexts('guided')
  const notes = usePrivateRoom((state) => state.notes[session.id] ?? null)
  useEffect(() => void privateRoom.load(session.id), [session.id])
  const written = roles
    .map((who) => ({ who, ...wordsOf(session, notes, who) }))
    .filter(({ text }) => text.trim() !== '')
  return (
    <fieldset className="choices">
      <legend>{t('summary.choices')}</legend>
      {session.notes.trim() !== '' && (
        <Check checked={includeNotes} onChange={onNotes}>
          {t('summary.notes')}
        </Check>
      )}
      {exercise.kind === 'read' && (
        <Check
          checked={session.exercise?.shared === true}
          onChange={(shared) => room.shareExercise(session.id, shared)}
        >
          {t('summary.exercise')}
        </Check>
      )}
      {exercise.kind === 'reading' && <p className="aside-note">{t('summary.reading')}</p>}
      {exercise.kind === 'lost' && <p className="aside-note">{t('summary.lost')}</p>}
      {exercise.kind === 'failed' && <ErrorMessage error={exercise.error} />}
      {written.map(({ who, shared }) => (
        <Check key={who} checked={shared} onChange={(share) => void shareReflection(session.id, who, share)}>
          {t('summary.reflection', { name: firstName(pair[who].name) })}
          <small>{t('summary.reflectionHelp')}</small>
        </Check>
      ))}
      <p className="aside-note">{t('summary.never')}</p>
    </fieldset>
  )
}

function Files({ summary }: { readonly summary: Summary }) {
  const t = useTexts('sessions')
  const [said, setSaid] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const suggestedName = summaryFileName(summary)

  const save = async (write: () => Promise<SavedFile>) => {
    setSaid(null)
    setFailure(null)
    try {
      const file = await write()
      if (file) setSaid(t('summary.saved', { file: file.fileName }))
    } catch (error) {
      setFailure(error)
    }
  }
  const copy = () => {
    const words = copyText(summaryToMarkdown(summary)) ? t('summary.copied') : t('summary.copyFailed')
    setSaid(words)
    announce(words)
  }
  return (
    <div className="files">
      <Button
        kind="quiet"
        wide
        onPress={() =>
          void save(() =>
            client().request('files.saveText', {
              suggestedName,
              extension: 'md',
              text: summaryToMarkdown(summary),
            }),
          )
        }
      >
        {t('summary.saveMarkdown')}
      </Button>
      <Button
        kind="quiet"
        wide
        onPress={() =>
          void save(() =>
            client().request('files.savePdf', { suggestedName, document: summaryToPrint(summary) }),
          )
        }
      >
        {t('summary.savePdf')}
      </Button>
      <Button kind="inside" wide onPress={copy}>
        {t('summary.copy')}
      </Button>
      {said && (
        <p className="file-said" role="status">
          {said}
        </p>
      )}
      {failure !== null && <ErrorMessage error={failure} />}
      <p className="aside-note">{t('summary.fileNote')}</p>
    </div>
  )
}
