/** A session that is planned, running or paused: clock, agenda, exercise, checklist, notes, agreements. */
import './session.css'
import { CaretLeftIcon, CaretRightIcon, PauseIcon, PlayIcon } from '@phosphor-icons/react'
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { exerciseUnderWay } from '../../../domain/mentoring/exercise.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { firstName, openActionsBefore } from '../../../domain/mentoring/planning.ts'
import { itemAt } from '../../../domain/mentoring/session-clock.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { authoredAgendaOf, lostPoints, pointsOf } from '../content.ts'
import { momentInSentence } from '../dates.ts'
import { OpenActions } from '../parts/OpenActions.tsx'
import { SaveProblem } from '../parts/SaveProblem.tsx'
import { room, useRoom } from '../room.ts'
import { useNow } from '../session-words.ts'
import { AgendaBars } from './AgendaBars.tsx'
import { Agreements } from './Agreements.tsx'
import { ClockFace } from './ClockFace.tsx'
import { Exercise, ExerciseUnderWay } from './Exercise.tsx'
import { Goal, Homework, Preparation, Questions } from './GuideParts.tsx'
import { nextDayFor } from './next-day.ts'
import { PrivateNotes } from './PrivateNotes.tsx'
import { Reflection } from './Reflection.tsx'
import type { RenderDraft } from './render-draft.ts'
import { SessionNotes } from './SessionNotes.tsx'
import { SessionTicks } from './SessionTicks.tsx'
import { useGuide } from './use-guide.ts'

export type SessionRoomProps = {
  readonly session: Session
  readonly pair: Pair
  readonly renderDraft?: RenderDraft | undefined
}

export function SessionRoom({ session, pair, renderDraft }: SessionRoomProps) {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const now = useNow(session.state === 'running')
  const guide = useGuide(session)
  const reflecting = session.reflection?.open === true
  const go = (to: number) => {
    room.act(session.id, { kind: 'go', to })
    const item = itemAt(session, to)
    if (item) announce(t('agenda.announce', { title: item.title, count: item.minutes }))
  }
  return (
    <main className="main session guided" tabIndex={-1}>
      {reflecting ? (
        <ReflectionBar session={session} pair={pair} />
      ) : (
        <SessionBar session={session} pair={pair} onGo={go} />
      )}
      <div className="scroll">
        <div className="in">
          <SaveProblem />
          <Interruption session={session} />
          <h1 className="h1">{session.title || t('untitled')}</h1>
          {session.state === 'planned' && session.plannedFor && (
            <p className="eyebrow">
              {t('room.plannedFor', { when: momentInSentence(new Date(session.plannedFor), language, now) })}
            </p>
          )}
          {guide && <Goal guide={guide} />}
          {reflecting ? (
            <div className="worktable">
              <div>
                <Reflection session={session} pair={pair} />
              </div>
              <div className="beside">
                <Agreements session={session} pair={pair} />
              </div>
            </div>
          ) : (
            <>
              <div className="clock">
                <ClockFace session={session} now={now} />
                <AgendaBars session={session} now={now} onGo={go} />
              </div>
              <ExerciseUnderWay session={session} guide={guide} renderDraft={renderDraft} />
              <Worktable session={session} pair={pair} renderDraft={renderDraft} />
            </>
          )}
        </div>
      </div>
    </main>
  )
}

function Worktable({ session, pair, renderDraft }: SessionRoomProps) {
  const t = useTexts('sessions')
  const sessions = useRoom((state) => state.sessions)
  const guide = useGuide(session)
  const points = pointsOf(session)
  const before = openActionsBefore(session, sessions)
  const live = session.state !== 'planned'
  return (
    <div className="worktable">
      <div>
        {!live && guide && <Preparation guide={guide} pair={pair} />}
        <StageDirection session={session} />
        {live && !exerciseUnderWay(session) && (
          <Exercise session={session} pair={pair} guide={guide} renderDraft={renderDraft} />
        )}
        {points && <SessionTicks session={session} checklist={points} />}
        {lostPoints(session) && <p className="aside-note">{t('ticks.gone')}</p>}
        <SessionNotes session={session} pair={pair} />
        <PrivateNotes session={session} />
      </div>
      <div className="beside">
        <Agreements session={session} pair={pair} />
        {before.length > 0 && (
          <section aria-labelledby="session-before">
            <h2 id="session-before">{t('agreements.before')}</h2>
            <OpenActions key={session.id} items={before} />
          </section>
        )}
        {guide && live && (
          <Homework guide={guide} pair={pair} session={session} due={nextDayFor(session, sessions)} />
        )}
        {guide && <Questions guide={guide} pair={pair} />}
      </div>
    </div>
  )
}

type BarProps = { readonly session: Session; readonly pair: Pair }

function Eyebrow({ session, pair }: BarProps) {
  const t = useTexts('sessions')
  return (
    <>
      <span className="eyebrow">
        {t('room.eyebrow', {
          number: session.number,
          mentor: firstName(pair.mentor.name),
          executive: firstName(pair.executive.name),
        })}
      </span>
      <span className="grow" />
    </>
  )
}

function ReflectionBar({ session, pair }: BarProps) {
  const t = useTexts('guided')
  return (
    <div className="bar">
      <Eyebrow session={session} pair={pair} />
      <Button kind="plain" small onPress={() => room.act(session.id, { kind: 'sit' })}>
        <CaretLeftIcon className="i" aria-hidden />
        {t('reflection.back')}
      </Button>
      <Button kind="inside" small onPress={() => room.act(session.id, { kind: 'finish' })}>
        {t('reflection.finish')}
      </Button>
    </div>
  )
}

function SessionBar({ session, pair, onGo }: BarProps & { readonly onGo: (index: number) => void }) {
  const t = useTexts('sessions')
  const previous = itemAt(session, session.current - 1)
  const next = itemAt(session, session.current + 1)
  const live = session.state !== 'planned'
  return (
    <div className="bar">
      <Eyebrow session={session} pair={pair} />
      {live && previous && (
        <Button
          kind="plain"
          small
          aria-label={t('room.previous', { title: previous.title })}
          onPress={() => onGo(session.current - 1)}
        >
          <CaretLeftIcon className="i" aria-hidden />
        </Button>
      )}
      {live && next && (
        <Button kind="plain" small onPress={() => onGo(session.current + 1)}>
          {t('room.next', { title: next.title })}
          <CaretRightIcon className="i" aria-hidden />
        </Button>
      )}
      {!live && (
        <Button
          kind="plain"
          small
          onPress={() => room.openForm({ kind: 'session', pairId: pair.id, sessionId: session.id })}
        >
          {t('room.editPlan')}
        </Button>
      )}
      {session.state === 'running' ? (
        <Button kind="plain" small onPress={() => room.act(session.id, { kind: 'pause' })}>
          <PauseIcon className="i" aria-hidden />
          {t('room.pause')}
        </Button>
      ) : (
        <Button
          kind="inside"
          small
          onPress={() => room.act(session.id, { kind: session.state === 'planned' ? 'start' : 'resume' })}
        >
          <PlayIcon className="i" aria-hidden />
          {session.state === 'planned' ? t('room.start') : t('room.resume')}
        </Button>
      )}
      {live && (
        <Button kind="quiet" small onPress={() => room.openForm({ kind: 'finish', sessionId: session.id })}>
          {t('room.finish')}
        </Button>
      )}
    </div>
  )
}

/** What the two of them do in this part, as a stage direction. */
function StageDirection({ session }: { readonly session: Session }) {
  const language = useInterfaceLanguage()
  const item = itemAt(session, session.current)
  const authored = authoredAgendaOf(session)?.items[session.current]
  if (!item || !authored) return null
  return (
    <section className="stage" aria-labelledby="session-stage">
      <h2 id="session-stage">{item.title}</h2>
      <p>{textIn(authored.hint, language)}</p>
    </section>
  )
}

function Interruption({ session }: { readonly session: Session }) {
  const t = useTexts('sessions')
  const why = useRoom((state) => state.interrupted[session.id])
  if (!why || session.state !== 'paused') return null
  return (
    <p className="interrupted" role="status">
      {why === 'closed' ? t('room.closedNotice') : t('room.asleepNotice')}
    </p>
  )
}
