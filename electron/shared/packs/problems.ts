/**
 * What can be wrong with a content pack before its content is looked at. Each code has a sentence in the interface;
 * `detail` is for the author: a line, a sign, a field. It holds text of the pack, never of the person.
 */
export const packProblemCodes = [
  // The file as a whole.
  'too-large',
  'not-a-pack',
  'damaged',
  'hidden-bytes',
  'overlap',
  'headers-differ',
  'zip64',
  'encrypted',
  'compression-method',
  'too-many-files',
  'unpacked-too-large',
  // One entry.
  'special-file',
  'file-too-large',
  'bomb',
  'name-encoding',
  'name-outside',
  'name-reserved',
  'name-not-allowed',
  'name-twice',
  'unknown-file',
  // One text.
  'not-utf8',
  'hidden-character',
  'html',
  'image',
  'link',
  'broken-json',
  'json-too-deep',
  'json-too-many-values',
  'json-key',
  // The manifest.
  'manifest-missing',
  'manifest-broken',
  'newer-format',
  'no-content',
] as const
export type PackProblemCode = (typeof packProblemCodes)[number]

export type PackProblem = {
  readonly code: PackProblemCode
  /** Path inside the pack, with anything unprintable replaced; null for the pack as a whole. */
  readonly file: string | null
  readonly detail: string
}

/** Why a pack that is sound was not installed: `reason` in the details of the `conflict` or `too-large`. */
export const packRefusals = ['same-version', 'older-version', 'too-many-packs'] as const
export type PackRefusal = (typeof packRefusals)[number]
