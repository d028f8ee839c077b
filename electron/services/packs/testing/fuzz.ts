/**
 * Feeds mutated packs to the real handlers over a real vault, and looks each time at what came of it: the answer,
 * the pack that was installed before, and every file around the vault.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { PackFiles } from '../../../shared/packs/check-files.ts'
import { packProblemCodes } from '../../../shared/packs/problems.ts'
import { mutate } from './mutate.ts'
import { packsAt } from './packs-at.ts'
import { zipOf } from './sample-pack.ts'

export type FuzzFigures = {
  readonly packs: number
  readonly refused: number
  readonly accepted: number
  /** Good packs between the bad ones: each has to be taken. */
  readonly controls: number
  /** How often each reason was given first. */
  readonly reasons: Readonly<Record<string, number>>
  /** Taken with other texts, taken although it must not be, refused although harmless: `kind` and seed. */
  readonly wrong: readonly string[]
  /** Files that came or changed outside the vault. */
  readonly escaped: readonly string[]
  /** Times that the installed pack was not as before. */
  readonly lost: number
  /** Of those taken, how many did not mean anything by `examine`: a way without an end must be among them. */
  readonly meaningless: number
  /** Of one answer, `examine` included. */
  readonly slowestMs: number
}

export type FuzzOptions = {
  /** Two versions of one pack. */
  readonly older: PackFiles
  readonly newer: PackFiles
  /** Empty: the vault, and folders around it that must not change, are made in it. */
  readonly folder: string
  readonly count: number
  readonly seed: number
  /** The check of what the texts mean, where it is at hand: answers how many problems, and never throws. */
  readonly examine?: (files: PackFiles) => number
  readonly onRound?: (round: number) => void
}

export async function fuzzPacks(options: FuzzOptions): Promise<FuzzFigures> {
  const { folder, older, newer, count, seed } = options
  const outside = join(folder, 'outside')
  await mkdir(join(outside, 'deep'), { recursive: true })
  await writeFile(join(outside, 'deep', 'es.md'), 'intact')
  const place = join(folder, 'a', 'b', 'vault')
  await mkdir(dirname(place), { recursive: true })
  const { vault, check, install, installStaged, read } = packsAt(place, randomBytes(32), idOf(older))
  await vault.create(null)
  const installOlder = () => install(older)
  const installedIs = async (files: PackFiles) => isSame((await read()) ?? {}, files)

  await installOlder()
  const before = await tree(folder, place)
  const nearby = await names(process.cwd())
  const reasons: Record<string, number> = {}
  const wrong: string[] = []
  let [refused, accepted, controls, lost, meaningless, slowestMs] = [0, 0, 0, 0, 0, 0]
  for (let round = 0; round < count; round += 1) {
    const { kind, bytes, expect, files } = mutate(newer, seed + round, outside)
    const note = (what: string) => wrong.push(`${what} ${kind} ${seed + round}`)
    const began = performance.now()
    const checked = await check(bytes)
    if (checked.kind === 'refused') {
      refused += 1
      const code = checked.problems[0]?.code
      if (code === undefined || !packProblemCodes.includes(code)) note('no reason:')
      else reasons[code] = (reasons[code] ?? 0) + 1
      if (expect === 'same') note('refused:')
    } else {
      accepted += 1
      if (expect === 'refused') note('taken:')
      else if (!isSame(checked.files, files)) note('other texts:')
      else if (options.examine) {
        const problems = options.examine(checked.files)
        if (problems > 0) meaningless += 1
        else if (kind === 'cycle') note('unnoticed:')
      }
    }
    slowestMs = Math.max(slowestMs, performance.now() - began)
    if (checked.kind === 'staged' && round % 8 === 0) {
      await installStaged(checked.stagedId)
      if (!(await installedIs(checked.files))) lost += 1
      await installOlder()
    }
    if (round % 50 === 0 || round === count - 1) {
      controls += 1
      const good = await check(zipOf(newer))
      if (good.kind !== 'staged' || !isSame(good.files, newer)) note('control refused after')
      if (!(await installedIs(older))) lost += 1
    }
    options.onRound?.(round + 1)
  }
  const after = await tree(folder, place)
  const around = await names(process.cwd())
  const escaped = [
    ...changes(before, after),
    ...around.filter((name) => name.includes('ensayo-evil') && !nearby.includes(name)),
  ]
  const documents = (await vault.open()).documents.list('pack')
  if (documents.length !== 1 || vault.damaged().length > 0) lost += 1
  await vault.lock()
  return {
    packs: count,
    refused,
    accepted,
    controls,
    reasons,
    wrong,
    escaped,
    lost,
    meaningless,
    slowestMs: Math.round(slowestMs),
  }
}

const idOf = (files: PackFiles): string =>
  (JSON.parse(files['pack.json'] ?? '{}') as { readonly id?: string }).id ?? ''

function isSame(a: PackFiles, b: PackFiles): boolean {
  const paths = Object.keys(a)
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path])
}

/** Digest of every file under `folder`, but for those under `except`. */
async function tree(folder: string, except: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (path === except || path.startsWith(`${except}/`)) continue
    const digest = entry.isFile()
      ? createHash('sha256')
          .update(await readFile(path))
          .digest('hex')
      : 'folder'
    found.set(relative(folder, path), digest)
  }
  return found
}

function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const all = new Set([...before.keys(), ...after.keys()])
  return [...all].filter((path) => before.get(path) !== after.get(path))
}

/** Where relative names of mutated packs would lead. */
async function names(folder: string): Promise<readonly string[]> {
  const around = [folder, dirname(folder), dirname(dirname(folder)), '/tmp']
  const lists = await Promise.all(
    [...new Set(around)].map(async (one) => (await readdir(one)).map((name) => join(one, name))),
  )
  return lists.flat()
}
