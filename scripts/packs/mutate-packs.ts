// The part of the torture that opens packs gone wrong: the sample of the unit tests, and the example pack with its
// check of what the content means.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { fuzzPacks } from '../../electron/services/packs/testing/fuzz.ts'
import { samplePack } from '../../electron/services/packs/testing/sample-pack.ts'
import type { PackFiles } from '../../electron/shared/packs/check-files.ts'
import { packManifestSchema } from '../../electron/shared/packs/manifest.ts'
import { checkPack } from '../../renderer/domain/packs/check-pack.ts'
import { checkSource, ownContent } from './read-folder.ts'

export interface MutatePacksOptions {
  readonly folder: string
  readonly count: number
  readonly note: (detail: string) => void
  readonly tell: (line: string) => void
}

const assets = path.resolve(import.meta.dirname, '..', '..', 'assets')

export async function mutatePacks({ folder, count, note, tell }: MutatePacksOptions) {
  const own = await ownContent(assets)
  const examine = (files: PackFiles): number =>
    checkPack(packManifestSchema.parse(JSON.parse(files['pack.json'] ?? '')), files, own).problems.length
  const sets = [{ name: 'sample', older: samplePack(1), newer: samplePack(2) }, ...(await example(tell))]
  const sum = {
    packs: 0,
    refused: 0,
    accepted: 0,
    meaningless: 0,
    controls: 0,
    'slowest.ms': 0,
    reasons: 0,
    failures: 0,
  }
  const reasons: Record<string, number> = {}
  for (const [at, { name, older, newer }] of sets.entries()) {
    const share = Math.floor(count / sets.length) + (at === 0 ? count % sets.length : 0)
    const figures = await fuzzPacks({
      folder: path.join(folder, name),
      older,
      newer,
      count: share,
      seed: at * count,
      examine,
      onRound: (round) => note(`${name}: ${round} of ${share} packs`),
    })
    for (const line of [...figures.wrong, ...figures.escaped.map((file) => `escaped: ${file}`)]) tell(line)
    for (const [code, times] of Object.entries(figures.reasons)) reasons[code] = (reasons[code] ?? 0) + times
    for (const key of ['packs', 'refused', 'accepted', 'meaningless', 'controls'] as const)
      sum[key] += figures[key]
    sum['slowest.ms'] = Math.max(sum['slowest.ms'], figures.slowestMs)
    sum.failures += figures.wrong.length + figures.escaped.length + figures.lost
  }
  const told = Object.entries(reasons).toSorted(([, a], [, b]) => b - a)
  tell(`refused for: ${told.map(([code, times]) => `${code} ${times}`).join(', ')}`)
  return { ...sum, reasons: told.length }
}

/** Both versions of the example pack, once its sources are there. */
async function example(tell: (line: string) => void) {
  const folder = path.join(assets, 'example-pack')
  if (!existsSync(folder)) {
    tell('the example pack is not there: only the sample is mutated')
    return []
  }
  const { files, manifest, problems } = await checkSource(folder, assets)
  if (manifest === null || problems.length > 0)
    throw new Error('The example pack is not sound: npm run pack:build -- assets/example-pack')
  const next = { ...manifest, version: manifest.version + 1 }
  return [{ name: 'example', older: files, newer: { ...files, 'pack.json': JSON.stringify(next) } }]
}
