/**
 * From the bytes of a file that somebody sent to texts that are safe to keep and to hand to the window. All of it
 * in memory: no name in a pack ever becomes a name on the disk.
 */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { crc32, inflateRaw, type InflateRaw } from 'node:zlib'
import { AppError } from '../../shared/errors.ts'
import { checkTogether, fileProblems, type PackFiles } from '../../shared/packs/check-files.ts'
import { packLimits } from '../../shared/packs/limits.ts'
import type { PackSummary } from '../../shared/packs/pack.ts'
import type { PackProblem } from '../../shared/packs/problems.ts'
import { judgeEntries, type NamedEntry } from './entry-rules.ts'
import { PackRefused } from './pack-refused.ts'
import { layoutOf } from './zip-layout.ts'

export type OpenedPack =
  | { readonly ok: true; readonly pack: PackSummary; readonly files: PackFiles }
  | { readonly ok: false; readonly problems: readonly PackProblem[] }

export type OpenOptions = {
  readonly signal?: AbortSignal
  /** Bytes, unpacked. */
  readonly progress?: (done: number, total: number) => void
}

/** Never throws for what is in the pack; `cancelled` when the signal says so. */
export async function openPack(given: Uint8Array, options: OpenOptions = {}): Promise<OpenedPack> {
  try {
    const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
    if (bytes.length > packLimits.packedBytes)
      throw new PackRefused('too-large', null, String(packLimits.packedBytes))
    const judged = judgeEntries(await layoutOf(bytes))
    // Nothing is unpacked of a pack whose names or sizes are wrong.
    if (judged.problems.length > 0) return refused(judged.problems)
    const texts: [string, string][] = []
    const problems: PackProblem[] = []
    let done = 0
    for (const file of judged.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      if (options.signal?.aborted) throw new AppError('cancelled')
      const text = decode(await unpack(bytes, file), file.path)
      problems.push(...fileProblems(file.path, text))
      if (problems.length >= packLimits.problems) break
      texts.push([file.path, text])
      done += file.entry.uncompressedSize
      options.progress?.(done, judged.bytes)
    }
    if (problems.length > 0) return refused(problems)
    const files = Object.fromEntries(texts)
    const checked = checkTogether(files)
    if (!checked.ok) return refused(checked.problems)
    const { manifest, counts } = checked
    const size = texts.length
    return {
      ok: true,
      files,
      pack: { manifest, counts, files: size, bytes: judged.bytes, digest: digestOf(files) },
    }
  } catch (error) {
    if (error instanceof PackRefused) return refused([error.problem])
    throw error
  }
}

const refused = (problems: readonly PackProblem[]): OpenedPack => ({
  ok: false,
  problems: problems.slice(0, packLimits.problems),
})

type Inflated = { readonly buffer: Buffer; readonly engine: InflateRaw }
const inflate = promisify(inflateRaw) as unknown as (
  bytes: Buffer,
  options: { maxOutputLength: number; info: true },
) => Promise<Inflated>

/** Never makes more than the directory said, and all of what it said. */
async function unpack(bytes: Buffer, { entry, path, dataStart, dataEnd }: NamedEntry): Promise<Buffer> {
  const packed = bytes.subarray(dataStart, dataEnd)
  const unpacked =
    entry.compressionMethod === 0 ? packed : await inflateAll(packed, entry.uncompressedSize, path)
  if (unpacked.length !== entry.uncompressedSize) throw new PackRefused('damaged', path, 'size')
  if (crc32(unpacked) !== entry.crc32) throw new PackRefused('damaged', path, 'checksum')
  return unpacked
}

async function inflateAll(packed: Buffer, size: number, path: string): Promise<Buffer> {
  let inflated: Inflated
  try {
    inflated = await inflate(packed, { maxOutputLength: Math.max(1, size), info: true })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // Also a stream that makes more than it declared: it is stopped there.
    if (code === 'ERR_BUFFER_TOO_LARGE' || code.startsWith('Z_'))
      throw new PackRefused('damaged', path, code === 'ERR_BUFFER_TOO_LARGE' ? 'size' : 'data')
    throw error
  }
  // Bytes after the end of the compressed stream: some other reader might take them for something.
  if (inflated.engine.bytesWritten !== packed.length) throw new PackRefused('hidden-bytes', path, '')
  return inflated.buffer
}

/** Takes a byte order mark away. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Buffer, path: string): string {
  try {
    return strictUtf8.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new PackRefused('not-utf8', path, '')
    throw error
  }
}

/** The same for the same texts under the same paths, in whatever order and however they were packed. */
export function digestOf(files: PackFiles): string {
  const hash = createHash('sha256')
  for (const path of Object.keys(files).toSorted()) {
    const text = Buffer.from(files[path] ?? '', 'utf8')
    hash.update(`${path}\0${text.length}\0`).update(text)
  }
  return hash.digest('hex')
}
