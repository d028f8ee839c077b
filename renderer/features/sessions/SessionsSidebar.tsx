/** The lists at the left: the sessions with each person, and the checklists. */
import { useEffect } from 'react'
import type { Pair, Session } from '../../../electron/shared/entities/session.ts'
import { countTicked } from '../../domain/mentoring/checklist.ts'
import { textIn } from '../../domain/mentoring/localized-text.ts'
import { partnerOf } from '../../domain/mentoring/planning.ts'
import { formatShortDay } from '../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { useNavigation } from '../../ui/navigation.tsx'
import { SideList, type SideRow } from '../../ui/side-list.tsx'
import { checklists } from './content.ts'
import { runsOf } from './parts/ChecklistRoom.tsx'
import { enterRoom, room, useRoom } from './room.ts'
import type { SessionsRoute } from './SessionsView.tsx'

export function SessionsSidebar({ route }: { readonly route: SessionsRoute }) {
  const t = useTexts('sessions')
  const { go } = useNavigation()
  const pairs = useRoom((state) => state.pairs)
  const sessions = useRoom((state) => state.sessions)
  const ownName = useRoom((state) => state.ownName)
  const rowOf = useSessionRow()
  useEffect(enterRoom, [])
  const addPair = { label: t('side.addPair'), run: () => room.openForm({ kind: 'pair', pairId: null }) }
  return (
    <>
      {pairs.length === 0 && (
        <SideList
          heading={t('side.people')}
          rows={[]}
          add={addPair}
          empty={t('side.noPairs')}
          onOpen={() => undefined}
        />
      )}
      {pairs.map((pair) => {
        const { name } = partnerOf(pair, ownName)
        return (
          <SideList
            key={pair.id}
            heading={t('side.with', { name })}
            rows={sessionsOf(sessions, pair).map(rowOf)}
            current={route.sessionId}
            onOpen={(sessionId) => go({ place: 'sessions', sessionId })}
            add={{
              label: t('side.addSession', { name }),
              run: () => room.openForm({ kind: 'session', pairId: pair.id, sessionId: null }),
            }}
            empty={t('side.noSessions')}
          />
        )
      })}
      <Checklists route={route} />
    </>
  )
}

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
  return (
    <SideList
      heading={t('side.checklists')}
      rows={[...rows, ...broken]}
      current={route.checklistId}
      onOpen={(checklistId) => go({ place: 'sessions', checklistId })}
    />
  )
}
