/** The mentor's room: a session, a checklist, or the pairs. */
import './sessions.css'
import './people/people.css'
import { type ReactNode, useEffect } from 'react'
import { withTitlesIn } from '../../domain/mentoring/agenda.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { Button } from '../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../ui/messages.tsx'
import { type Route, useNavigation } from '../../ui/navigation.tsx'
import { authoredAgendaOf, checklists, usePackContent } from './content.ts'
import { BrokenChecklist } from './parts/BrokenChecklist.tsx'
import { ChecklistRoom } from './parts/ChecklistRoom.tsx'
import { FinishDialog } from './session/FinishDialog.tsx'
import { PairForm } from './parts/PairForm.tsx'
import { PlanForm } from './parts/PlanForm.tsx'
import { SessionRoom } from './session/SessionRoom.tsx'
import { SessionsHome } from './parts/SessionsHome.tsx'
import { SessionSummary } from './session/SessionSummary.tsx'
import { ContactsPage } from './contacts/ContactsPage.tsx'
import { RemovePairDialog } from './people/RemovePairDialog.tsx'
import { useStandIn } from './people/use-stand-in.ts'
import { FollowDialog } from './programmes/FollowDialog.tsx'
import { ReviewRoom } from './review-room/ReviewRoom.tsx'
import { flushReviews } from './review-room/keeper.ts'
import { enterRoom, flushRoom, room, useRoom } from './room.ts'
import type { RenderDraft } from './session/render-draft.ts'
import { useAddressed } from './use-addressed.tsx'

export type SessionsRoute = Extract<Route, { readonly place: 'sessions' }>

export type SessionsViewProps = {
  readonly route: SessionsRoute
  /** The draft of a live exercise, from whoever knows drafts. */
  readonly renderDraft?: RenderDraft | undefined
}

export function SessionsView({ route, renderDraft }: SessionsViewProps) {
  useEffect(() => {
    enterRoom()
    return () => {
      room.openForm(null)
      void flushRoom()
    }
  }, [])
  useEffect(() => {
    // The window may be closed from outside of it: what is being written goes to the disk when it is left.
    const flush = () => void flushReviews().catch(() => undefined)
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
    }
  }, [])
  if (route.page === 'contacts') return <ContactsPage />
  if (route.roomId !== undefined) return <ReviewRoom key={route.roomId} id={route.roomId} />
  return (
    <>
      <Content route={route} renderDraft={renderDraft} />
      <OpenForm />
    </>
  )
}

function Content({ route, renderDraft }: SessionsViewProps) {
  const t = useTexts('sessions')
  usePackContent()
  const status = useRoom((state) => state.status)
  const loadError = useRoom((state) => state.loadError)
  const language = useInterfaceLanguage()
  const stored = useRoom((state) => state.sessions.find((one) => one.id === route.sessionId))
  const authored = stored && authoredAgendaOf(stored)
  const session = stored && withTitlesIn(stored, authored ? [authored] : [], language)
  const known = useRoom((state) => state.pairs.find((one) => one.id === session?.pairId))
  const standIn = useStandIn()
  const pair = known ?? (session && standIn(session))
  const addressed = useAddressed(route)
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
  if (addressed !== null) return addressed
  if (route.checklistId !== undefined) return <ChecklistContent id={route.checklistId} />
  if (route.sessionId === undefined) return <SessionsHome />
  if (!session || !pair) return <UnknownSession />
  return session.state === 'finished' ? (
    <SessionSummary key={session.id} session={session} pair={pair} />
  ) : (
    <SessionRoom key={session.id} session={session} pair={pair} renderDraft={renderDraft} />
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
  if (form.kind === 'remove-pair') return <RemovePairDialog key={form.pairId} pairId={form.pairId} />
  if (form.kind === 'follow') return <FollowDialog source={form.source} pairId={form.pairId} />
  const session = sessions.find((one) => one.id === form.sessionId) ?? null
  if (form.kind === 'finish') return session && <FinishDialog session={session} />
  const pair = pairs.find((one) => one.id === form.pairId)
  return pair ? (
    <PlanForm
      key={form.sessionId ?? `${pair.id} ${form.programmeSession ?? ''}`}
      pair={pair}
      session={session}
      programmeSession={form.programmeSession ?? null}
    />
  ) : null
}
