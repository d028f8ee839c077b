// Reads a folder of sources as the files of a pack, and says what is wrong with them: the rules that the app applies
// to a pack that somebody sends, and then the check of what the content means.

import { lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { checkTogether, fileProblems, type PackFiles } from '../../electron/shared/packs/check-files.ts'
import { packLimits } from '../../electron/shared/packs/limits.ts'
import type { PackManifest } from '../../electron/shared/packs/manifest.ts'
import { pathProblem } from '../../electron/shared/packs/paths.ts'
import { checkPack, type ContentCounts, type OwnContent } from '../../renderer/domain/packs/check-pack.ts'

/** For an author: `code` is one of the shared problems or of those of the content. */
export interface SourceProblem {
  readonly file: string
  readonly code: string
  readonly detail: string
}
export interface CheckedSource {
  readonly files: PackFiles
  /** What lies in the folder and is no part of the pack: names that begin with a dot, and a README.md. */
  readonly leftOut: readonly string[]
  readonly problems: readonly SourceProblem[]
  readonly advice: readonly SourceProblem[]
  /** Null when it could not be read. */
  readonly manifest: PackManifest | null
  readonly counts: ContentCounts | null
}

/** `assets` holds what the app has by itself: the content of a pack may refer to it. */
export async function checkSource(folder: string, assets: string): Promise<CheckedSource> {
  const { files, leftOut, problems } = await readSource(folder)
  const early = { files, leftOut, advice: [], manifest: null, counts: null }
  if (problems.length > 0) return { ...early, problems }
  const together = checkTogether(files)
  if (!together.ok)
    return { ...early, problems: together.problems.map((each) => ({ ...each, file: each.file ?? '' })) }
  const { manifest } = together
  const content = checkPack(manifest, files, await ownContent(assets))
  return { ...early, manifest, counts: content.counts, problems: content.problems, advice: content.advice }
}

async function readSource(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const problems: SourceProblem[] = []
  const leftOut: string[] = []
  const texts: [string, string][] = []
  let total = 0
  for (const entry of entries) {
    const full = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, full).split(path.sep).join('/')
    const tell = (code: string, detail = '') => problems.push({ file: name, code, detail })
    if (name === 'README.md' || name.split('/').some((part) => part.startsWith('.'))) {
      leftOut.push(name)
      continue
    }
    if (entry.isDirectory()) continue
    const facts = await lstat(full)
    const wrongName = pathProblem(name)
    if (!facts.isFile()) tell('special-file')
    else if (wrongName !== null) tell(wrongName)
    else if (facts.size > packLimits.fileBytes) tell('file-too-large', `${facts.size} bytes`)
    else {
      total += facts.size
      const text = decode(await readFile(full))
      if (text === null) tell('not-utf8')
      else {
        texts.push([name, text])
        problems.push(...fileProblems(name, text).map((each) => ({ ...each, file: name })))
      }
    }
  }
  if (total > packLimits.unpackedBytes)
    problems.push({ file: '', code: 'unpacked-too-large', detail: `${total} bytes` })
  if (texts.length > packLimits.entries)
    problems.push({ file: '', code: 'too-many-files', detail: String(texts.length) })
  const sorted = texts.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { files: Object.fromEntries(sorted), leftOut: leftOut.toSorted(), problems }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Names of what comes with the app. */
export async function ownContent(assets: string): Promise<OwnContent> {
  const namesIn = async (folder: string) =>
    (await readdir(path.join(assets, folder), { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() || folder === 'checklists')
      .map(({ name }) => name.replace(/\.json$/, ''))
  const [lessons, scenarios, checklists] = await Promise.all(
    ['lessons', 'scenarios', 'checklists'].map(namesIn),
  )
  return { lessons: lessons ?? [], scenarios: scenarios ?? [], checklists: checklists ?? [] }
}
