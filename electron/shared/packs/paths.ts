/**
 * Which paths a pack may hold: a closed list of places. Everything else is refused by name, so that a path that
 * means something to some system (`..`, a drive, `nul`, two spellings of one name) never gets as far as a meaning.
 */
import { packLimits } from './limits.ts'
import type { PackProblemCode } from './problems.ts'

/** A name inside a pack: with the pack's id and a colon before it, it is still a valid `contentIdSchema`. */
const namePart = '[a-z0-9]+(?:-[a-z0-9]+)*'
const languagePart = '[a-z]{2,3}(?:-[A-Z]{2})?'
export const maxPackNameLength = 47

export type PackPlace =
  | { readonly kind: 'manifest' | 'messages' }
  | { readonly kind: 'lessons' | 'scenarios'; readonly name: string; readonly file: string }
  | { readonly kind: 'checklists' | 'programmes' | 'policies'; readonly name: string }

const inFolder = new RegExp(
  `^(?:(lessons)/(${namePart})/(lesson\\.json|exercises\\.json|cards\\.json|${languagePart}\\.md)` +
    `|(scenarios)/(${namePart})/(card\\.json|scenario\\.json|samples\\.json))$`,
)
const alone = new RegExp(`^(checklists|programmes|policies)/(${namePart})\\.json$`)

/** What a path means; null when a pack has no such place. */
export function placeOf(path: string): PackPlace | null {
  if (path === 'pack.json') return { kind: 'manifest' }
  if (path === 'messages.json') return { kind: 'messages' }
  const found = inFolder.exec(path)
  if (found) {
    const kind = (found[1] ?? found[4]) as 'lessons' | 'scenarios'
    return { kind, name: found[2] ?? found[5] ?? '', file: found[3] ?? found[6] ?? '' }
  }
  const single = alone.exec(path)
  if (!single) return null
  return { kind: single[1] as 'checklists' | 'programmes' | 'policies', name: single[2] ?? '' }
}

const folder = new RegExp(`^(?:lessons|scenarios)/(?:${namePart}/)?$|^(?:checklists|programmes|policies)/$`)

/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** What is wrong with a path (a folder's ends in `/`), or null. */
export function pathProblem(path: string): PackProblemCode | null {
  const parts = path.replace(/\/$/, '').split('/')
  if (/^[/\\~]/.test(path) || /^[a-z]:/i.test(path) || path.includes('\\') || parts.includes('..'))
    return 'name-outside'
  if (!/^[\x20-\x7e]+$/.test(path)) return 'name-encoding'
  if (parts.some((part) => reserved.test(part))) return 'name-reserved'
  if (path.length > packLimits.pathLength || parts.length > packLimits.pathDepth) return 'name-not-allowed'
  if (parts.some((part) => part === '' || part === '.' || /[. ]$|[<>:"|?*]/.test(part)))
    return 'name-not-allowed'
  if (folder.test(path)) return null
  const place = placeOf(path)
  if (place === null) return 'unknown-file'
  return 'name' in place && place.name.length > maxPackNameLength ? 'name-not-allowed' : null
}

/** Two paths with the same key would be one file somewhere. */
export const sameNameKey = (path: string): string => path.normalize('NFKC').toLowerCase().replace(/\/$/, '')

/** A path that can be shown: without signs that have no shape, and not for ever. */
export const shownPath = (path: string): string =>
  path.replaceAll(/[^\x20-\x7e\u00a1-\u02af]/g, '\u{fffd}').slice(0, packLimits.pathLength)
