/** The mentor's room: a session, a checklist, or the pairs. */
import './sessions.css'
import { type ReactNode, useEffect } from 'react'
import { withTitlesIn } from '../../domain/mentoring/agenda.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { Button } from '../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../ui/messages.tsx'
import { type Route, useNavigation } from '../../ui/navigation.tsx'
import { agendas, checklists } from './content.ts'
import { BrokenChecklist } from './parts/BrokenChecklist.tsx'
import { ChecklistRoom } from './parts/ChecklistRoom.tsx'
import { FinishDialog } from './parts/FinishDialog.tsx'
import { PairForm } from './parts/PairForm.tsx'
import { PlanForm } from './parts/PlanForm.tsx'
import { SessionRoom } from './parts/SessionRoom.tsx'
import { SessionsHome } from './parts/SessionsHome.tsx'
import { SessionSummary } from './parts/SessionSummary.tsx'
import { enterRoom, room, useRoom } from './room.ts'

export type SessionsRoute = Extract<Route, { readonly place: 'sessions' }>

export function SessionsView({ route }: { readonly route: SessionsRoute }) {
  useEffect(() => {
    enterRoom()
    return () => {
      room.openForm(null)
      void room.flush()
    }
  }, [])
  return (
    <>
      <Content route={route} />
      <OpenForm />
    </>
  )
}

function Content({ route }: { readonly route: SessionsRoute }) {
  const t = useTexts('sessions')
  const status = useRoom((state) => state.status)
  const loadError = useRoom((state) => state.loadError)
  const language = useInterfaceLanguage()
  const stored = useRoom((state) => state.sessions.find((one) => one.id === route.sessionId))
  const session = stored && withTitlesIn(stored, agendas.read, language)
  const pair = useRoom((state) => state.pairs.find((one) => one.id === session?.pairId))
  if (status === 'failed')
    return (
      <Plain>
        <ErrorMessage error={loadError}>
          <Button kind="quiet" small onPress={enterRoom}>
            {t('loadFailed')}
          </Button>
        </ErrorMessage>
      </Plain>
    )
  if (status !== 'ready')
    return (
      <Plain>
        <p className="quiet-line" role="status">
          {t('loading')}
        </p>
      </Plain>
    )
  if (route.checklistId !== undefined) return <ChecklistContent id={route.checklistId} />
  if (route.sessionId === undefined) return <SessionsHome />
  if (!session || !pair) return <UnknownSession />
  return session.state === 'finished' ? (
    <SessionSummary key={session.id} session={session} pair={pair} />
  ) : (
    <SessionRoom key={session.id} session={session} pair={pair} />
  )
}

function ChecklistContent({ id }: { readonly id: string }) {
  const t = useTexts('sessions')
  const checklist = checklists.read.find((one) => one.id === id)
  if (checklist) return <ChecklistRoom key={id} checklist={checklist} />
  const broken = checklists.broken.find((one) => one.id === id)
  if (broken) return <BrokenChecklist id={broken.id} problem={broken.problem} />
  return (
    <Plain>
      <EmptyState title={t('checklist.unknown.title')} text={t('checklist.unknown.text')} />
    </Plain>
  )
}

function UnknownSession() {
  const t = useTexts('sessions')
  const { go } = useNavigation()
  return (
    <Plain>
      <EmptyState
        title={t('unknownSession.title')}
        text={t('unknownSession.text')}
        action={
          <Button kind="quiet" onPress={() => go({ place: 'sessions' })}>
            {t('unknownSession.action')}
          </Button>
        }
      />
    </Plain>
  )
}

function Plain({ children }: { readonly children: ReactNode }) {
  const t = useTexts('sessions')
  return (
    <main className="main session" tabIndex={-1}>
      <div className="bar" />
      <div className="in">
        <h1 className="h1">{t('title')}</h1>
        {children}
      </div>
    </main>
  )
}

function OpenForm() {
  const form = useRoom((state) => state.form)
  const pairs = useRoom((state) => state.pairs)
  const sessions = useRoom((state) => state.sessions)
  if (form === null) return null
  if (form.kind === 'pair') return <PairForm key={form.pairId} pairId={form.pairId} />
  const session = sessions.find((one) => one.id === form.sessionId) ?? null
  if (form.kind === 'finish') return session && <FinishDialog session={session} />
  const pair = pairs.find((one) => one.id === form.pairId)
  return pair ? <PlanForm key={form.sessionId ?? pair.id} pair={pair} session={session} /> : null
}
