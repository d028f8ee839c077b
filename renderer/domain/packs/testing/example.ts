/** The example pack as files, and the names of what the app itself has. For tests. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { packManifestSchema } from '../../../../electron/shared/packs/manifest.ts'
import type { OwnContent } from '../check-pack.ts'

const assets = path.join(import.meta.dirname, '../../../../assets')
const root = path.join(assets, 'example-pack')

export const exampleFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file): [string, string] => [
      path.relative(root, file).split(path.sep).join('/'),
      readFileSync(file, 'utf8'),
    ])
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
)

export const exampleManifest = packManifestSchema.parse(JSON.parse(exampleFiles['pack.json'] ?? ''))

const names = (folder: string) =>
  readdirSync(path.join(assets, folder)).map((name) => name.replace(/\.json$/, ''))
export const ownContent: OwnContent = {
  lessons: names('lessons'),
  scenarios: names('scenarios'),
  checklists: names('checklists'),
}

/** The example with one JSON file changed. */
export function withJson(
  file: string,
  change: (data: Record<string, unknown>) => unknown,
): Readonly<Record<string, string>> {
  const data = JSON.parse(exampleFiles[file] ?? 'null') as Record<string, unknown>
  return { ...exampleFiles, [file]: JSON.stringify(change(data)) }
}
