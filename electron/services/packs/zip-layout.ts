/**
 * Where everything lies in a zip file, with nothing between and nothing left over.
 *
 * A zip can tell two readers two stories: by a second directory, by headers that disagree, by entries that share
 * bytes. yauzl reads the structures; here they must add up: local entries one after the other from the first byte,
 * then the directory, then its end, which is the end of the file.
 */
import { type Entry, fromBufferPromise, type LocalFileHeader } from 'yauzl'
import { packLimits } from '../../shared/packs/limits.ts'
import type { PackProblemCode } from '../../shared/packs/problems.ts'
import { excerpt } from '../../shared/packs/text-rules.ts'
import { PackRefused, rawName } from './pack-refused.ts'

export type PlacedEntry = { readonly entry: Entry; readonly dataStart: number; readonly dataEnd: number }

type End = { readonly at: number; readonly directory: number; readonly entries: number }

const endLength = 22
const signatures = { local: 0x04034b50, end: 0x06054b50, zip64Locator: 0x07064b50, descriptor: 0x08074b50 }

/** Throws `PackRefused`. The entries come in the order of their bytes. */
export async function layoutOf(bytes: Buffer): Promise<readonly PlacedEntry[]> {
  const end = readEnd(bytes)
  try {
    return await placed(bytes, end)
  } catch (error) {
    if (error instanceof PackRefused) throw error
    // What yauzl could not read. Its sentence may name a file of the pack, nothing of this machine.
    const why = error instanceof Error ? error.message : ''
    throw new PackRefused(why.includes('encryption') ? 'encrypted' : 'damaged', null, excerpt(why))
  }
}

function readEnd(bytes: Buffer): End {
  const at = bytes.length - endLength
  if (at < 0 || bytes.readUInt32LE(at) !== signatures.end || bytes.readUInt16LE(at + 20) !== 0)
    throw new PackRefused(whatElse(bytes), null, '')
  const numbers = [4, 6, 8, 10].map((offset) => bytes.readUInt16LE(at + offset))
  const [disk, startDisk, entriesHere, entries = 0] = numbers
  const size = bytes.readUInt32LE(at + 12)
  const directory = bytes.readUInt32LE(at + 16)
  const hasLocator = at >= 20 && bytes.readUInt32LE(at - 20) === signatures.zip64Locator
  if (hasLocator || entries === 0xffff || size === 0xffffffff || directory === 0xffffffff)
    throw new PackRefused('zip64', null, '')
  if (disk !== 0 || startDisk !== 0 || entriesHere !== entries) throw new PackRefused('damaged', null, '')
  if (entries > packLimits.entries) throw new PackRefused('too-many-files', null, String(entries))
  if (directory + size > at) throw new PackRefused('damaged', null, '')
  if (directory + size < at) throw new PackRefused('hidden-bytes', null, String(at - directory - size))
  return { at, directory, entries }
}

/** A file that does not end as a zip: something else, cut off, or with something after its end. */
function whatElse(bytes: Buffer): PackProblemCode {
  const signature = Buffer.alloc(4)
  signature.writeUInt32LE(signatures.end)
  if (bytes.includes(signature)) return 'hidden-bytes'
  return bytes.length >= 4 && bytes.readUInt32LE(0) === signatures.local ? 'damaged' : 'not-a-pack'
}

async function placed(bytes: Buffer, end: End): Promise<readonly PlacedEntry[]> {
  const zip = await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: true })
  const entries: Entry[] = []
  let directoryEnd = end.directory
  for await (const entry of zip.eachEntry()) {
    if (entry.fileCommentLength > 0) throw new PackRefused('hidden-bytes', rawName(entry), 'comment')
    entries.push(entry)
    directoryEnd += 46 + entry.fileNameLength + entry.extraFieldLength
  }
  if (directoryEnd !== end.at) throw new PackRefused('damaged', null, 'directory')

  const result: PlacedEntry[] = []
  let cursor = 0
  for (const entry of entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )) {
    const start = entry.relativeOffsetOfLocalHeader
    if (start !== cursor)
      throw new PackRefused(start < cursor ? 'overlap' : 'hidden-bytes', rawName(entry), String(start))
    const header = await zip.readLocalFileHeaderPromise(entry)
    const dataEnd = header.fileDataStart + entry.compressedSize
    assertSame(entry, header)
    result.push({ entry, dataStart: header.fileDataStart, dataEnd })
    cursor = hasDescriptor(entry) ? afterDescriptor(bytes, entry, dataEnd) : dataEnd
  }
  if (cursor !== end.directory)
    throw new PackRefused(cursor > end.directory ? 'overlap' : 'hidden-bytes', null, String(cursor))
  return result
}

/** Sizes and checksum come after the data, and may be zero before it. */
const hasDescriptor = ({ generalPurposeBitFlag }: Entry): boolean => (generalPurposeBitFlag & 8) !== 0

/** Other readers go by the local header: it has to say the same. */
function assertSame(entry: Entry, header: LocalFileHeader): void {
  assertPlainExtras(entry.extraFieldRaw, entry)
  assertPlainExtras(header.extraField, entry)
  const later = hasDescriptor(entry)
  const agrees = (stated: number, local: number) => local === stated || (later && local === 0)
  const same =
    header.fileName.equals(entry.fileNameRaw) &&
    header.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    header.compressionMethod === entry.compressionMethod &&
    agrees(entry.crc32, header.crc32) &&
    agrees(entry.compressedSize, header.compressedSize) &&
    agrees(entry.uncompressedSize, header.uncompressedSize)
  if (!same) throw new PackRefused('headers-differ', rawName(entry), '')
}

/** Extra fields that would give an entry another name, size or key. Times and owners are of no interest. */
const refusedExtras: ReadonlyMap<number, PackProblemCode> = new Map([
  [0x0001, 'zip64'],
  [0x7075, 'headers-differ'],
  [0x0017, 'encrypted'],
  [0x9901, 'encrypted'],
])

function assertPlainExtras(extras: Buffer, entry: Entry): void {
  for (let at = 0; at < extras.length;) {
    const fits = at + 4 <= extras.length && at + 4 + extras.readUInt16LE(at + 2) <= extras.length
    if (!fits) throw new PackRefused('damaged', rawName(entry), 'extra field')
    const refused = refusedExtras.get(extras.readUInt16LE(at))
    if (refused) throw new PackRefused(refused, rawName(entry), '')
    at += 4 + extras.readUInt16LE(at + 2)
  }
}

/** The descriptor may begin with a signature; what it says must be what the directory says. */
function afterDescriptor(bytes: Buffer, entry: Entry, at: number): number {
  const expected = Buffer.alloc(16)
  for (const [index, number] of [
    signatures.descriptor,
    entry.crc32,
    entry.compressedSize,
    entry.uncompressedSize,
  ].entries())
    expected.writeUInt32LE(number, index * 4)
  for (const descriptor of [expected, expected.subarray(4)])
    if (bytes.subarray(at, at + descriptor.length).equals(descriptor)) return at + descriptor.length
  throw new PackRefused('headers-differ', rawName(entry), 'descriptor')
}
