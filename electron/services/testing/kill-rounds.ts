/** Kills a writing process again and again, and looks each time for everything it had acknowledged. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createDocuments } from '../documents/create-documents.ts'
import { draftCollection } from '../documents/drafts.ts'
import { createVault } from '../vault/vault.ts'
import { createMemoryKeychain } from './memory-ports.ts'
import { revisionIn } from './killed-text.ts'

export type KillFigures = {
  readonly kills: number
  readonly acknowledged: number
  /** Acknowledged texts that were not there afterwards, older than acknowledged, or mixed up. */
  readonly lost: number
  readonly damaged: number
}

export type KillOptions = {
  /** An empty or absent folder. */
  readonly folder: string
  readonly rounds: number
  readonly mode: 'save' | 'rekey'
  readonly seed: number
  /** Longest life of a writer after it is ready, in milliseconds. */
  readonly longestMs: number
  readonly onRound?: (round: number) => void
}

export async function runKillRounds({
  folder,
  rounds,
  mode,
  seed,
  longestMs,
  onRound,
}: KillOptions): Promise<KillFigures> {
  const key = randomBytes(32)
  const newest = new Map<string, number>()
  let acknowledged = 0
  let lost = 0
  let damaged = 0
  for (let round = 0; round < rounds; round += 1) {
    const lines = await liveAndDie(
      new URL('./killed-writer.ts', import.meta.url),
      [folder, key.toString('hex'), mode, String(seed + round)],
      Math.random() * longestMs,
    )
    for (const line of lines) {
      const [, id = '', revision = ''] = /^saved (\S+) (\d+)$/.exec(line) ?? []
      if (id === '') continue
      acknowledged += 1
      newest.set(id, Math.max(newest.get(id) ?? 0, Number(revision)))
    }
    const found = await look(folder, key, newest)
    lost += found.lost
    damaged += found.damaged
    onRound?.(round + 1)
  }
  return { kills: rounds, acknowledged, lost, damaged }
}

/** Runs a script that says `ready`, kills it `lifeMs` milliseconds later, and answers the whole lines it said. */
export async function liveAndDie(
  script: URL,
  parameters: readonly string[],
  lifeMs: number,
): Promise<readonly string[]> {
  const command = ['--disable-warning=ExperimentalWarning', script.pathname, ...parameters]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = once(child, 'close')
  let timer: NodeJS.Timeout | undefined
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    // The moment of the kill is what is tried here; nothing waits for it.
    if (output.includes('ready\n')) timer ??= setTimeout(() => child.kill('SIGKILL'), lifeMs)
  })
  const [code, signal] = (await ended) as [number | null, string | null]
  clearTimeout(timer)
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself (${code}): ${errors}`)
  if (errors !== '') throw new Error(`the writer complained: ${errors}`)
  // A line that was cut off by the kill was not said.
  return output.slice(0, output.lastIndexOf('\n') + 1).split('\n')
}

async function look(folder: string, key: Uint8Array, newest: ReadonlyMap<string, number>) {
  const vault = createVault({
    folder,
    keychain: createMemoryKeychain(key),
    onStatus: () => undefined,
    onDamaged: () => undefined,
    report: (code, where) => {
      throw new Error(`${where}: ${code}`)
    },
  })
  await vault.unlock({ kind: 'keychain' })
  await vault.settled()
  const collection = createDocuments(vault).collection(draftCollection)
  let lost = 0
  for (const [id, revision] of newest) {
    const draft = await collection.find(id).catch(() => null)
    const whole =
      draft !== null && revisionIn(id, draft.text) === draft.revision && draft.revision >= revision
    if (!whole) lost += 1
  }
  const damaged = vault.damaged().length
  await vault.lock()
  return { lost, damaged }
}
