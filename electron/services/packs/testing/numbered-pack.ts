/** Packs that say in every file which version they belong to: a mixed one can be told from a whole one. */
import type { PackFiles } from '../../../shared/packs/check-files.ts'
import { sampleManifest } from './sample-pack.ts'

const files = 40

export function numberedPack(version: number): PackFiles {
  const line = (at: number) =>
    `## Paso ${at} {#v-${version}}\n\n${`Versión ${version}, archivo ${at}. `.repeat(60)}\n`
  const lessons = Array.from({ length: files }, (_, at) => [`lessons/l-${at}/es.md`, line(at)] as const)
  return Object.fromEntries([...lessons, ['pack.json', JSON.stringify(sampleManifest(version))]])
}

/** The version that all of it belongs to, or null. */
export function versionOf(pack: PackFiles): number | null {
  const { version } = JSON.parse(pack['pack.json'] ?? '{}') as { readonly version?: number }
  if (version === undefined) return null
  const expected = numberedPack(version)
  const whole =
    Object.keys(pack).length === files + 1 &&
    Object.keys(expected).every((path) => pack[path] === expected[path])
  return whole ? version : null
}
