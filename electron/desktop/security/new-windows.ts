/** No page opens a window: neither `window.open`, nor a link with a target, nor a middle click. */
import type { WebContents } from 'electron'

export function denyNewWindows(contents: WebContents) {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
