/**
 * The rules that hold for a pack's files once they are bytes with names: main applies them to what it unzips, and
 * `npm run pack:build` to a folder of sources. What the content means (schemas, references) is checked after this,
 * by `renderer/domain/packs`.
 */
import { readPackJson } from './json-rules.ts'
import { packLimits } from './limits.ts'
import { packManifestSchema, type PackManifest } from './manifest.ts'
import { placeOf } from './paths.ts'
import type { PackProblem } from './problems.ts'
import { excerpt, textProblems } from './text-rules.ts'

/** By path, sorted. */
export type PackFiles = Readonly<Record<string, string>>

export type CheckedFiles =
  | { readonly ok: true; readonly manifest: PackManifest; readonly counts: PackCounts }
  | { readonly ok: false; readonly problems: readonly PackProblem[] }

/** Counted from the files, never believed from the manifest. */
export type PackCounts = {
  readonly lessons: number
  readonly cards: number
  readonly scenarios: number
  readonly checklists: number
  readonly programmes: number
  readonly policies: number
  /** 1 when there is a message library. */
  readonly messages: number
}

/** What breaks the rules for texts in one file. */
export function fileProblems(path: string, text: string): readonly PackProblem[] {
  if (!path.endsWith('.json')) return textProblems(text).map((problem) => ({ ...problem, file: path }))
  const read = readPackJson(text)
  return read.ok ? [] : read.problems.map((problem) => ({ ...problem, file: path }))
}

/** Call when no file has a problem of its own. */
export function checkTogether(files: PackFiles): CheckedFiles {
  const manifest = files['pack.json']
  if (manifest === undefined) return refuse('manifest-missing', null, 'pack.json')
  const read = readPackJson(manifest)
  if (!read.ok)
    return { ok: false, problems: read.problems.map((problem) => ({ ...problem, file: 'pack.json' })) }
  const format = formatOf(read.value)
  if (format > 1) return refuse('newer-format', 'pack.json', String(format))
  const parsed = packManifestSchema.safeParse(read.value)
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, packLimits.problems).map(({ path, message }) => ({
      code: 'manifest-broken' as const,
      file: 'pack.json',
      detail: excerpt(`${path.join('.')}: ${message}`),
    }))
    return { ok: false, problems }
  }
  const counts = countsOf(files)
  const nothing = Object.values(counts).every((count) => count === 0)
  return nothing ? refuse('no-content', null, '') : { ok: true, manifest: parsed.data, counts }
}

const refuse = (code: PackProblem['code'], file: string | null, detail: string): CheckedFiles => ({
  ok: false,
  problems: [{ code, file, detail }],
})

function formatOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('format' in value)) return 0
  return typeof value.format === 'number' ? value.format : 0
}

export function countsOf(files: PackFiles): PackCounts {
  const places = Object.keys(files).map((path) => ({ path, place: placeOf(path) }))
  const names = (kind: string) =>
    new Set(places.flatMap(({ place }) => (place?.kind === kind && 'name' in place ? [place.name] : [])))
  const cards = places
    .filter(({ path }) => path.endsWith('/cards.json'))
    .map(({ path }) => JSON.parse(files[path] ?? '[]') as unknown)
    .reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0)
  return {
    lessons: names('lessons').size,
    cards,
    scenarios: names('scenarios').size,
    checklists: names('checklists').size,
    programmes: names('programmes').size,
    policies: names('policies').size,
    messages: files['messages.json'] === undefined ? 0 : 1,
  }
}
