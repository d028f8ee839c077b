/** What an installed pack brings, as the rooms take it up. Sorted and named on first use, then kept. */
import type { PackFiles } from '../../../electron/shared/packs/check-files.ts'
import type { PackManifest } from '../../../electron/shared/packs/manifest.ts'
import { type PackParts, packParts } from './pack-parts.ts'

export type InstalledContent = {
  readonly id: string
  readonly version: number
  /** Language tag -> the pack's title. */
  readonly titles: Readonly<Record<string, string>>
  /** Languages in which all of it is there. */
  readonly languages: readonly string[]
  readonly parts: () => PackParts
}

export function installedContent(manifest: PackManifest, files: PackFiles): InstalledContent {
  let parts: PackParts | undefined
  const { id, version, languages, texts } = manifest
  return {
    id,
    version,
    languages,
    titles: Object.fromEntries(Object.entries(texts).map(([language, { title }]) => [language, title])),
    parts: () => (parts ??= packParts(manifest, files)),
  }
}
