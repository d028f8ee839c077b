/** A window stays on the page it was made for: reloading it is allowed, going anywhere else is not. */
import type { WebContents } from 'electron'
import { isSamePage } from '../app-protocol/address.ts'

export function holdNavigation(contents: WebContents, page: string) {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isSamePage(event.url, page)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
