/**
 * The entry of the main process: closes doors, then builds the desktop's ports, the services and the window.
 *
 * Nothing imports this file. What must happen before Electron is ready happens at the top level; nothing here
 * may wait for readiness at the top level, because Electron is ready only after this module has run.
 */
import { accessSync, constants, mkdirSync } from 'node:fs'
import os from 'node:os'
import { app } from 'electron'
import { registerAppScheme } from './desktop/app-protocol/app-protocol.ts'
import { systemLanguage } from './desktop/app-facts.ts'
import { closeChromiumTraffic } from './desktop/command-line.ts'
import { tellFailedStart } from './desktop/failed-start.ts'
import { appId, appName, dataFolder, placesIn } from './desktop/identity.ts'
import { errorKind, report } from './desktop/report.ts'
import { offerNoCredentials } from './desktop/security/credentials.ts'
import { refuseDebugging } from './desktop/security/debugging.ts'
import { collectReviewFiles } from './desktop/review-files.ts'
import { closeSpelling } from './desktop/sessions.ts'
import { startApp } from './desktop/start-app.ts'
import { testHooks } from './desktop/testing.ts'
import { desktopLanguage, desktopTexts } from './desktop/texts/texts.ts'

const hooks = __ENSAYO_TEST_BUILD__ ? testHooks(process.env) : undefined

app.setName(appName)
app.setAppUserModelId(appId)
const folder = dataFolder({
  platform: process.platform,
  home: os.homedir(),
  environment: process.env,
  override: app.commandLine.getSwitchValue('user-data-dir'),
})
app.setPath('userData', folder)
app.setPath('sessionData', placesIn(folder).chromium)
app.setPath('crashDumps', placesIn(folder).crashes)
closeChromiumTraffic(app.commandLine)
if (app.isPackaged) refuseDebugging(app.commandLine)
registerAppScheme()
closeSpelling()
offerNoCredentials(app)
const reviewFiles = collectReviewFiles(app, process.argv, process.cwd())

// A bug where nobody waits for an answer must not end the app, nor show Electron's own dialog with a stack.
process.on('uncaughtException', (error) => report(errorKind(error), 'main.uncaught'))
process.on('unhandledRejection', (error) => report(errorKind(error), 'main.unhandled'))

const problem = findProblem(folder)
// Without a folder to write to there is no lock either: that is a failed start, not a second one.
if (problem !== undefined || app.requestSingleInstanceLock()) void start()
else app.exit(0)

async function start() {
  try {
    await app.whenReady()
    if (problem !== undefined) throw problem
    await startApp({ folder, hooks, reviewFiles })
  } catch (error) {
    report(errorKind(error), 'main.start')
    const texts = desktopTexts(desktopLanguage('system', systemLanguage()))
    tellFailedStart(error, texts, folder, hooks?.onFailedStart)
    app.exit(1)
  }
}

/** Makes the data folder, readable by its owner alone. */
function findProblem(at: string): Error | undefined {
  try {
    mkdirSync(at, { recursive: true, mode: 0o700 })
    accessSync(at, constants.R_OK | constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
