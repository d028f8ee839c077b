/**
 * Which requests a page's session may make: the app's own files, and nothing that leaves the machine.
 *
 * The policy of the page already says so; this is the second lock, and it tells the ledger.
 */
import type { Session } from 'electron'
import { curtainPage, isOwnAddress } from '../app-protocol/address.ts'

export type RequestSeen = {
  /** `page` for a window's session, `http` for the Http port's, `default` for Chromium's own. */
  readonly from: string
  readonly method: string
  readonly host: string
  readonly allowed: boolean
}
export type RequestWatcher = (seen: RequestSeen) => void

/**
 * Cancels every request of `session` for which `isAllowed` answers false, and reports each one that is for
 * another machine. The address itself is not reported: its path could hold something that the user wrote.
 */
export function guardRequests(
  session: Session,
  from: string,
  isAllowed: (url: string) => boolean,
  watch: RequestWatcher,
) {
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isAllowed(details.url)
    if (!isInternal(details.url)) watch({ from, method: details.method, host: hostOf(details.url), allowed })
    answer({ cancel: !allowed })
  })
}

/** For a window's session: own files, and data that the page made itself. */
export function isPageRequest(url: string): boolean {
  if (url === curtainPage || url.startsWith('data:')) return true
  if (url.startsWith('blob:')) return isOwnAddress(url.slice('blob:'.length))
  return isOwnAddress(url)
}

/** For a build with developer tools, whose own page is part of Electron. */
export function isPageOrToolsRequest(url: string): boolean {
  return isPageRequest(url) || url.startsWith('devtools://')
}

function isInternal(url: string): boolean {
  return isPageOrToolsRequest(url)
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.slice(0, 253) : ''
}
