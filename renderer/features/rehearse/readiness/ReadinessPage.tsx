/**
 * Before publishing: five things to look at, in any order. Every answer is kept with the draft; none of them
 * is needed to publish.
 */

import { CheckIcon, CircleIcon, ClockCounterClockwiseIcon } from '@phosphor-icons/react'
import { type ReactNode, useEffect, useState } from 'react'
import { type ReadinessCheck, readinessChecks } from '../../../../electron/shared/entities/readiness.ts'
import type { CheckState } from '../../../domain/planning/readiness.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { analyzeOnce } from '../../../workers/analyze-once.ts'
import type { DraftSaver } from '../draft-saver.ts'
import { useOpenDraft } from '../use-open-draft.ts'
import { Loading, Plain } from '../RehearseView.tsx'
import { ConfidentialCheck } from './parts/ConfidentialCheck.tsx'
import { KeyMessage } from './parts/KeyMessage.tsx'
import { Objective } from './parts/Objective.tsx'
import { PolicyChecks } from './parts/PolicyChecks.tsx'
import { ShouldI } from './parts/ShouldI.tsx'
import { flushReadiness } from './readiness-store.ts'
import { useReadiness } from './use-readiness.ts'

export function ReadinessPage({ draftId }: { readonly draftId: string }) {
  const { opened } = useOpenDraft(draftId)
  if (opened.kind === 'loading') return <Loading />
  if (opened.kind === 'error')
    return (
      <Plain>
        <ErrorMessage error={opened.error} />
      </Plain>
    )
  return <Page saver={opened.saver} />
}

/** What the page knows of the engine's reading of the stored text. */
export type Passages = {
  readonly quotes: readonly string[] | null
  readonly engineVersion: string
  readonly failed: boolean
}

function Page({ saver }: { readonly saver: DraftSaver }) {
  const t = useTexts('readiness')
  const frame = useTexts('frame')
  const { go } = useNavigation()
  const [draft, setDraft] = useState(() => saver.present())
  const text = draft.variants[draft.channel] ?? draft.text
  const passages = usePassages(text, draft.languageChosen ? draft.language : 'auto')
  const view = useReadiness({
    draftId: draft.id,
    text,
    objective: draft.objective,
    confidential: passages.quotes,
  })
  const setObjective = (objective: string | null) => {
    saver.change({ objective: () => objective })
    setDraft(saver.present())
  }
  useEffect(() => {
    // Hiding the window or leaving it is a good moment to be sure, as in the room itself.
    const flush = () => void flushReadiness()
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      flush()
      // A failure keeps the saver and its text, and is told in the status bar.
      saver.flush().catch(() => undefined)
    }
  }, [saver])
  const toDraft = () => go({ place: 'rehearse', draftId: draft.id })
  const section = (check: ReadinessCheck, children: ReactNode) => (
    <Section key={check} check={check} state={view.states[check]}>
      {children}
    </Section>
  )
  return (
    <>
      <main className="main rehearse readiness" tabIndex={-1}>
        <div className="bar">
          <Button kind="plain" small onPress={toDraft}>
            {t('back')}
          </Button>
          <span className="grow" />
          <span className="eyebrow">{t('advises')}</span>
        </div>
        <div className="scroll">
          <div className="readiness-in">
            <p className="eyebrow" lang={draft.language}>
              {draft.title || frame('drafts.untitled')}
            </p>
            <h1 className="h1">{t('title')}</h1>
            <p className="lead">{summary()}</p>
            {view.error !== null && <ErrorMessage error={view.error} />}
            {view.isLoaded && (
              <ol>
                {section('should-i', <ShouldI draft={draft} view={view} />)}
                {section('objective', <Objective objective={draft.objective} onChange={setObjective} />)}
                {section('key-message', <KeyMessage draft={draft} text={text} view={view} />)}
                {section('policy', <PolicyChecks draft={draft} text={text} view={view} />)}
                {section(
                  'confidential',
                  <ConfidentialCheck draft={draft} text={text} view={view} passages={passages} />,
                )}
              </ol>
            )}
          </div>
        </div>
      </main>
      <aside className="inspector" hidden aria-label={t('title')} />
    </>
  )

  function summary(): string {
    const { open } = view.record
    if (open.length === 0) return t('summary.all')
    if (open.length === readinessChecks.length) return t('summary.none')
    return t('summary.some', { count: open.length })
  }
}

function Section(props: {
  readonly check: ReadinessCheck
  readonly state: CheckState
  readonly children: ReactNode
}) {
  const t = useTexts('readiness')
  const id = `readiness-${props.check}`
  const Mark = marks[props.state]
  return (
    <li>
      <section aria-labelledby={id}>
        <h2 id={id}>{t(`heads.${props.check}`)}</h2>
        <p className={`state ${props.state}`} role="status">
          <Mark className="i" aria-hidden />
          {t(`states.${props.state}`)}
        </p>
        {props.children}
      </section>
    </li>
  )
}

const marks = { done: CheckIcon, open: CircleIcon, changed: ClockCounterClockwiseIcon } as const

/** The passages that the engine takes for confidential in the text that would leave. */
function usePassages(text: string, language: string): Passages {
  const [passages, setPassages] = useState<Passages>({ quotes: null, engineVersion: '', failed: false })
  useEffect(() => {
    const calledOff = new AbortController()
    analyzeOnce(text, language, calledOff.signal).then(
      ({ hints, engineVersion }) => {
        const found = hints.filter(({ category }) => category === 'confidential').map(({ quote }) => quote)
        setPassages({ quotes: [...new Set(found)], engineVersion, failed: false })
      },
      () => !calledOff.signal.aborted && setPassages({ quotes: null, engineVersion: '', failed: true }),
    )
    return () => calledOff.abort()
  }, [text, language])
  return passages
}
