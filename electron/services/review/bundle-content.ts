/**
 * The inside of a review file: text, so that whoever decrypts it can read it. See `docs/review-bundles.md`.
 *
 *   ENSAYO-REVIEW 1
 *   signature <base64url of 64 bytes>
 *   bundle.json <bytes>
 *   …
 *   notes.md <bytes>
 *   …
 *
 * The signature is over `ensayo-review-1.` and the exact bytes of `bundle.json`, which names the other parts in
 * order, with their SHA-256.
 */
import { createHash } from 'node:crypto'
import {
  type BundleManifest,
  type BundleRefusal,
  type PartName,
  bundleFormat,
  bundleManifestSchema,
  maxBundleBytes,
} from '../../shared/review/index.ts'
import { isSignedBy } from '../identity/signatures.ts'
import { parseJson } from './contact-line.ts'

export type Part = { readonly name: PartName; readonly bytes: Uint8Array }
export type BundleContent = {
  readonly manifest: BundleManifest
  readonly parts: Readonly<Partial<Record<PartName, Uint8Array>>>
}
type Signing = (bytes: Uint8Array) => Promise<Uint8Array>
type Read<T> =
  { readonly kind: 'read'; readonly value: T } | { readonly kind: 'refused'; readonly reason: BundleRefusal }

const magic = 'ENSAYO-REVIEW'
const maxManifestBytes = 64 * 1024
const utf8 = (text: string) => Buffer.from(text, 'utf8')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const signedBytes = (manifest: Uint8Array) => Buffer.concat([utf8('ensayo-review-1.'), manifest])

export async function writeContent(
  about: Omit<BundleManifest, 'format' | 'parts'>,
  parts: readonly Part[],
  sign: Signing,
): Promise<Uint8Array> {
  const manifest: BundleManifest = bundleManifestSchema.parse({
    format: bundleFormat,
    ...about,
    parts: parts.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  })
  return frame(utf8(JSON.stringify(manifest, null, 2)), parts, sign)
}

/** Apart from `writeContent` so that tests can sign what an honest app would not write. */
export async function frame(
  manifest: Uint8Array,
  parts: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  sign: Signing,
): Promise<Uint8Array> {
  const signature = Buffer.from(await sign(signedBytes(manifest))).toString('base64url')
  const all = [{ name: 'bundle.json', bytes: manifest }, ...parts]
  return Buffer.concat([
    utf8(`${magic} ${bundleFormat}\nsignature ${signature}\n`),
    ...all.flatMap(({ name, bytes }) => [utf8(`${name} ${bytes.length}\n`), bytes, utf8('\n')]),
  ])
}

const refused = (reason: BundleRefusal) => ({ kind: 'refused', reason }) as const

/** Everything inside is as its sender signed it; who that is, and whether it makes sense, others look at. */
export function readContent(bytes: Uint8Array): Read<BundleContent> {
  if (bytes.length > maxBundleBytes) return refused('too-large')
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const reader = createReader(content)
  const first = reader.line()
  const [, format = ''] = /^ENSAYO-REVIEW ([1-9]\d{0,5})$/u.exec(first ?? '') ?? []
  if (format === '') return refused(first?.startsWith(magic) === true ? 'altered' : 'not-a-bundle')
  if (Number(format) > bundleFormat) return refused('newer-format')
  const [, signature = ''] = /^signature ([A-Za-z0-9_-]{86})$/u.exec(reader.line() ?? '') ?? []
  const manifestBytes = reader.part('bundle.json', maxManifestBytes)
  if (signature === '' || manifestBytes === null) return refused('altered')
  const json = parseJson(manifestBytes)
  if (isNewer(json)) return refused('newer-format')
  const parsed = bundleManifestSchema.safeParse(json)
  if (!parsed.success) return refused('altered')
  const manifest = parsed.data
  if (!isSignedBy(manifest.from.signingKey, signedBytes(manifestBytes), Buffer.from(signature, 'base64url')))
    return refused('altered')
  const parts: Partial<Record<PartName, Uint8Array>> = {}
  for (const { name, bytes: length, sha256: expected } of manifest.parts) {
    const part = reader.part(name, length)
    if (part === null || part.length !== length || sha256(part) !== expected || parts[name] !== undefined)
      return refused('altered')
    parts[name] = part
  }
  return reader.atEnd() ? { kind: 'read', value: { manifest, parts } } : refused('altered')
}

function isNewer(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('format' in json)) return false
  return typeof json.format === 'number' && Number.isInteger(json.format) && json.format > bundleFormat
}

const newline = 0x0a
const longestLine = 200

function createReader(content: Buffer) {
  let at = 0
  const line = (): string | null => {
    const end = content.subarray(at, at + longestLine).indexOf(newline)
    if (end < 0) return null
    const found = content.toString('latin1', at, at + end)
    at += end + 1
    return found
  }
  return {
    line,
    /** The bytes of the part that comes next; null unless it has this name, fits in `most` and is whole. */
    part(name: string, most: number): Uint8Array | null {
      const [, found = '', digits = ''] = /^([a-z.]+) (0|[1-9]\d{0,8})$/u.exec(line() ?? '') ?? []
      const length = Number(digits)
      if (found !== name || digits === '' || length > most || content[at + length] !== newline) return null
      const bytes = content.subarray(at, at + length)
      at += length + 1
      return bytes
    },
    atEnd: () => at === content.length,
  }
}
