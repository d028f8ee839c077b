/** The app proves who it is to nobody by itself: without this, Chromium offers the first client certificate. */
import type { App } from 'electron'

export function offerNoCredentials(app: App) {
  app.on('select-client-certificate', (event, _contents, _url, _certificates, answer) => {
    event.preventDefault()
    answer()
  })
  app.on('login', (event, _contents, _details, _authentication, answer) => {
    event.preventDefault()
    answer()
  })
}
