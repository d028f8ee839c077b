/** Features meet here and nowhere else: which view, which list and which layout a route has. */
import { assertNever } from '../../electron/shared/errors.ts'
import * as audience from '../features/audience/index.ts'
import * as impact from '../features/impact/index.ts'
import * as lessons from '../features/lessons/index.ts'
import { DestinationSettings, LedgerList, PublishPanel } from '../features/publish/index.ts'
import * as rehearse from '../features/rehearse/index.ts'
import * as sessions from '../features/sessions/index.ts'
import * as settings from '../features/settings/index.ts'
import * as today from '../features/today/index.ts'
import type { Route } from '../ui/navigation.tsx'
import { useLatestWord } from './latest-word.ts'
import { lockVault } from './lock.ts'
import { ownContent } from './packs.ts'
import { useProgramme } from './programme.ts'
import { useMoment } from './use-moment.ts'

export type Layout = 'two' | 'three' | 'split'

export function layoutOf(route: Route): Layout {
  switch (route.place) {
    case 'rehearse':
      return rehearse.layout
    case 'audience':
      return audience.layout
    default:
      return 'two'
  }
}

export function Room({ route }: { readonly route: Route }) {
  switch (route.place) {
    case 'today':
      return <Today />
    case 'rehearse':
      return (
        <rehearse.RehearseView
          route={route}
          renderDispatch={(props) => <PublishPanel {...props} />}
          scenarioFacts={audience.scenarioFacts}
          scenarioBand={audience.scenarioBand}
          renderDrill={(draft) => <audience.DrillNotice key={draft.id} draft={draft} />}
        />
      )
    case 'audience':
      return <audience.AudienceView route={route} />
    case 'lessons':
      return <lessons.LessonsView route={route} scenarios={audience.scenarioList} />
    case 'sessions':
      return (
        <sessions.SessionsView route={route} renderDraft={(props) => <rehearse.LiveDraft {...props} />} />
      )
    case 'impact':
      return <impact.ImpactView />
    case 'settings':
      return (
        <settings.SettingsView
          route={route}
          renderDestinations={() => <DestinationSettings />}
          renderLedger={() => <LedgerList />}
          renderCertificates={() => <lessons.CertificatesSection />}
          onLock={lockVault}
          ownContent={ownContent}
        />
      )
    default:
      return assertNever(route)
  }
}

function Today() {
  const now = useMoment()
  return <today.TodayView now={now} programme={useProgramme(now)} word={useLatestWord()} />
}

export function RoomSidebar({ route }: { readonly route: Route }) {
  switch (route.place) {
    case 'today':
    case 'impact':
      return <rehearse.RehearseSidebar route={{ place: 'rehearse' }} />
    case 'rehearse':
      return <rehearse.RehearseSidebar route={route} />
    case 'audience':
      return <audience.AudienceSidebar route={route} />
    case 'lessons':
      return <lessons.LessonsSidebar route={route} />
    case 'sessions':
      return <sessions.SessionsSidebar route={route} />
    case 'settings':
      return <settings.SettingsSidebar route={route} />
    default:
      return assertNever(route)
  }
}
