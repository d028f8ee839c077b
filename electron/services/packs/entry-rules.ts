/** What one entry of a pack may be, judged before any of its bytes are unpacked. */
import type { Entry } from 'yauzl'
import { packLimits } from '../../shared/packs/limits.ts'
import { pathProblem, sameNameKey, shownPath } from '../../shared/packs/paths.ts'
import type { PackProblem, PackProblemCode } from '../../shared/packs/problems.ts'
import { rawName } from './pack-refused.ts'
import type { PlacedEntry } from './zip-layout.ts'

export type NamedEntry = PlacedEntry & { readonly path: string }

export type JudgedEntries = {
  /** Files only; folders mean nothing in a pack. */
  readonly files: readonly NamedEntry[]
  /** Of all files, as the directory says. */
  readonly bytes: number
  readonly problems: readonly PackProblem[]
}

export function judgeEntries(entries: readonly PlacedEntry[]): JudgedEntries {
  const problems: PackProblem[] = []
  const files: NamedEntry[] = []
  const seen = new Set<string>()
  let bytes = 0
  for (const placed of entries) {
    const { entry } = placed
    const path = nameOf(entry)
    const tell = (code: PackProblemCode, detail = '') =>
      problems.push({ code, file: shownPath(path ?? rawName(entry)), detail })
    if (path === null) {
      tell('name-encoding')
      continue
    }
    const key = sameNameKey(path)
    if (seen.has(key)) tell('name-twice')
    seen.add(key)
    const code = pathProblem(path) ?? kindProblem(entry, path) ?? sizeProblem(entry)
    if (code !== null) tell(code)
    bytes += entry.uncompressedSize
    if (!path.endsWith('/')) files.push({ ...placed, path })
  }
  if (bytes > packLimits.unpackedBytes)
    problems.push({ code: 'unpacked-too-large', file: null, detail: String(bytes) })
  return { files, bytes, problems }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Null for bytes that are no UTF-8. Names in an old code page fail here or at the list of places. */
function nameOf({ fileNameRaw }: Entry): string | null {
  try {
    return strictUtf8.decode(fileNameRaw)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const unixType = { mask: 0xf000, file: 0x8000, folder: 0x4000 }
const dos = { volume: 0x08, folder: 0x10, device: 0x40, reparse: 0x400 }

/** Links, pipes and devices are said so in the attributes, by whichever system made the zip. */
function kindProblem(entry: Entry, path: string): PackProblemCode | null {
  const isFolder = path.endsWith('/')
  const type = (entry.externalFileAttributes >>> 16) & unixType.mask
  const attributes = entry.externalFileAttributes & 0xffff
  if (type !== 0 && type !== (isFolder ? unixType.folder : unixType.file)) return 'special-file'
  if ((attributes & (dos.volume | dos.device | dos.reparse)) !== 0) return 'special-file'
  if (!isFolder && (attributes & dos.folder) !== 0) return 'special-file'
  if (isFolder && entry.uncompressedSize !== 0) return 'special-file'
  return null
}

const encryptedFlags = 0x0001 | 0x0040 | 0x2000
const patchFlag = 0x0020
const methods: ReadonlySet<number> = new Set([0, 8])

function sizeProblem(entry: Entry): PackProblemCode | null {
  const { generalPurposeBitFlag: flags, compressedSize, uncompressedSize } = entry
  if ((flags & encryptedFlags) !== 0) return 'encrypted'
  if ((flags & patchFlag) !== 0 || !methods.has(entry.compressionMethod)) return 'compression-method'
  if (uncompressedSize > packLimits.fileBytes) return 'file-too-large'
  const isWorthALook = uncompressedSize > packLimits.ratioFromBytes
  return isWorthALook && uncompressedSize > compressedSize * packLimits.ratio ? 'bomb' : null
}
