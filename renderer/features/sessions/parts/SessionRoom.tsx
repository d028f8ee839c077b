/** A session that is planned, running or paused: clock, agenda, checklist, notes, agreements. */
import { CaretLeftIcon, CaretRightIcon, PauseIcon, PlayIcon } from '@phosphor-icons/react'
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { agendaOf } from '../../../domain/mentoring/agenda.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { firstName, openActionsBefore, partnerOf } from '../../../domain/mentoring/planning.ts'
import { itemAt } from '../../../domain/mentoring/session-clock.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { agendas, checklistById } from '../content.ts'
import { momentInSentence } from '../dates.ts'
import { room, useRoom } from '../room.ts'
import { useNow } from '../session-words.ts'
import { AgendaBars } from './AgendaBars.tsx'
import { Agreements } from './Agreements.tsx'
import { ClockFace } from './ClockFace.tsx'
import { OpenActions } from './OpenActions.tsx'
import { SaveProblem } from './SaveProblem.tsx'
import { SessionNotes } from './SessionNotes.tsx'
import { SessionTicks } from './SessionTicks.tsx'

export type SessionRoomProps = { readonly session: Session; readonly pair: Pair }

export function SessionRoom({ session, pair }: SessionRoomProps) {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const ownName = useRoom((state) => state.ownName)
  const sessions = useRoom((state) => state.sessions)
  const now = useNow(session.state === 'running')
  const checklist = checklistById(session.checklist?.id)
  const before = openActionsBefore(session, sessions)
  const go = (to: number) => {
    room.act(session.id, { kind: 'go', to })
    const item = itemAt(session, to)
    if (item) announce(t('agenda.announce', { title: item.title, count: item.minutes }))
  }
  return (
    <main className="main session" tabIndex={-1}>
      <SessionBar session={session} pair={pair} onGo={go} />
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
          <div className="clock">
            <ClockFace session={session} now={now} />
            <AgendaBars session={session} now={now} onGo={go} />
          </div>
          <div className="worktable">
            <div>
              <StageDirection session={session} />
              {checklist && <SessionTicks session={session} checklist={checklist} />}
              {session.checklist && !checklist && <p className="aside-note">{t('ticks.gone')}</p>}
              <SessionNotes session={session} />
            </div>
            <div className="beside">
              <Agreements session={session} pair={pair} />
              {before.length > 0 && (
                <section aria-labelledby="session-before">
                  <h2 id="session-before">{t('agreements.before')}</h2>
                  <OpenActions key={session.id} items={before} />
                </section>
              )}
              <p className="aside-note">
                {t('notes.where', { name: firstName(partnerOf(pair, ownName).name) })}
              </p>
            </div>
          </div>
        </div>
      </div>
    </main>
  )
}

type SessionBarProps = SessionRoomProps & { readonly onGo: (index: number) => void }

function SessionBar({ session, pair, onGo }: SessionBarProps) {
  const t = useTexts('sessions')
  const previous = itemAt(session, session.current - 1)
  const next = itemAt(session, session.current + 1)
  const live = session.state !== 'planned'
  return (
    <div className="bar">
      <span className="eyebrow">
        {t('room.eyebrow', {
          number: session.number,
          mentor: firstName(pair.mentor.name),
          executive: firstName(pair.executive.name),
        })}
      </span>
      <span className="grow" />
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
  const authored = agendaOf(session, agendas.read)?.items[session.current]
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
