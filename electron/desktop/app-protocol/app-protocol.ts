/** Registers `app://ensayo/`, the only origin that a window of ours ever shows. */
import { protocol, type Session } from 'electron'
import { appScheme } from './address.ts'
import { serveFile } from './serve-file.ts'

/** Must run before the app is ready. */
export function registerAppScheme() {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false, stream: true },
    },
  ])
}

/** Serves the built renderer in `session`. `root` is an absolute path. */
export function serveApp(session: Session, root: string) {
  session.protocol.handle(appScheme, async (request) => serveFile(root, request))
}
