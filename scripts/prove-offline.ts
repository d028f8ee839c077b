// Proves that the app sends nothing: uses the real app for a while and counts what tried to leave, three ways.
//
// - The system: on Linux the app runs in a network of its own, which looks open, leads nowhere and counts packets.
// - Chromium: its own record of requests, look-ups and connections, for all its parts.
// - The app: the requests that its sessions saw, allowed or not.
//
// Each count is tried afterwards with a real attempt: a count that could not rise would prove nothing.

import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { launchApp, removeData, type LaunchedApp } from '../e2e/app.ts'
import { request, writeDraft } from '../e2e/bridge-request.ts'
import { buildApp } from './build.ts'
import { exitCode } from './child-process.mjs'
import { formatDuration, printFigures, readCommandLine, say, withProgress } from './command-line.mjs'
import { openHiddenDisplay } from './display.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { namespacePrefix, openClosedNetwork, since, traffic } from './offline-proof/closed-network.ts'
import { readNetLog } from './offline-proof/net-log.ts'

type Figures = Record<string, number | string | boolean>
const places = ['rehearse', 'audience', 'lessons', 'sessions', 'impact', 'today'] as const

const { values, json } = readCommandLine({
  usage: 'npm run prove:offline -- [--seconds N]',
  summary: 'Uses the app for a while and counts whatever tried to leave this machine.',
  options: { seconds: { type: 'string' }, inside: { type: 'boolean' } },
  notes: {
    seconds: 'how long the app is left open after it was used (30)',
    inside: 'for the script itself: it already runs in a network of its own',
  },
})
const idleSeconds = Number(values['seconds'] ?? 30)
if (!(idleSeconds >= 0)) {
  say('--seconds needs a number.')
  process.exit(2)
}
process.exitCode = values['inside'] === true ? await prove(true) : await begin()

/** Builds outside, where a missing runtime can still be fetched; then goes into the closed network. */
async function begin(): Promise<number> {
  await ensureElectron()
  await withProgress('Building the app for tests', async () => buildApp({ testBuild: true }))
  const prefix = namespacePrefix()
  if (prefix === null) {
    say(
      'No network of its own on this system (needs Linux with unshare and ip): Chromium and the app are counted.',
    )
    return prove(false)
  }
  const [command = '', ...options] = prefix
  const script = path.join(import.meta.dirname, 'prove-offline.ts')
  const args = [...options, process.execPath, script, '--inside', '--seconds', String(idleSeconds)]
  return exitCode(spawn(command, json ? [...args, '--json'] : args, { stdio: 'inherit' }))
}

async function prove(closedNetwork: boolean): Promise<number> {
  if (closedNetwork) openClosedNetwork()
  await ensureElectron()
  const display = await openHiddenDisplay()
  try {
    const figures = await withProgress('Using the app', async () => useAndCount(closedNetwork))
    return judge(figures)
  } finally {
    display.close()
  }
}

async function useAndCount(closedNetwork: boolean): Promise<Figures> {
  const start = performance.now()
  const before = closedNetwork ? traffic() : undefined
  const quiet = await run(async (launched) => {
    await use(launched)
    await wait(idleSeconds * 1000)
  })
  const figures: Figures = {
    'offline.closed-network': closedNetwork,
    'offline.seconds': Math.round((performance.now() - start) / 1000),
    ...(before === undefined ? {} : { 'offline.packets': since(before) }),
    'offline.chromium.requests': quiet.record.requests.length,
    'offline.chromium.look-ups': quiet.record.lookUps.length,
    'offline.chromium.connections': quiet.record.connections.length,
    'offline.app.requests': quiet.requests.length,
  }
  const seen = [...quiet.record.requests, ...quiet.record.lookUps, ...quiet.record.connections]
  if (seen.length > 0) figures['offline.chromium.seen'] = [...new Set(seen)].join(' ')

  // The controls: one request from the app's main process, and one packet.
  const middle = closedNetwork ? traffic() : undefined
  const loud = await run(async ({ app }) => {
    await app.evaluate(async ({ net }) => net.fetch('https://example.org/').catch(() => undefined))
    await app.evaluate(async ({ session }) =>
      session
        .fromPartition('control')
        .resolveHost('example.org')
        .catch(() => undefined),
    )
  })
  figures['control.app.requests'] = loud.requests.length
  figures['control.chromium.look-ups'] = loud.record.lookUps.length
  if (middle !== undefined) {
    await sendPacket()
    figures['control.packets'] = since(middle)
  }
  return figures
}

/** Runs the app on a fresh data folder with Chromium's record on, does `work`, quits it as a person would. */
async function run(work: (launched: LaunchedApp) => Promise<void>) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-net-log-'))
  const file = path.join(folder, 'net-log.json')
  const launched = await launchApp({ args: [`--log-net-log=${file}`] })
  try {
    await work(launched)
    const requests = await launched.requests()
    await launched.close()
    return { requests, record: await readNetLog(file) }
  } finally {
    await launched.close()
    await removeData(launched.dataDir)
    await rm(folder, { recursive: true, force: true })
  }
}

/** A writer's few minutes: a draft with links in it, every room, a lock screen's reload. */
async function use({ page }: LaunchedApp) {
  const text = 'Lo cuento en https://example.com/ y en @elena.example.com. ¿Qué les parece?'
  const draft = await writeDraft(page, text)
  await request(page, 'drafts.save', {
    id: draft.id,
    baseRevision: draft.revision,
    patch: { text: `${text} https://example.org/foto.png` },
  })
  await page.reload()
  for (const place of places) await page.locator(`[data-place="${place}"]`).first().click()
}

async function sendPacket() {
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => {
    socket.send('x', 9, '198.51.100.1', () => resolve())
  })
  socket.close()
}

function judge(figures: Figures): number {
  const zero = (name: string) => figures[name] === undefined || figures[name] === 0
  const counts = Object.keys(figures).filter(
    (name) => typeof figures[name] === 'number' && name.startsWith('offline.') && name !== 'offline.seconds',
  )
  const controls = Object.keys(figures).filter((name) => name.startsWith('control.'))
  const silent = counts.every(zero)
  const sound = controls.every((name) => !zero(name))
  for (const [name, value] of Object.entries(figures)) say(`  ${name.padEnd(32)} ${String(value)}`)
  const duration = formatDuration(Number(figures['offline.seconds']) * 1000)
  say(silent ? `Nothing tried to leave in ${duration}.` : 'Something tried to leave: see the figures.')
  if (!sound) say('A control was not counted: the proof is worth nothing.')
  if (json) printFigures(silent && sound, figures)
  return silent && sound ? 0 : 1
}
