/** A small settings file that is never lost silently: what cannot be read is kept aside. */
import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'

export type Values = Readonly<Record<string, unknown>>
export type SettingsFile = { read(): Values; write(values: Values): void }
export type OpenSettingsFile = (folder: string, name: string) => SettingsFile
/** True when the values are fit for use. */
type Check = (values: Values) => boolean

type Opened = {
  readonly file: SettingsFile
  /** What the file held when it had to be kept aside, as far as it could be parsed. */
  readonly setAside: Values | null
}

/**
 * Opens `<folder>/<name>.json`.
 *
 * A file that is no JSON object, or that `isFit` refuses, is renamed to `<name>.corrupt-<time>.json` and the
 * settings begin anew. If even that fails (a folder without permission to write), they live in memory only.
 */
export function openSettingsFile(
  folder: string,
  name: string,
  open: OpenSettingsFile,
  isFit: Check,
  now: Date,
): Opened {
  const target = path.join(folder, `${name}.json`)
  const found = readValues(target)
  if (found.kind === 'missing' || (found.kind === 'read' && isFit(found.values))) {
    return { file: open(folder, name), setAside: null }
  }
  const setAside = found.kind === 'read' ? found.values : {}
  try {
    renameSync(target, path.join(folder, `${name}.corrupt-${now.toISOString().replaceAll(':', '-')}.json`))
    return { file: open(folder, name), setAside }
  } catch {
    return { file: inMemory(), setAside }
  }
}

type Found = { readonly kind: 'missing' | 'unreadable' } | { readonly kind: 'read'; readonly values: Values }

function readValues(target: string): Found {
  try {
    const parsed: unknown = JSON.parse(readFileSync(target, 'utf8'))
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    return isObject ? { kind: 'read', values: parsed as Values } : { kind: 'unreadable' }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { kind: missing ? 'missing' : 'unreadable' }
  }
}

function inMemory(): SettingsFile {
  let values: Values = {}
  return {
    read: () => values,
    write: (next) => {
      values = next
    },
  }
}
