// What the tone engine costs: a first pass, a long text, a keystroke, the start; and what other engines cost on the
// same texts in the same run.

import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { createEngine } from '../../renderer/domain/tone/engine.ts'
import type { ToneEngine } from '../../renderer/domain/tone/types.ts'
import type { Pack } from '../../renderer/domain/tone/pack.ts'
import { packLanguages } from '../../renderer/workers/packs/load.ts'
import { say } from '../command-line.mjs'
import { installBenchPeers } from '../peers.mjs'
import { shippedModule, shippedPack } from '../tone/ship-pack.ts'
import { quantile, textOf } from './tone/texts.ts'

export const name = 'tone'

const measure = (runs: number, work: (run: number) => void): number[] =>
  Array.from({ length: runs }, (_, run) => {
    const start = performance.now()
    work(run)
    return performance.now() - start
  })

/** Kilobytes of what a language adds to the app, packed. */
const packedKb = (value: unknown): number => gzipSync(JSON.stringify(value), { level: 9 }).length / 1_000

const figuresOfPack = ({ model, ...rules }: Pack): Record<string, number> => ({
  'tone.rules.packed.kb': packedKb(rules),
  'tone.model.packed.kb': packedKb(model),
})

/** Runs `work` with a folder of its own, in which the packs lie as the app ships them. */
const withShippedPacks = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-bench-'))
  try {
    for (const language of packLanguages)
      await writeFile(path.join(folder, `${language}.mjs`), await shippedModule(language))
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const runJson = async (args: readonly string[], cwd?: string): Promise<unknown> => {
  const options = cwd === undefined ? {} : { cwd }
  const { stdout } = await promisify(execFile)(process.execPath, [...args], options)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

interface OwnStart {
  readonly loadMs: number
  readonly coldMs: number
  readonly memoryMb: number
  readonly rssMb: number
}

const STARTS = 5

/** The start of a fresh process, the median of some. */
const measureStart = async (language: string, folder: string): Promise<OwnStart> => {
  const starts: OwnStart[] = []
  const script = path.join(import.meta.dirname, 'tone', 'own.ts')
  for (let at = 0; at < STARTS; at += 1)
    starts.push(
      (await runJson(['--expose-gc', script, language, path.join(folder, `${language}.mjs`)])) as OwnStart,
    )
  const middle = (pick: (start: OwnStart) => number): number => quantile(starts.map(pick), 0.5)
  return {
    loadMs: middle(({ loadMs }) => loadMs),
    coldMs: middle(({ coldMs }) => coldMs),
    memoryMb: middle(({ memoryMb }) => memoryMb),
    rssMb: middle(({ rssMb }) => rssMb),
  }
}

/** Lengths of text, in characters, at which the memory of a keystroke is measured. */
const ALLOCATION_LENGTHS = [3_000, 100_000]

const measureAllocation = async (language: string, characters: number): Promise<number> => {
  const script = path.join(import.meta.dirname, 'tone', 'allocation.ts')
  const { bytes } = (await runJson(['--expose-gc', script, language, String(characters)])) as {
    bytes: number
  }
  return bytes
}

interface PeerResult {
  readonly coldMs: number
  readonly warm: Readonly<Record<string, { readonly p50: number; readonly p95: number }>>
  readonly memoryMb: number
}

const peers = ['harper.js', 'retext', 'textlint', 'alex', 'write-good']
const lengths = [280, 3_000]

/** How many times as much each peer takes; English, the only language they know. Empty where they cannot be installed. */
const comparePeers = async (engine: ToneEngine, packs: string): Promise<Record<string, number>> => {
  const figures: Record<string, number> = {}
  let installed: string
  try {
    installed = await installBenchPeers('tone')
  } catch (error) {
    say(
      `No comparison: the other engines could not be installed (${error instanceof Error ? error.message : ''}).`,
    )
    return figures
  }
  const texts = Object.fromEntries(lengths.map((length) => [String(length), textOf('en', length)]))
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-bench-'))
  try {
    const file = path.join(folder, 'texts.json')
    await writeFile(file, JSON.stringify(texts))
    const own = await measureStart('en', packs)
    for (const peer of peers) {
      const result = (await runJson([path.join(installed, 'peer.mjs'), peer, file], installed)) as PeerResult
      figures[`tone.peer.${peer}.cold.ms`] = result.coldMs
      figures[`tone.peer.${peer}.cold.ratio`] = result.coldMs / own.coldMs
      figures[`tone.peer.${peer}.memory.ratio`] = result.memoryMb / own.rssMb
      for (const [length, text] of Object.entries(texts)) {
        const { p50 = 0 } = result.warm[length] ?? {}
        // Ours beside each, so that a busy moment of the machine meets both.
        const ours = quantile(
          measure(200, () => engine.analyze(text, { language: 'en' })),
          0.5,
        )
        figures[`tone.peer.${peer}.${length}.p50.ms`] = p50
        figures[`tone.peer.${peer}.${length}.ratio`] = p50 / ours
      }
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  return figures
}

/** What a reader waits for, over both languages; the worse language stands for both. */
const measureOwn = async (engine: ToneEngine, folder: string): Promise<Record<string, number>> => {
  const figures: Record<string, number> = {}
  const worst = (key: string, value: number): void => {
    figures[key] = Math.max(figures[key] ?? 0, value)
  }
  const times = (key: string, measured: readonly number[]): void => {
    worst(`${key}.p50.ms`, quantile(measured, 0.5))
    worst(`${key}.p95.ms`, quantile(measured, 0.95))
  }
  for (const language of packLanguages) {
    const short = textOf(language, 3_000)
    const long = textOf(language, 100_000)
    // Warm, as in the app after its first texts.
    measure(300, () => engine.analyze(short, { language }))
    times(
      'tone.first-pass-3000',
      measure(400, () => engine.analyze(short, { language })),
    )
    times(
      'tone.first-pass-100000',
      measure(40, () => engine.analyze(long, { language })),
    )
    const session = engine.createSession()
    session.analyze(short, { language })
    const typed = (at: number): string =>
      `${short.slice(0, 1_500)}${'x'.repeat((at % 9) + 1)}${short.slice(1_500)}`
    times(
      'tone.keystroke-3000',
      measure(400, (at) => session.analyze(typed(at), { language })),
    )
    for (const length of ALLOCATION_LENGTHS)
      worst(`tone.keystroke-${length}.allocated.bytes`, await measureAllocation(language, length))
    const start = await measureStart(language, folder)
    worst('tone.load.ms', start.loadMs)
    worst('tone.memory.mb', start.memoryMb)
  }
  return figures
}

/** Times in milliseconds, sizes as the names of the figures say. */
export const run = async (): Promise<Record<string, number>> => {
  const packs = await Promise.all(packLanguages.map(shippedPack))
  const builds = packs.map((pack) =>
    quantile(
      measure(9, () => createEngine([pack])),
      0.5,
    ),
  )
  const figures: Record<string, number> = { 'tone.build.ms': Math.max(...builds) }
  for (const pack of packs)
    for (const [key, value] of Object.entries(figuresOfPack(pack)))
      figures[key] = Math.max(figures[key] ?? 0, value)
  const engine = createEngine(packs)
  await withShippedPacks(async (folder) => {
    Object.assign(figures, await measureOwn(engine, folder))
    Object.assign(figures, await comparePeers(engine, folder))
  })
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toFixed(3))]))
}
