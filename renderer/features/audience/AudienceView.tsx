import './audience.css'
import { useEffect, useState } from 'react'
import type { DraftSummary } from '../../../electron/shared/entities/draft.ts'
import { client } from '../../bridge/index.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { type Route, useNavigation } from '../../ui/navigation.tsx'
import { SideList } from '../../ui/side-list.tsx'
import { ChooseAudience } from './parts/ChooseAudience.tsx'
import { PracticeFeed } from './parts/PracticeFeed.tsx'
import { ScenarioBrief } from './parts/ScenarioBrief.tsx'
import { TheRoom } from './parts/TheRoom.tsx'
import { scenarioById, scenarios } from './scenarios.ts'

type AudienceRoute = Extract<Route, { place: 'audience' }>

export function AudienceView({ route }: { readonly route: AudienceRoute }) {
  if (route.draftId) return <TheRoom key={route.draftId} draftId={route.draftId} />
  if (route.feed) return <PracticeFeed />
  const scenario = scenarioById(route.scenarioId)
  return scenario ? <ScenarioBrief key={scenario.id} scenario={scenario} /> : <ChooseAudience />
}

const feedRow = 'feed'

export function AudienceSidebar({ route }: { readonly route: AudienceRoute }) {
  const t = useTexts('audience')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const drafts = useScenarioDrafts()
  const current = drafts.find((draft) => draft.id === route.draftId)?.scenarioId ?? route.scenarioId
  const rows = scenarios.map((scenario) => ({
    id: scenario.id,
    title: scenario.title[language],
    detail: `${t(`kinds.${scenario.kind}`)} · ${
      drafts.some((draft) => draft.scenarioId === scenario.id) ? t('begun') : t('notStarted')
    }`,
  }))
  return (
    <SideList
      heading={t('scenarios')}
      rows={[...rows, { id: feedRow, title: t('feed'), detail: t('practice.lead') }]}
      current={route.feed ? feedRow : current}
      onOpen={(id) =>
        go(id === feedRow ? { place: 'audience', feed: true } : { place: 'audience', scenarioId: id })
      }
    />
  )
}

type ScenarioDraft = { readonly id: string; readonly scenarioId: string }

/** Drafts that belong to a scenario. */
function useScenarioDrafts(): readonly ScenarioDraft[] {
  const [drafts, setDrafts] = useState<readonly ScenarioDraft[]>([])
  useEffect(() => {
    let current = true
    const load = () =>
      client()
        .request('drafts.list')
        .then(
          (list) =>
            current &&
            setDrafts(
              list.flatMap((draft: DraftSummary) =>
                draft.scenario && !draft.binnedAt ? [{ id: draft.id, scenarioId: draft.scenario.id }] : [],
              ),
            ),
        )
        // Without the list the rows say "not begun"; the room itself reports what is wrong.
        .catch(() => undefined)
    void load()
    const unsubscribe = client().subscribe('drafts.changed', () => void load())
    return () => {
      current = false
      unsubscribe()
    }
  }, [])
  return drafts
}
