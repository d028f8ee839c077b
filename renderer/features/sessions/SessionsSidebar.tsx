/** The lists at the left: the sessions with each person, and the checklists. */
import { useEffect } from 'react'
import type { Pair, Session } from '../../../electron/shared/entities/session.ts'
import { countTicked } from '../../domain/mentoring/checklist.ts'
import { runsOf } from '../../domain/mentoring/checklist-runs.ts'
import { textIn } from '../../domain/mentoring/localized-text.ts'
import { partnerOf } from '../../domain/mentoring/planning.ts'
import { formatShortDay } from '../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { useNavigation } from '../../ui/navigation.tsx'
import { packIdOf } from '../../ui/pack-origin.tsx'
import { SideList, type SideRow } from '../../ui/side-list.tsx'
import { checklists, usePackContent } from './content.ts'
import { ProgrammesList } from './programmes/ProgrammesList.tsx'
import { ReviewRows } from './review-room/ReviewRows.tsx'
import { enterRoom, room, useRoom } from './room.ts'
import type { SessionsRoute } from './SessionsView.tsx'

export function SessionsSidebar({ route }: { readonly route: SessionsRoute }) {
  const t = useTexts('sessions')
  const people = useTexts('mentoring')
  const { go } = useNavigation()
  const all = useRoom((state) => state.pairs)
  const sessions = useRoom((state) => state.sessions)
  const ownName = useRoom((state) => state.ownName)
  const rowOf = useSessionRow()
  useEffect(enterRoom, [])
  const pairs = all.filter((pair) => pair.archivedAt === null)
  const known = new Set(all.map(({ id }) => id))
  const alone = sessions.filter(({ pairId }) => !known.has(pairId)).sort(latestFirst)
  const addPair = { label: t('side.addPair'), run: () => room.openForm({ kind: 'pair', pairId: null }) }
  const openSession = (sessionId: string) => go({ place: 'sessions', sessionId })
  return (
    <>
      {pairs.length === 0 && (
        <SideList
          heading={t('side.people')}
          rows={[]}
          add={addPair}
          empty={all.length === 0 ? t('side.noPairs') : people('home.allArchived')}
          onOpen={() => undefined}
        />
      )}
      {pairs.map((pair) => {
        const { name } = partnerOf(pair, ownName)
        return (
          <SideList
            key={pair.id}
            heading={t('side.with', { name })}
            onHeading={{
              label: people('side.pair'),
              run: () => go({ place: 'sessions', pairId: pair.id }),
            }}
            rows={sessionsOf(sessions, pair).map(rowOf)}
            current={route.sessionId}
            onOpen={openSession}
            add={{
              label: t('side.addSession', { name }),
              run: () => room.openForm({ kind: 'session', pairId: pair.id, sessionId: null }),
            }}
            empty={t('side.noSessions')}
          />
        )
      })}
      {alone.length > 0 && (
        <SideList
          heading={people('side.alone')}
          rows={alone.map(rowOf)}
          current={route.sessionId}
          onOpen={openSession}
        />
      )}
      <ReviewRows current={route.page === 'contacts' ? 'contacts' : route.roomId} />
      <ProgrammesList route={route} />
      <Checklists route={route} />
    </>
  )
}

const latestFirst = (a: Session, b: Session): number => (a.createdAt < b.createdAt ? 1 : -1)

/** The newest first, as one looks for the last one. */
const sessionsOf = (sessions: readonly Session[], pair: Pair): readonly Session[] =>
  sessions.filter((session) => session.pairId === pair.id).sort((a, b) => b.number - a.number)

function useSessionRow(): (session: Session) => SideRow {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const day = (instant: string) => formatShortDay(new Date(instant), language)
  const when = (session: Session): string => {
    if (session.state === 'running') return t('side.now')
    if (session.state === 'paused') return t('side.paused')
    if (session.finishedAt !== null) return day(session.finishedAt)
    return session.plannedFor === null ? t('side.unplanned') : day(session.plannedFor)
  }
  return (session) => ({
    id: session.id,
    title: session.title || t('untitled'),
    detail: t('side.session', { number: session.number, when: when(session) }),
  })
}

function Checklists({ route }: { readonly route: SessionsRoute }) {
  const t = useTexts('sessions')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const runs = useRoom((state) => state.runs)
  usePackContent()
  const rows: SideRow[] = checklists.read.map((checklist) => {
    const run = runsOf(runs, checklist.id)[0]
    return {
      id: checklist.id,
      title: textIn(checklist.title, language),
      detail: !run
        ? t('side.notStarted')
        : run.finishedAt === null
          ? t('side.progress', countTicked(checklist, run.ticks))
          : t('side.finished', { day: formatShortDay(new Date(run.finishedAt), language) }),
    }
  })
  const broken: SideRow[] = checklists.broken.map(({ id }) => ({ id, title: id, detail: t('side.broken') }))
  // What was ticked in a list of a pack stays when the pack goes.
  const listed = new Set([...rows, ...broken].map(({ id }) => id))
  const gone: SideRow[] = [...new Set(runs.map((run) => run.checklist.id))]
    .filter((id) => packIdOf(id) !== null && !listed.has(id))
    .map((id) => ({ id, title: id.split(':')[1] ?? id, detail: t('side.gone') }))
  return (
    <SideList
      heading={t('side.checklists')}
      rows={[...rows, ...broken, ...gone]}
      current={route.checklistId}
      onOpen={(checklistId) => go({ place: 'sessions', checklistId })}
    />
  )
}
