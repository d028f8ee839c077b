/** The room where texts are written. Which draft is open comes from the route. */
import './rehearse.css'
import './library/library.css'
import './readiness/readiness.css'
import './versions/versions.css'
import { useEffect, useState } from 'react'
import { client } from '../../bridge/index.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'
import { Button } from '../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../ui/messages.tsx'
import { type Route, useNavigation } from '../../ui/navigation.tsx'
import { isListed, loadDrafts, useDraftList } from './drafts-store.ts'
import { LibraryPage } from './library/LibraryPage.tsx'
import { DraftRoom, type DraftRoomProps } from './parts/DraftRoom.tsx'
import { saveWhenLeaving } from './open-drafts.ts'
import { ReadinessPage } from './readiness/ReadinessPage.tsx'
import { VersionsPage } from './versions/VersionsPage.tsx'

export type RehearseRoute = Extract<Route, { place: 'rehearse' }>
export type RehearseViewProps = Pick<
  DraftRoomProps,
  'renderDispatch' | 'scenarioFacts' | 'scenarioBand' | 'renderDrill'
> & {
  readonly route: RehearseRoute
}

export function RehearseView({ route, ...room }: RehearseViewProps) {
  // Only what is drawn from it: the list changes with every save, and the page below must not be drawn for that.
  const isLoaded = useDraftList((list) => list.drafts !== null)
  const newest = useDraftList((list) => list.drafts?.find(isListed)?.id)
  const error = useDraftList((list) => list.error)
  useEffect(saveWhenLeaving, [])
  useEffect(() => {
    if (!isLoaded) void loadDrafts()
  }, [isLoaded])
  if (route.create) return <NewDraft route={route} />
  if (route.shelf) return <LibraryPage shelf={route.shelf} />
  const draftId = route.draftId ?? newest
  if (draftId && route.page === 'readiness') return <ReadinessPage key={draftId} draftId={draftId} />
  if (draftId && route.page === 'versions') return <VersionsPage key={draftId} draftId={draftId} />
  if (draftId) return <DraftRoom key={draftId} draftId={draftId} {...room} />
  if (error !== null && !isLoaded) return <Plain>{<ErrorMessage error={error} />}</Plain>
  return !isLoaded ? <Loading /> : <NoDrafts />
}

/** StrictMode runs effects twice: one press of "+" makes one draft. */
let making: RehearseRoute | null = null

function NewDraft({ route }: { readonly route: RehearseRoute }) {
  const { go } = useNavigation()
  const language = useInterfaceLanguage()
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    if (making === route) return
    making = route
    client()
      .request('drafts.create', {
        title: route.title ?? '',
        language,
        channel: 'linkedin',
        text: route.text ?? '',
        origin: 'free',
        scenario: null,
      })
      .then((draft) => go({ place: 'rehearse', draftId: draft.id }), setError)
  }, [route, language, go])
  return error === null ? <Loading /> : <Plain>{<ErrorMessage error={error} />}</Plain>
}

export function Loading() {
  const t = useTexts('rehearse')
  return (
    <Plain>
      <p className="eyebrow" role="status">
        {t('loading')}
      </p>
    </Plain>
  )
}

function NoDrafts() {
  const t = useTexts('rehearse')
  const { go } = useNavigation()
  return (
    <Plain>
      <EmptyState
        title={t('empty.title')}
        text={t('empty.text')}
        action={
          <Button kind="inside" onPress={() => go({ place: 'rehearse', create: true })}>
            {t('empty.action')}
          </Button>
        }
      />
    </Plain>
  )
}

/** A page of the room without a draft on it. */
export function Plain({ children }: { readonly children: React.ReactNode }) {
  const t = useTexts('rehearse')
  return (
    <>
      <main className="main rehearse">
        <h1 className="visually-hidden">{t('drafts.heading')}</h1>
        <div className="bar" />
        <div className="manuscript">{children}</div>
      </main>
      <aside className="inspector" hidden aria-label={t('inspector.label')} />
    </>
  )
}
