// From the command to a window that can be used, beside a bare Electron that opens an empty page: the part of
// the time that is ours. The production build, measured through Chromium's debugging port.

import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { buildApp } from '../build.ts'
import { openHiddenDisplay } from '../display.mjs'
import { ensureElectron } from '../electron-runtime.mjs'

export const name = 'start'

const repository = path.resolve(import.meta.dirname, '..', '..')
const launches = 7
const limitMs = 60_000

/** True once the window is visible and holds something to press or to type into. */
const usable = `document.readyState === 'complete' && document.visibilityState === 'visible'
  && document.querySelector('#root button:not([disabled]), #root input') !== null`
const loaded = `document.readyState === 'complete' && document.visibilityState === 'visible'`

interface Subject {
  readonly file: string
  readonly args: readonly string[]
  readonly urlStart: string
  readonly ready: string
}

/** Figures are medians in milliseconds over alternating launches, after one of each that is not counted. */
export async function run(): Promise<Record<string, number>> {
  await buildApp({ testBuild: false })
  const { executable } = await ensureElectron()
  const display = await openHiddenDisplay()
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'ensayo-bench-'))
  try {
    const subjects = {
      command: {
        file: process.execPath,
        args: [path.join(repository, 'scripts', 'start.mjs')],
        urlStart: 'app://ensayo/',
        ready: usable,
      },
      app: { file: executable, args: [repository, ...sandbox()], urlStart: 'app://ensayo/', ready: usable },
      bare: {
        file: executable,
        args: [await makeBareApp(scratch), ...sandbox()],
        urlStart: 'data:',
        ready: loaded,
      },
    } satisfies Record<string, Subject>
    const times: Record<keyof typeof subjects, number[]> = { command: [], app: [], bare: [] }
    for (let round = 0; round <= launches; round += 1) {
      for (const key of ['command', 'app', 'bare'] as const) {
        const elapsed = await measure(subjects[key], path.join(scratch, `data-${key}-${round}`))
        if (round > 0) times[key].push(elapsed)
      }
    }
    const [command, app, bare] = [median(times.command), median(times.app), median(times.bare)]
    return {
      'start.window.ms': Math.round(command),
      'start.app.ms': Math.round(app),
      'start.bare-electron.ms': Math.round(bare),
      'start.window.ratio.bare-electron': Number((app / bare).toFixed(2)),
    }
  } finally {
    display.close()
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}

function sandbox(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

async function makeBareApp(scratch: string): Promise<string> {
  const folder = path.join(scratch, 'bare')
  await mkdir(folder)
  await writeFile(path.join(folder, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.cjs"}')
  const main = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,<p>bare'))`
  await writeFile(path.join(folder, 'main.cjs'), main)
  return folder
}

/** One launch on a fresh data folder: milliseconds from the spawn until `ready` holds. */
async function measure(subject: Subject, dataDir: string): Promise<number> {
  const port = await freePort()
  const start = performance.now()
  const child = spawn(
    subject.file,
    [...subject.args, `--remote-debugging-port=${port}`, `--user-data-dir=${dataDir}`],
    // A process group of its own, so that the launcher and what it launched can be ended together.
    { stdio: 'ignore', detached: true },
  )
  try {
    await waitUntilReady(subject, port, start)
    return performance.now() - start
  } finally {
    await endGroup(child)
  }
}

async function waitUntilReady(subject: Subject, port: number, start: number) {
  const socket = new WebSocket(await findPage(subject, port, start))
  try {
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', () => reject(new Error('The debugging port closed.')))
    })
    while (!(await evaluate(socket, subject.ready))) assertInTime(start)
  } finally {
    socket.close()
  }
}

async function findPage({ urlStart }: Subject, port: number, start: number): Promise<string> {
  for (;;) {
    assertInTime(start)
    const targets = await listTargets(port)
    const page = targets.find(({ type, url }) => type === 'page' && url.startsWith(urlStart))
    if (page !== undefined) return page.webSocketDebuggerUrl
    await nextTick()
  }
}

interface Target {
  readonly type: string
  readonly url: string
  readonly webSocketDebuggerUrl: string
}

/** Nothing listens until Chromium is up: that is no error, just not yet. */
async function listTargets(port: number): Promise<readonly Target[]> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/json/list`)
    return (await response.json()) as Target[]
  } catch {
    return []
  }
}

let lastId = 0

function evaluate(socket: WebSocket, expression: string): Promise<boolean> {
  lastId += 1
  const id = lastId
  return new Promise((resolve) => {
    const listen = ({ data }: MessageEvent) => {
      const message = JSON.parse(String(data)) as { id?: number; result?: { result?: { value?: unknown } } }
      if (message.id !== id) return
      socket.removeEventListener('message', listen)
      resolve(message.result?.result?.value === true)
    }
    socket.addEventListener('message', listen)
    socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression } }))
  })
}

/** Between two looks; short beside what is measured. */
function nextTick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5))
}

function assertInTime(start: number) {
  if (performance.now() - start > limitMs) throw new Error(`No usable window within ${limitMs / 1000} s.`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port.')
  return address.port
}

async function endGroup(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (child.pid === undefined || child.exitCode !== null) return
  if (process.platform === 'win32') child.kill()
  else process.kill(-child.pid, 'SIGKILL')
  await ended
}
