/** What every page of ours runs with: a sandbox, and no door but the preload's. */
import type { Session, WebPreferences } from 'electron'

type Page = {
  readonly session: Session
  /** Absolute path of a CommonJS bundle; absent for pages that talk to nobody. */
  readonly preload?: string
  /** Words for the preload, readable there as `process.argv`. */
  readonly arguments?: readonly string[]
  readonly devTools: boolean
}

export function pagePreferences({ session, preload, arguments: words = [], devTools }: Page): WebPreferences {
  return {
    session,
    ...(preload === undefined ? {} : { preload }),
    additionalArguments: [...words],
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // Its dictionaries would be downloaded.
    spellcheck: false,
    enableWebSQL: false,
    webgl: false,
    plugins: false,
    experimentalFeatures: false,
    autoplayPolicy: 'user-gesture-required',
    devTools,
  }
}
