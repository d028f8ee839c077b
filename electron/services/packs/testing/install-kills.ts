/** Kills a process that installs packs, again and again: what is there afterwards is one whole pack. */
import { randomBytes } from 'node:crypto'
import { liveAndDie } from '../../testing/kill-rounds.ts'
import { versionOf } from './numbered-pack.ts'
import { packsAt } from './packs-at.ts'

export type InstallKillFigures = {
  readonly kills: number
  readonly acknowledged: number
  /** Packs that were mixed, gone, unreadable, or older than acknowledged. */
  readonly lost: number
}
export type InstallKillOptions = {
  /** An empty or absent folder. */
  readonly folder: string
  readonly rounds: number
  readonly longestMs: number
  readonly onRound?: (round: number) => void
}

export async function killInstallers(options: InstallKillOptions): Promise<InstallKillFigures> {
  const { folder, rounds, longestMs, onRound } = options
  const key = randomBytes(32)
  let [acknowledged, newest, lost, next] = [0, 0, 0, 1]
  for (let round = 0; round < rounds; round += 1) {
    const lines = await liveAndDie(
      new URL('./killed-installer.ts', import.meta.url),
      [folder, key.toString('hex'), String(next)],
      Math.random() * longestMs,
    )
    const versions = lines.flatMap((line) => /^installed (\d+)$/.exec(line)?.[1] ?? []).map(Number)
    acknowledged += versions.length
    newest = Math.max(newest, ...versions)
    const { vault, read } = packsAt(folder, key)
    await vault.unlock({ kind: 'keychain' })
    const files = await read()
    const version = files === null ? 0 : versionOf(files)
    // One more than acknowledged: it was on the disk, and nobody had been told yet.
    if (version === null || version < newest || vault.damaged().length > 0) lost += 1
    next = Math.max(newest, version ?? 0) + 1
    await vault.lock()
    onRound?.(round + 1)
  }
  return { kills: rounds, acknowledged, lost }
}
