/** The room without a session chosen: the pairs, what is under way, what is still to do. */
import type { Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { byDue } from '../../../domain/mentoring/planning.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { room, useRoom } from '../room.ts'
import { Desk } from '../desk/Desk.tsx'
import { RemovedNotice } from '../people/RemovedNotice.tsx'
import { useNextStep } from '../programmes/use-next-step.ts'
import { OpenActions } from './OpenActions.tsx'
import { SaveProblem } from './SaveProblem.tsx'

export function SessionsHome() {
  const t = useTexts('sessions')
  const people = useTexts('mentoring')
  const { go } = useNavigation()
  const all = useRoom((state) => state.pairs)
  const pairs = all.filter((pair) => pair.archivedAt === null)
  const archived = all.filter((pair) => pair.archivedAt !== null)
  const sessions = useRoom((state) => state.sessions)
  const open = sessions
    .flatMap((session) => session.actions.map((action) => ({ session, action })))
    .filter(({ action }) => !action.done)
    .sort((a, b) => byDue(a.action, b.action))
  const addPair = () => room.openForm({ kind: 'pair', pairId: null })
  return (
    <main className="main session" tabIndex={-1}>
      <div className="bar">
        <span className="grow" />
        <Button kind="plain" small onPress={() => go({ place: 'sessions', page: 'programmes' })}>
          {people('home.programmes')}
        </Button>
        {all.length > 0 && (
          <Button kind="plain" small onPress={addPair}>
            {t('home.addPair')}
          </Button>
        )}
      </div>
      <div className="scroll">
        <div className="in home">
          <SaveProblem />
          <RemovedNotice />
          <h1 className="h1">{t('title')}</h1>
          {all.length === 0 ? (
            <EmptyState
              title={t('empty.title')}
              text={t('empty.text')}
              action={
                <Button kind="inside" onPress={addPair}>
                  {t('empty.action')}
                </Button>
              }
            />
          ) : (
            <>
              <p className="lead">{t('home.lead')}</p>
              <Desk />
              {pairs.length === 0 && <p className="quiet-line">{people('home.allArchived')}</p>}
              <ul className="pairs" aria-label={t('home.pairs')}>
                {pairs.map((pair) => (
                  <PairRow key={pair.id} pair={pair} underWay={underWayOf(sessions, pair)} />
                ))}
              </ul>
              <section aria-labelledby="sessions-open">
                <h2 id="sessions-open">{t('home.open')}</h2>
                {open.length === 0 ? (
                  <p className="quiet-line">{t('home.nothingOpen')}</p>
                ) : (
                  <OpenActions items={open} />
                )}
              </section>
              {archived.length > 0 && <Archived pairs={archived} />}
            </>
          )}
        </div>
      </div>
    </main>
  )
}

const underWayOf = (sessions: readonly Session[], pair: Pair): Session | undefined =>
  sessions.find(
    (session) => session.pairId === pair.id && (session.state === 'running' || session.state === 'paused'),
  )

function PairRow({ pair, underWay }: { readonly pair: Pair; readonly underWay: Session | undefined }) {
  const t = useTexts('sessions')
  const { go } = useNavigation()
  const roles = [pair.mentor.role, pair.executive.role].filter((role) => role !== '').join(' · ')
  const next = useNextStep()(pair)
  return (
    <li>
      <div>
        <h2>
          <button
            type="button"
            className="to-page"
            onClick={() => go({ place: 'sessions', pairId: pair.id })}
          >
            {t('home.pairLine', { mentor: pair.mentor.name, executive: pair.executive.name })}
          </button>
        </h2>
        {roles && <p className="quiet-line">{roles}</p>}
        {next && <p className="next-step">{next}</p>}
        {pair.agreement && (
          <p className="agreement">
            <span className="visually-hidden">{t('home.agreement')}: </span>
            {pair.agreement}
          </p>
        )}
      </div>
      <span className="row-of-buttons">
        {underWay ? (
          <Button kind="inside" onPress={() => go({ place: 'sessions', sessionId: underWay.id })}>
            {t('home.goOn')}
          </Button>
        ) : (
          <Button
            kind="inside"
            onPress={() => room.openForm({ kind: 'session', pairId: pair.id, sessionId: null })}
          >
            {t('home.plan')}
          </Button>
        )}
        <Button kind="plain" onPress={() => room.openForm({ kind: 'pair', pairId: pair.id })}>
          {t('home.editPair')}
        </Button>
      </span>
    </li>
  )
}

function Archived({ pairs }: { readonly pairs: readonly Pair[] }) {
  const t = useTexts('sessions')
  const people = useTexts('mentoring')
  const { go } = useNavigation()
  return (
    <section className="archived" aria-labelledby="sessions-archived">
      <h2 id="sessions-archived">{people('home.archived')}</h2>
      <ul className="rows">
        {pairs.map((pair) => (
          <li key={pair.id} className="with-act">
            <button
              type="button"
              className="row-link"
              onClick={() => go({ place: 'sessions', pairId: pair.id })}
            >
              <b>{t('home.pairLine', { mentor: pair.mentor.name, executive: pair.executive.name })}</b>
            </button>
            <Button kind="plain" small onPress={() => room.archivePair(pair.id, false)}>
              {people('home.unarchive')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
