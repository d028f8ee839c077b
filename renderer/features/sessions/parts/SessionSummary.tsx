/** A finished session: what was agreed, noted and ticked, to read, to copy or to save as a file. */
import { useState } from 'react'
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import type { SavedFile } from '../../../../electron/shared/contract.ts'
import { summaryToMarkdown } from '../../../domain/mentoring/summary-markdown.ts'
import { summaryToPrint } from '../../../domain/mentoring/summary-print.ts'
import { summaryFileName } from '../../../domain/mentoring/summary.ts'
import { client } from '../../../bridge/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { Check } from '../../../ui/fields.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { copyText } from '../copy-text.ts'
import { dayInSentence } from '../dates.ts'
import { room } from '../room.ts'
import { useSummary } from '../session-words.ts'
import { SaveProblem } from './SaveProblem.tsx'

export type SessionSummaryProps = { readonly session: Session; readonly pair: Pair }

export function SessionSummary({ session, pair }: SessionSummaryProps) {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const [includeNotes, setIncludeNotes] = useState(true)
  const summary = useSummary(session, pair, includeNotes)
  const day = dayInSentence(new Date(session.finishedAt ?? session.updatedAt), language, room.now())
  return (
    <main className="main session" tabIndex={-1}>
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
              <section className="notes" aria-labelledby="summary-notes">
                <h2 id="summary-notes">{t('summary.notes')}</h2>
                <p className="kept-notes">{session.notes.trimEnd() || t('summary.noNotes')}</p>
              </section>
              {summary.checklist && (
                <section className="notes" aria-labelledby="summary-ticks">
                  <h2 id="summary-ticks">{summary.checklist.heading}</h2>
                  <ul className="kept-ticks">
                    {summary.checklist.items.map((item) => (
                      <li key={item.text} className={item.done ? 'done' : undefined}>
                        <span aria-hidden="true">{item.done ? '✓' : '–'}</span> {item.text}
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </div>
            <div className="beside">
              <Files session={session} pair={pair} includeNotes={includeNotes} onNotes={setIncludeNotes} />
              <section aria-labelledby="summary-time">
                <h2 id="summary-time">{summary.agenda.heading}</h2>
                <dl className="times">
                  {summary.agenda.items.map(({ term, text }) => (
                    <div key={term}>
                      <dt>{term}</dt>
                      <dd>{text}</dd>
                    </div>
                  ))}
                </dl>
              </section>
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

type FilesProps = SessionSummaryProps & {
  readonly includeNotes: boolean
  readonly onNotes: (include: boolean) => void
}

function Files({ session, pair, includeNotes, onNotes }: FilesProps) {
  const t = useTexts('sessions')
  const summary = useSummary(session, pair, includeNotes)
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
      <Check checked={includeNotes} onChange={onNotes}>
        {t('summary.includeNotes')}
      </Check>
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
