// Draws assets/icons/icon.png from icon.svg with the Chromium inside Electron: no other tool is needed.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright'
import { readCommandLine, say } from './command-line.mjs'
import { openHiddenDisplay } from './display.mjs'
import { ensureElectron } from './electron-runtime.mjs'

const icons = path.resolve(import.meta.dirname, '..', 'assets', 'icons')
const sidePixels = 1024

readCommandLine({
  usage: 'node scripts/run.mjs scripts/icon.ts',
  summary: 'Draws assets/icons/icon.png from icon.svg. Run it after the drawing changed.',
})
await ensureElectron()
const display = await openHiddenDisplay()
const scratch = await mkdtemp(path.join(os.tmpdir(), 'ensayo-icon-'))
try {
  await writeFile(path.join(scratch, 'package.json'), '{"name":"icon","main":"main.cjs"}')
  await writeFile(
    path.join(scratch, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
     app.whenReady().then(() => new BrowserWindow({ width: ${sidePixels}, height: ${sidePixels}, useContentSize: true,
       transparent: true, frame: false }).loadURL('data:text/html,'))`,
  )
  const app = await _electron.launch({ args: [scratch], chromiumSandbox: process.getuid?.() !== 0 })
  const page = await app.firstWindow()
  const svg = await readFile(path.join(icons, 'icon.svg'), 'utf8')
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:100vw}</style>${svg}`,
  )
  const clip = { x: 0, y: 0, width: sidePixels, height: sidePixels }
  await page.screenshot({ path: path.join(icons, 'icon.png'), clip, omitBackground: true })
  await app.close()
  say('Drew assets/icons/icon.png.')
} finally {
  display.close()
  await rm(scratch, { recursive: true, force: true })
}
