// Before any end-to-end test: the real runtime, an up-to-date test build, and a hidden display.

import { buildApp } from '../scripts/build.ts'
import { openHiddenDisplay } from '../scripts/display.mjs'
import { ensureElectron } from '../scripts/electron-runtime.mjs'

export default async function globalSetup() {
  await ensureElectron()
  await buildApp({ testBuild: true })
  const display = await openHiddenDisplay()
  return () => {
    display.close()
  }
}
