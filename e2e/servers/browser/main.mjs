// A plain browser window: Chromium as a learning platform's visitors have it, with nothing of the app in it.
import { app, BrowserWindow } from 'electron'

// Not awaited: Electron is ready only after its first module has come to its end.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1100,
    height: 760,
    webPreferences: { sandbox: true, partition: 'visitor' },
  })
  return window.loadURL('about:blank')
})
