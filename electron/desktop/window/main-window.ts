/** The one window: framed for its system, at its old place, in its theme, and always titled “Ensayo”. */
import { BrowserWindow, nativeTheme, screen, type Session } from 'electron'
import { mainPage } from '../app-protocol/address.ts'
import { appName } from '../identity.ts'
import type { SettingsFile } from '../ports/settings-file.ts'
import { holdNavigation } from '../security/navigation.ts'
import { denyNewWindows } from '../security/new-windows.ts'
import { pagePreferences } from '../security/web-preferences.ts'
import { backgroundOf, captionButtons, frameOptions, type Shade } from './frame.ts'
import { minimumSize, placeToOpenAt, type Place } from './place.ts'

type MainWindowOptions = {
  readonly session: Session
  /** Absolute path of preload.cjs. */
  readonly preload: string
  readonly preloadArguments: readonly string[]
  readonly devTools: boolean
  /** Absolute path of a PNG, or null where the system takes the icon from the app. */
  readonly icon: string | null
  readonly placeFile: SettingsFile
}

const settleMs = 400

/** Makes the window without loading its page. It shows itself when the first picture is ready: no white flash. */
export function createMainWindow(options: MainWindowOptions): BrowserWindow {
  const { session, preload, devTools, icon, placeFile } = options
  const workAreas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(
    (display) => display.workArea,
  )
  const place = placeToOpenAt(placeFile.read()['place'], workAreas)
  const window = new BrowserWindow({
    ...frameOptions(process.platform, shade()),
    x: place.x,
    y: place.y,
    width: place.width,
    height: place.height,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: appName,
    show: false,
    backgroundColor: backgroundOf(shade()),
    autoHideMenuBar: true,
    ...(icon === null ? {} : { icon }),
    webPreferences: pagePreferences({ session, preload, arguments: options.preloadArguments, devTools }),
  })
  window.once('ready-to-show', () => {
    if (place.maximized) window.maximize()
    window.show()
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  holdNavigation(window.webContents, mainPage)
  denyNewWindows(window.webContents)
  window.webContents.on('did-finish-load', () => void window.webContents.setVisualZoomLevelLimits(1, 1))
  rememberPlace(window, placeFile)
  followTheme(window)
  return window
}

export function bringToFront(window: BrowserWindow) {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function shade(): Shade {
  return nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
}

function followTheme(window: BrowserWindow) {
  const paint = () => {
    window.setBackgroundColor(backgroundOf(shade()))
    if (process.platform === 'win32') window.setTitleBarOverlay(captionButtons(shade()))
  }
  nativeTheme.on('updated', paint)
  window.once('closed', () => nativeTheme.off('updated', paint))
}

function rememberPlace(window: BrowserWindow, file: SettingsFile) {
  let timer: NodeJS.Timeout | undefined
  const write = () => {
    clearTimeout(timer)
    const place: Place = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    file.write({ ...file.read(), place })
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(write, settleMs)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('close', write)
  window.once('closed', () => clearTimeout(timer))
}
