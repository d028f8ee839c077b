/**
 * Shows what is about to leave, in a view of main's own over the whole window.
 *
 * The window's page can ask for a review and can cover nothing of it, read nothing of it and press nothing in
 * it: the view is another process with a preload of its own. The nonce stays here, bound to the view.
 */
import { ipcMain, WebContentsView, type BrowserWindow, type IpcMainInvokeEvent, type Session } from 'electron'
import { z } from 'zod'
import type { ReviewWindow } from '../../services/ports.ts'
import type { ReviewActs } from '../../services/publishing-deps.ts'
import type { Reply } from '../../shared/contract.ts'
import { AppError, toWireError } from '../../shared/errors.ts'
import type { ReviewPayload } from '../../shared/review-payload.ts'
import { reviewPage } from '../app-protocol/address.ts'
import { channels } from '../../shared/preload-channels.ts'
import { refusal } from '../ipc.ts'
import { holdNavigation } from '../security/navigation.ts'
import { denyNewWindows } from '../security/new-windows.ts'
import { isFrom } from '../security/sender.ts'
import { pagePreferences } from '../security/web-preferences.ts'

type ReviewOptions = {
  readonly window: () => BrowserWindow | undefined
  readonly session: Session
  /** Absolute path of review-preload.cjs. */
  readonly preload: string
  readonly devTools: boolean
  readonly acts: () => ReviewActs
}
type Shown = { readonly view: WebContentsView; readonly nonce: string; readonly remove: () => void }

const lookSchema = z.string().max(4000).nullable()

export function createReviewWindow(options: ReviewOptions): ReviewWindow {
  let shown: Shown | undefined

  const close = () => {
    shown?.remove()
    shown = undefined
  }
  const show = async (payload: ReviewPayload) => {
    close()
    const window = options.window()
    if (window === undefined || window.isDestroyed()) throw new AppError('not-found')
    const view = createView(options)
    const next: Shown = { view, nonce: payload.nonce, remove: placeOver(window, view) }
    shown = next
    // A view that breaks must not leave a curtain over the window.
    view.webContents.once('render-process-gone', () => {
      if (shown === next) void giveUp(options.acts(), next.nonce, close)
    })
    try {
      await view.webContents.loadURL(reviewPage)
    } catch (cause) {
      if (shown === next) close()
      throw new AppError('unexpected', { cause })
    }
    view.webContents.focus()
  }

  serve(options, () => shown)
  return { show, close }
}

async function giveUp(acts: ReviewActs, nonce: string, close: () => void) {
  try {
    await acts.close(nonce, null)
  } finally {
    close()
  }
}

function createView({ session, preload, devTools }: ReviewOptions): WebContentsView {
  const view = new WebContentsView({ webPreferences: pagePreferences({ session, preload, devTools }) })
  view.setBackgroundColor('#00000000')
  holdNavigation(view.webContents, reviewPage)
  denyNewWindows(view.webContents)
  return view
}

/** Puts the view over the whole content and keeps it there; the result takes it away and gives focus back. */
function placeOver(window: BrowserWindow, view: WebContentsView): () => void {
  const fit = () => {
    const [width = 0, height = 0] = window.getContentSize()
    view.setBounds({ x: 0, y: 0, width, height })
  }
  fit()
  window.contentView.addChildView(view)
  window.on('resize', fit)
  return () => {
    window.off('resize', fit)
    if (!window.isDestroyed()) {
      window.contentView.removeChildView(view)
      window.webContents.focus()
    }
    if (!view.webContents.isDestroyed()) view.webContents.close()
  }
}

/** The three calls of the view's preload; each is checked to come from the view that is shown right now. */
function serve(options: ReviewOptions, current: () => Shown | undefined) {
  const act = (run: (nonce: string, parameter: unknown) => unknown) => {
    return async (event: IpcMainInvokeEvent, parameter: unknown): Promise<Reply> => {
      const shown = current()
      if (shown === undefined || !isFrom(event, shown.view.webContents, reviewPage))
        return refusal('forbidden')
      try {
        return { ok: true, value: await run(shown.nonce, parameter) }
      } catch (error) {
        return { ok: false, error: toWireError(error) }
      }
    }
  }
  ipcMain.handle(
    channels.reviewGet,
    act((nonce) => options.acts().get(nonce)),
  )
  ipcMain.handle(
    channels.reviewConfirm,
    act((nonce) => options.acts().confirm(nonce)),
  )
  ipcMain.handle(
    channels.reviewClose,
    act((nonce, look) => {
      const parsed = lookSchema.safeParse(look ?? null)
      if (!parsed.success) throw new AppError('invalid-parameters')
      return options.acts().close(nonce, parsed.data)
    }),
  )
}
