/** Puts the app together once Electron is ready: sessions, ports, services, window, menu, and the way out. */
import { accessSync, existsSync } from 'node:fs'
import path from 'node:path'
import { app, nativeTheme, type BrowserWindow, type Session } from 'electron'
import { createServices, type Services } from '../services/create-services.ts'
import { createDispatch, type Dispatch } from '../services/dispatch.ts'
import type { Emit, Ports, PreferencesPort } from '../services/ports.ts'
import { contract, eventNames } from '../shared/contract.ts'
import { preloadArguments } from '../shared/preload-channels.ts'
import { mainPage } from './app-protocol/address.ts'
import { serveApp } from './app-protocol/app-protocol.ts'
import { systemLanguage } from './app-facts.ts'
import { createPorts } from './create-ports.ts'
import { placesIn } from './identity.ts'
import { createEmit, serveRequests } from './ipc.ts'
import { createPreferences } from './ports/preferences.ts'
import { openSettingsFile } from './ports/settings-file.ts'
import { openStore } from './ports/store.ts'
import { errorKind, report } from './report.ts'
import type { ReviewFiles } from './review-files.ts'
import type { RequestWatcher } from './security/requests.ts'
import { closeDefaultSession, openPageSession } from './sessions.ts'
import type { TestHooks } from './testing.ts'
import type { DesktopTexts } from './texts/en.ts'
import { desktopLanguage, desktopTexts } from './texts/texts.ts'
import { offerContextMenu } from './window/context-menu.ts'
import { endWithWindow } from './window/ending.ts'
import { followPreferences } from './window/following.ts'
import { bringToFront, createMainWindow } from './window/main-window.ts'
import { renewPage, watchLock } from './window/renewal.ts'
import { keepAlive } from './window/renderer-health.ts'

type StartOptions = {
  /** Absolute path of the data folder, which exists. */
  readonly folder: string
  readonly hooks: TestHooks | undefined
  /** Files that the system asks the app to open. */
  readonly reviewFiles: ReviewFiles
}
type Core = {
  readonly ports: Ports
  readonly services: Services
  /** The session of the app's pages. */
  readonly session: Session
  readonly preferences: PreferencesPort
  readonly texts: () => DesktopTexts
  readonly developer: boolean
}
/** The bundle lies in `<build>/main/main.js`, beside the preloads and the pages. */
const build = path.resolve(import.meta.dirname, '..')
const rendererFolder = path.join(build, 'renderer')

/** Resolves when the page is loaded and the services are ready; rejects when the app cannot be used. */
export async function startApp({ folder, hooks, reviewFiles }: StartOptions): Promise<void> {
  // A page that is missing would be a white window and no error.
  accessSync(path.join(rendererFolder, 'index.html'))

  let window: BrowserWindow | undefined
  const openWindow = () => (window?.isDestroyed() === false ? window : undefined)
  const contents = () => openWindow()?.webContents
  const emit = watchLock(createEmit(contents), () => renew())
  const { ports, services, session, preferences, texts, developer } = createCore({
    folder,
    hooks,
    window: openWindow,
    emit,
  })
  const hideReview = () => void ports.reviewWindow.close()
  const renew = () => {
    hideReview()
    const page = contents()
    if (page !== undefined)
      void renewPage(page).catch((error: unknown) => report(errorKind(error), 'window.renew'))
  }

  const started = services.start()
  const ipc = serveRequests(contents, afterStart(started, createDispatch(services.handlers, report)))
  window = openMainWindow(session, folder, developer)
  const load = () => openWindow()?.loadURL(mainPage) ?? Promise.resolve()
  keepAlive({ window, load, texts, report, onGone: hideReview, silent: hooks !== undefined })
  offerContextMenu(window.webContents, texts)
  followPreferences({
    window,
    preferences,
    texts,
    developer,
    go: (to) => emit('navigation.requested', { to }),
  })
  endWithWindow(window, ipc, services)
  const opened = window
  reviewFiles.listen((file) => {
    services.offerFile(file)
    if (!opened.isDestroyed()) bringToFront(opened)
  })
  await Promise.all([started, load()])
}

type CoreOptions = Omit<StartOptions, 'reviewFiles'> & {
  readonly window: () => BrowserWindow | undefined
  readonly emit: Emit
}

/** Everything but the window: what it stands on. */
function createCore({ folder, hooks, window, emit }: CoreOptions): Core {
  const places = placesIn(folder)
  const developer = !app.isPackaged && hooks === undefined
  const preferences = createPreferences(places.settings, openStore)
  const texts = () => desktopTexts(desktopLanguage(preferences.get().language, systemLanguage()))
  nativeTheme.themeSource = preferences.get().theme

  let services: Services | undefined
  const watch: RequestWatcher = (seen) => {
    hooks?.logRequest(seen)
    if (!seen.allowed) services?.recordBlocked(seen.host)
  }
  closeDefaultSession(developer, watch)
  const session = openPageSession(developer, watch)
  serveApp(session, rendererFolder)

  const ports = createPorts({
    window,
    session,
    build,
    developer,
    vaultFolder: places.vault,
    preferences,
    texts,
    emit,
    report,
    watch,
    hooks,
    reviewActs: () => {
      if (services === undefined) throw new Error('a review before the services exist')
      return services.review
    },
  })
  services = createServices(ports)
  return { ports, services, session, preferences, texts, developer }
}

function openMainWindow(session: Session, folder: string, developer: boolean): BrowserWindow {
  const place = openSettingsFile(placesIn(folder).settings, 'window', openStore, () => true, new Date())
  return createMainWindow({
    session,
    preload: path.join(build, 'preload', 'preload.cjs'),
    preloadArguments: [
      `${preloadArguments.methods}${Object.keys(contract).join(',')}`,
      `${preloadArguments.events}${eventNames.join(',')}`,
    ],
    devTools: developer,
    icon: iconFile(),
    placeFile: place.file,
  })
}

/** The window loads while the services start; what it asks meanwhile waits for them. */
function afterStart(started: Promise<void>, dispatch: Dispatch): Dispatch {
  return async (method, params, context) => {
    await started
    return dispatch(method, params, context)
  }
}

/** Linux takes the icon from a file; the other systems from the app itself. */
function iconFile(): string | null {
  if (process.platform !== 'linux') return null
  const file = path.join(build, 'icons', 'icon.png')
  return existsSync(file) ? file : null
}
