/** What happens when the page stops, hangs or does not load: it is opened again, and the person is told. */
import { app, dialog, type BrowserWindow } from 'electron'
import type { Report } from '../../services/ports.ts'
import type { DesktopTexts } from '../texts/en.ts'

type HealthOptions = {
  readonly window: BrowserWindow
  readonly load: () => Promise<void>
  readonly texts: () => DesktopTexts
  readonly report: Report
  /** Before the page is opened again: what hung over it goes. */
  readonly onGone: () => void
  /** True in end-to-end tests, where nobody can answer a dialog. */
  readonly silent: boolean
}

/** Two stops within this time are no accident. */
const sooner = 60_000

export function keepAlive({ window, load, texts, report, onGone, silent }: HealthOptions) {
  let lastStop = Number.NEGATIVE_INFINITY
  const open = () => {
    load().catch((error: unknown) => report(error instanceof Error ? error.name : 'error', 'window.reload'))
  }
  const ask = async (message: string, detail: string, buttons: readonly string[]): Promise<number> => {
    if (silent || window.isDestroyed()) return 0
    const answer = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons: [...buttons],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    return answer.response
  }
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    report(reason, 'window.render-process-gone')
    onGone()
    const now = performance.now()
    const again = now - lastStop < sooner
    lastStop = now
    void (again ? offerToQuit() : tellAndOpen())
  })
  const tellAndOpen = async () => {
    const { title, body, accept } = texts().pageGone
    open()
    await ask(title, body, [accept])
  }
  const offerToQuit = async () => {
    const { title, body, quit, reload } = texts().pageGoneAgain
    if ((await ask(title, body, [reload, quit])) === 1) app.quit()
    else open()
  }

  let asking = false
  window.on('unresponsive', () => {
    if (asking) return
    asking = true
    const { title, body, wait, reload } = texts().unresponsive
    void ask(title, body, [wait, reload]).then((answer) => {
      asking = false
      // A hung process does not take a navigation: it is ended, and the listener above opens it again.
      if (answer === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
    })
  })
}
