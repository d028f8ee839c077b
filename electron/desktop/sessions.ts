/**
 * The sessions of the app: one for its pages, one for the Http port, and Chromium's own, which must stay idle.
 *
 * All of them live in memory. What a page would keep in Chromium's storage dies with the app, so that nothing
 * that the user wrote lies on disk outside the vault.
 */
import { app, session as sessions, type Session } from 'electron'
import { denyPermissions } from './security/permissions.ts'
import {
  guardRequests,
  isPageOrToolsRequest,
  isPageRequest,
  type RequestWatcher,
} from './security/requests.ts'

/**
 * Keeps every session from fetching spelling dictionaries, which Chromium does by itself as soon as a session
 * exists, whatever `spellcheck` says in the preferences of its pages. Must run before the app is ready.
 */
export function closeSpelling() {
  app.on('session-created', (session) => {
    session.setSpellCheckerEnabled(false)
    session.setSpellCheckerLanguages([])
  })
}

export function openPageSession(devTools: boolean, watch: RequestWatcher): Session {
  const session = sessions.fromPartition('page', { cache: false })
  // The page's libraries tell browsers apart by it; for all else, PDFs too, the app's name has to do.
  session.setUserAgent(app.userAgentFallback)
  app.userAgentFallback = app.getName()
  denyPermissions(session)
  guardRequests(session, 'page', devTools ? isPageOrToolsRequest : isPageRequest, watch)
  return session
}

/** Says only the app's name to servers: neither its version nor the system. */
export function openHttpSession(): Session {
  const session = sessions.fromPartition('http', { cache: false })
  session.setUserAgent(app.getName(), 'en')
  denyPermissions(session)
  return session
}

/** Nothing of ours uses Chromium's default session; whatever appears there is refused and told. */
export function closeDefaultSession(devTools: boolean, watch: RequestWatcher) {
  denyPermissions(sessions.defaultSession)
  const tools = (url: string) => devTools && url.startsWith('devtools://')
  guardRequests(sessions.defaultSession, 'default', tools, watch)
}
