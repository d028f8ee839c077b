/** Everything the services need from outside, over Electron; tests put their own in some places. */
import { net, powerMonitor, safeStorage, type BrowserWindow, type Session } from 'electron'
import path from 'node:path'
import type { Emit, Ports, PreferencesPort, Report } from '../services/ports.ts'
import type { ReviewActs } from '../services/publishing-deps.ts'
import { appFacts } from './app-facts.ts'
import { appName } from './identity.ts'
import { systemClock, systemIds } from './ports/clock.ts'
import { createDialogs, systemClipboard, systemOpener } from './ports/dialogs.ts'
import { createHttp } from './ports/http.ts'
import { createKeychain } from './ports/keychain.ts'
import { createNetwork } from './ports/network.ts'
import { createNotifier } from './ports/notifier.ts'
import { createPrinter } from './print/printer.ts'
import { createReviewWindow } from './review/review-window.ts'
import type { RequestWatcher } from './security/requests.ts'
import { openHttpSession } from './sessions.ts'
import type { TestHooks } from './testing.ts'
import type { DesktopTexts } from './texts/en.ts'
import { bringToFront } from './window/main-window.ts'

export type PortsOptions = {
  readonly window: () => BrowserWindow | undefined
  /** The session of the app's pages. */
  readonly session: Session
  /** Absolute path of the folder that holds main, preload and renderer. */
  readonly build: string
  readonly developer: boolean
  readonly vaultFolder: string
  readonly preferences: PreferencesPort
  readonly texts: () => DesktopTexts
  readonly emit: Emit
  readonly report: Report
  readonly watch: RequestWatcher
  readonly hooks: TestHooks | undefined
  readonly reviewActs: () => ReviewActs
}

/** Thirty seconds to undo. */
const holdMs = 30_000
const pollMs = { usual: 5000, inTests: 100 }

export function createPorts(options: PortsOptions): Ports {
  const { window, session, build, developer, preferences, texts, emit, report, watch, hooks } = options
  const network = createNetwork({
    isOnline: hooks?.isOnline ?? (() => net.isOnline()),
    everyMs: hooks === undefined ? pollMs.usual : pollMs.inTests,
    onWake: (look) => {
      powerMonitor.on('resume', look)
      return () => powerMonitor.off('resume', look)
    },
  })
  return {
    clock: hooks?.clock ?? systemClock,
    ids: systemIds,
    keychain: hooks?.keychain ?? createKeychain(safeStorage, process.platform),
    http: createHttp({
      session: openHttpSession(),
      // A service on this machine answers without a network; a test's "offline" means that too.
      online: (local) => (local && hooks === undefined) || network.online(),
      watch,
    }),
    preferences,
    opener: hooks?.opener ?? systemOpener,
    paths: { vault: options.vaultFolder, lessonPlayer: path.join(build, 'lesson-player') },
    dialogs: hooks?.dialogs ?? createDialogs({ window, texts }),
    clipboard: systemClipboard,
    printer: createPrinter({
      rendererFolder: path.join(build, 'renderer'),
      regionLocale: () => appFacts().regionLocale,
      watch,
    }),
    network,
    reviewWindow: createReviewWindow({
      window,
      session,
      preload: path.join(build, 'preload', 'review-preload.cjs'),
      devTools: developer,
      acts: options.reviewActs,
    }),
    notifier: (hooks?.notifier ?? createNotifier)({
      title: appName,
      texts,
      timeLocale: () => appFacts().regionLocale,
      bringToFront: () => {
        const open = window()
        if (open !== undefined) bringToFront(open)
      },
    }),
    windowControls: {
      minimize: () => window()?.minimize(),
      toggleMaximize: () => toggleMaximize(window()),
      close: () => window()?.close(),
    },
    emit,
    report,
    appInfo: appFacts,
    holdMs: hooks?.holdMs ?? holdMs,
  }
}

function toggleMaximize(window: BrowserWindow | undefined) {
  if (window?.isMaximized() === true) window.unmaximize()
  else window?.maximize()
}
