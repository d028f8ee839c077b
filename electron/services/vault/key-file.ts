/**
 * The key file: how the vault's ring can be unwrapped, in two copies. Kept in the vault's folder and nowhere else.
 *
 * Text: a line that names the format, one line of JSON, a line with the SHA-256 of both. Every format keeps
 * this frame, so that a rotten copy is never taken for a newer one. The key file's format is the vault's: a
 * release that changes the manifest or the logs raises it too. The checksum finds a torn or rotten copy; that nobody altered it is known from the wraps, which bind the file's fixed parts. Both copies
 * are written at every change, so that an old way in does not stay behind in the second one.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { sealOverhead } from './cipher.ts'
import { readFileIfAny, writeFileDurably } from './durable-file.ts'
import { maxRingBytes } from './key-ring.ts'
import { scryptLimits } from './passphrase.ts'

export const keyFileFormat = 1
const firstLine = 'ENSAYO-KEYS'

const base64 = z.base64().max(20_000)
/** Holds the largest ring there can be: a key file that was written is never too long to be read. */
const sealedRing = z.base64().max(4 * Math.ceil((maxRingBytes + sealOverhead) / 3))
const wrapSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keychain'), wrappedKey: base64, ring: sealedRing }),
  z.strictObject({
    kind: z.literal('passphrase'),
    logN: z.int().min(scryptLimits.minLogN).max(scryptLimits.maxLogN),
    r: z.int().min(8).max(scryptLimits.maxR),
    p: z.int().min(1).max(scryptLimits.maxP),
    salt: base64,
    ring: sealedRing,
  }),
  z.strictObject({ kind: z.literal('recovery'), ring: sealedRing }),
])
export type Wrap = z.infer<typeof wrapSchema>
export type WrapKind = Wrap['kind']

const keyFileSchema = z.strictObject({
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  generation: z.int().min(1),
  wraps: z.array(wrapSchema).min(1).max(6),
  /**
   * While documents are being written anew: the old ways in, valid until that is done, and the new ring
   * sealed under the old epoch, so that they open everything.
   */
  rekeying: z
    .strictObject({ oldWraps: z.array(wrapSchema).max(6), oldEpoch: z.int().min(1), bridge: sealedRing })
    .nullable(),
})
export type KeyFile = z.infer<typeof keyFileSchema>

export type KeyFileState =
  | { readonly kind: 'absent' }
  /** Copies exist and none can be read. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'present'; readonly file: KeyFile; readonly needsHealing: boolean }

export async function readKeyFile(folder: string): Promise<KeyFileState> {
  const copies = await Promise.all(pathsIn(folder).map(readFileIfAny))
  const parsed = copies.map((bytes) => (bytes === null ? null : parse(bytes)))
  const present = parsed.filter((copy) => copy !== null)
  if (present.length === 0) return { kind: 'absent' }
  if (present.includes('newer')) return { kind: 'newer' }
  const files = present.filter((copy) => typeof copy === 'object')
  const file = files.toSorted((a, b) => b.generation - a.generation)[0]
  if (file === undefined) return { kind: 'damaged' }
  const same = files.length === 2 && files.every(({ generation }) => generation === file.generation)
  return { kind: 'present', file, needsHealing: !same }
}

/**
 * From the first copy on, the new file is in force: failing after it would say that it is not. So only the
 * first copy's failure throws; `one-copy` says that the second is still the old one, until the next unlocking.
 */
export async function writeKeyFile(folder: string, file: KeyFile): Promise<'both-copies' | 'one-copy'> {
  const bytes = serialise(file)
  // Both copies are about to be replaced: never by something that could not be read back.
  if (typeof parse(bytes) !== 'object') throw new Error('a key file that cannot be read back')
  // The older copy goes first: the newer one stays whole until its successor is on disk.
  const [one = '', two = ''] = pathsIn(folder)
  const oneIsOlder = (await generationIn(one)) <= (await generationIn(two))
  await writeFileDurably(oneIsOlder ? one : two, bytes)
  try {
    await writeFileDurably(oneIsOlder ? two : one, bytes)
    return 'both-copies'
  } catch (error) {
    if (error instanceof AppError) return 'one-copy'
    throw error
  }
}

async function generationIn(path: string): Promise<number> {
  const bytes = await readFileIfAny(path)
  const parsed = bytes === null ? null : parse(bytes)
  return parsed !== null && typeof parsed === 'object' ? parsed.generation : 0
}

const pathsIn = (folder: string) => [join(folder, 'keys-1'), join(folder, 'keys-2')]

function serialise(file: KeyFile): Buffer {
  const framed = `${firstLine} ${keyFileFormat}\n${JSON.stringify(file)}\n`
  return Buffer.from(`${framed}${sha256(framed)}\n`, 'utf8')
}

function parse(bytes: Buffer): KeyFile | 'newer' | 'damaged' {
  const [head = '', json = '', checksum = ''] = bytes.toString('utf8').split('\n')
  const format = Number(/^ENSAYO-KEYS (\d{1,6})$/.exec(head)?.[1] ?? 0)
  if (format < 1 || sha256(`${head}\n${json}\n`) !== checksum) return 'damaged'
  if (format > keyFileFormat) return 'newer'
  try {
    return keyFileSchema.parse(JSON.parse(json))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return 'damaged'
    throw error
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Throws what a vault in this state answers to unlocking. */
export function assertPresent(
  state: KeyFileState,
): asserts state is Extract<KeyFileState, { kind: 'present' }> {
  if (state.kind === 'absent') throw new AppError('vault-absent')
  if (state.kind === 'newer') throw new AppError('newer-format')
  if (state.kind === 'damaged') throw new AppError('vault-damaged', { details: { part: 'keys' } })
}
