// What is wrong with a pack, said to its author in the terminal. The app has its own sentences, in both languages.

import { packLimits } from '../../electron/shared/packs/limits.ts'
import { packProblemCodes, type PackProblemCode } from '../../electron/shared/packs/problems.ts'

const mebibytes = (bytes: number): string => `${bytes / 1024 / 1024} MiB`

const sentences: Readonly<Record<PackProblemCode, string>> = {
  'too-large': `the pack would be larger than ${mebibytes(packLimits.packedBytes)}`,
  'not-a-pack': 'this is no zip file',
  damaged: 'the zip is damaged',
  'hidden-bytes': 'there are bytes that belong to no file',
  overlap: 'two entries share their bytes',
  'headers-differ': 'the zip says two things about this file',
  zip64: 'the zip is of the large kind (zip64)',
  encrypted: 'the zip is encrypted',
  'compression-method': 'compressed by another method than deflate',
  'too-many-files': `more than ${packLimits.entries} files`,
  'unpacked-too-large': `more than ${mebibytes(packLimits.unpackedBytes)} in all`,
  'special-file': 'neither a file nor a folder: links and the like stay out',
  'file-too-large': `larger than ${mebibytes(packLimits.fileBytes)}`,
  bomb: `repeats itself: more than ${packLimits.ratio} to 1 when compressed`,
  'name-encoding': 'the name has letters that names in a pack do not have: a to z, 0 to 9, dashes',
  'name-outside': 'the name leads out of the pack',
  'name-reserved': 'Windows keeps this name for itself',
  'name-not-allowed': 'the name is too long, too deep, or has signs that names do not have',
  'name-twice': 'this name is there twice, maybe in other capitals',
  'unknown-file': 'a pack has no such file: docs/packs.md lists those it can have',
  'not-utf8': 'not UTF-8',
  'hidden-character': 'a sign without a shape, in line',
  html: 'HTML, in line',
  image: 'an image, in line',
  link: 'a link or address that is neither https:// nor lesson:, in line',
  'broken-json': 'not JSON',
  'json-too-deep': `JSON deeper than ${packLimits.jsonDepth} arrays or objects`,
  'json-too-many-values': `JSON with more than ${packLimits.jsonValues} values`,
  'json-key': 'a key with a name that programs keep for themselves',
  'manifest-missing': 'there is no pack.json',
  'manifest-broken': 'pack.json is not as it should be',
  'newer-format': 'made for a later Ensayo, of format',
  'no-content': 'there is nothing inside but pack.json',
}

const isShared = (code: string): code is PackProblemCode => packProblemCodes.some((known) => known === code)

/** One line: the file, what is wrong, and where. */
export function sentence({ file, code, detail }: { file: string; code: string; detail: string }): string {
  const what = isShared(code) ? sentences[code] : code
  return [file === '' ? 'the pack' : file, what, detail].filter((part) => part !== '').join(': ')
}
