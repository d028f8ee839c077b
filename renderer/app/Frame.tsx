/** The house: sidebar, the room one is in, status bar, and what floats above them. */
import { useCallback, useEffect, useState } from 'react'
import { client } from '../bridge/index.ts'
import { useTexts } from '../i18n/index.ts'
import { LedgerPopover } from '../features/publish/index.ts'
import { Button } from '../ui/buttons.tsx'
import { isMod } from '../ui/keys.tsx'
import { EmptyState } from '../ui/messages.tsx'
import { NavigationProvider, places, type Route, useNavigation } from '../ui/navigation.tsx'
import { CaptionButtons } from './CaptionButtons.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useRoute } from './navigation.ts'
import { Notices } from './Notices.tsx'
import { followPacks } from './packs.ts'
import { Palette } from './palette/Palette.tsx'
import { ReviewFiles } from './ReviewFiles.tsx'
import { layoutOf, Room, RoomSidebar } from './rooms.tsx'
import { Sidebar } from './Sidebar.tsx'
import { StatusBar } from './StatusBar.tsx'

export function Frame() {
  const { route, go } = useRoute()
  const [floating, setFloating] = useState<'palette' | 'ledger' | null>(null)
  const close = useCallback(() => setFloating(null), [])
  useRequestedNavigation(go, setFloating)
  useFrameKeys(go, setFloating)
  useEffect(() => followPacks(), [])
  const layout = layoutOf(route)
  return (
    <NavigationProvider value={{ route, go }}>
      <div className={`window ${layout === 'two' ? '' : layout}`} data-place={route.place}>
        <Sidebar onFind={() => setFloating('palette')}>
          <ErrorBoundary resetKey={JSON.stringify(route)} fallback={renderNothing}>
            <RoomSidebar route={route} />
          </ErrorBoundary>
        </Sidebar>
        <ErrorBoundary resetKey={JSON.stringify(route)} fallback={renderFailedRoom}>
          <Room route={route} />
        </ErrorBoundary>
        <CaptionButtons />
        <StatusBar onLedger={() => setFloating('ledger')} />
        <Notices />
      </div>
      <Palette isOpen={floating === 'palette'} onClose={close} />
      <ReviewFiles />
      <LedgerPopover isOpen={floating === 'ledger'} onClose={close} />
    </NavigationProvider>
  )
}

const renderNothing = () => null
const renderFailedRoom = (again: () => void) => <FailedRoom onAgain={again} />

function FailedRoom({ onAgain }: { readonly onAgain: () => void }) {
  const t = useTexts('frame')
  const { go } = useNavigation()
  return (
    <main className="main">
      <div className="bar" />
      <div className="page">
        <EmptyState
          title={t('crash.title')}
          text={t('crash.text')}
          action={
            <span className="row-of-buttons">
              <Button kind="inside" onPress={onAgain}>
                {t('crash.again')}
              </Button>
              <Button kind="plain" onPress={() => go({ place: 'today' })}>
                {t('crash.today')}
              </Button>
            </span>
          }
        />
      </div>
    </main>
  )
}

type Float = (what: 'palette' | 'ledger' | null) => void

/** The application menu, a second start and a clicked notification speak through this event. */
function useRequestedNavigation(go: (to: Route) => void, float: Float): void {
  useEffect(
    () =>
      client().subscribe('navigation.requested', ({ to, sessionId, page }) => {
        if (to === 'palette' || to === 'ledger') float(to)
        else if (to === 'new-draft') go({ place: 'rehearse', create: true })
        else if (to === 'sessions' && sessionId) go({ place: to, sessionId })
        else if (to === 'lessons' && page) go({ place: to, page })
        else go({ place: to })
      }),
    [go, float],
  )
}

/** The same keys as the menu's, for when the system shows none. */
function useFrameKeys(go: (to: Route) => void, float: Float): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isMod(event)) return
      const key = event.key.toLowerCase()
      const place = event.shiftKey ? undefined : places[Number(key) - 1]
      if (place) go({ place } as Route)
      else if (key === 'k' && !event.shiftKey) float('palette')
      else if (key === 'n' && !event.shiftKey) go({ place: 'rehearse', create: true })
      else if (key === ',') go({ place: 'settings' })
      else if (key === 'l' && event.shiftKey) float('ledger')
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [go, float])
}
