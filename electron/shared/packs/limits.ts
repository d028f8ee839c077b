/**
 * How large and how deep a content pack may be. All of the app's own lessons and scenarios together are less than
 * 3 MiB, so that a company's own school fits with room, and none of it can fill a memory or stop a window.
 */
const kibibyte = 1024
const mebibyte = 1024 * kibibyte

export const packLimits = {
  /** Of the file as it comes, in bytes. */
  packedBytes: 8 * mebibyte,
  /** Of all its files together, unpacked, in bytes. */
  unpackedBytes: 24 * mebibyte,
  /** Of one file, unpacked, in bytes. */
  fileBytes: mebibyte,
  /** Files and folders in the zip. */
  entries: 3000,
  /** Of one file: unpacked against packed. Text rarely goes over 10. */
  ratio: 100,
  /** Below this many unpacked bytes the ratio is not looked at: three repeated lines may well have a high one. */
  ratioFromBytes: 32 * kibibyte,
  /** Characters of a path. */
  pathLength: 120,
  /** Parts of a path: `lessons/<id>/lesson.json` has three. */
  pathDepth: 3,
  /** Arrays and objects inside each other. The app's own content needs ten. */
  jsonDepth: 24,
  /** Values (numbers, texts, arrays, objects …) in one JSON file. */
  jsonValues: 50_000,
  /** Packs that can be installed at the same time. */
  installed: 50,
  /** Problems that are listed before the reading of a pack ends. */
  problems: 40,
} as const

/** Of the file's name; what is inside is a plain zip. Without the dot. */
export const packExtension = 'ensayo-pack'
