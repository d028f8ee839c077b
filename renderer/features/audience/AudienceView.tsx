import './audience.css'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { type Route, useNavigation } from '../../ui/navigation.tsx'
import { SideList } from '../../ui/side-list.tsx'
import { DamagedScenario } from './parts/DamagedScenario.tsx'
import { PracticeFeed } from './parts/PracticeFeed.tsx'
import { ScenarioBrief } from './parts/ScenarioBrief.tsx'
import { ScenarioList } from './parts/ScenarioList.tsx'
import { TheRoom } from './parts/TheRoom.tsx'
import { brokenCards, cardById, cards, useScenarios } from './scenarios.ts'
import { usePlayed } from './use-played.ts'

type AudienceRoute = Extract<Route, { place: 'audience' }>

export function AudienceView({ route }: { readonly route: AudienceRoute }) {
  useScenarios()
  if (route.draftId) return <TheRoom key={route.draftId} draftId={route.draftId} />
  if (route.feed) return <PracticeFeed />
  const card = cardById(route.scenarioId)
  if (card) return <ScenarioBrief key={card.id} card={card} />
  const broken = brokenCards.find(({ id }) => id === route.scenarioId)
  return broken ? <DamagedScenario id={broken.id} problems={broken.problems} /> : <ScenarioList />
}

const feedRow = 'feed'

export function AudienceSidebar({ route }: { readonly route: AudienceRoute }) {
  const t = useTexts('audience')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const { played } = usePlayed()
  useScenarios()
  const ofDraft = cards.find((card) => route.draftId && played(card.id).draftId === route.draftId)
  const current = ofDraft?.id ?? route.scenarioId
  const rows = cards.map((card) => {
    const { draftId, ending } = played(card.id)
    const how = ending ? ending.title : draftId ? t('begun') : t('notStarted')
    return { id: card.id, title: card.title[language], detail: `${t(`kinds.${card.kind}`)} · ${how}` }
  })
  return (
    <SideList
      heading={t('scenarios')}
      onHeading={{ label: t('start.title'), run: () => go({ place: 'audience' }) }}
      rows={[{ id: feedRow, title: t('feed'), detail: t('practice.lead') }, ...rows]}
      current={route.feed ? feedRow : current}
      onOpen={(id) =>
        go(id === feedRow ? { place: 'audience', feed: true } : { place: 'audience', scenarioId: id })
      }
    />
  )
}
