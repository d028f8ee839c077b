/** The way out: everything that was asked for is finished and on disk before the process ends. */
import { app, type BrowserWindow } from 'electron'
import type { Services } from '../../services/create-services.ts'
import type { Ipc } from '../ipc.ts'
import { errorKind, report } from '../report.ts'
import { bringToFront } from './main-window.ts'

const stopLimitMs = 15_000

/**
 * Ends the app when its window closes, on every system: an open vault without a window would be a surprise.
 *
 * Requests that the page made while closing are still answered; then the services drain. A second start only
 * brings the window to the front.
 */
export function endWithWindow(window: BrowserWindow, ipc: Ipc, services: Services) {
  const show = () => {
    if (!window.isDestroyed()) bringToFront(window)
  }
  app.on('second-instance', show)
  app.on('activate', show)

  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= drain(ipc, services)
    return stopping
  }
  window.once('closed', () => app.quit())
  // Windows is shutting down and does not wait for long.
  window.on('session-end', () => void stop())
  app.on('will-quit', (event) => {
    event.preventDefault()
    void stop().then(() => app.exit(0))
  })
}

/** Never rejects: an app that cannot stop well must still end, and says so in the log. */
async function drain(ipc: Ipc, services: Services): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('stopping took too long')), stopLimitMs)
  })
  try {
    await Promise.race([ipc.drained().then(() => services.stop()), late])
  } catch (error) {
    report(errorKind(error), 'app.stop')
  } finally {
    clearTimeout(timer)
  }
}
