/**
 * The outside of a review file: a standard `age` file for its receiver and its sender, so that the sender can
 * open again what was sent.
 *
 * One stanza more, `ensayo-length`, says how long the content is; every age tool skips it. It tells a file that
 * was cut off from one that was altered, before anything can be decrypted. The header's own seal covers it.
 */
import { Decrypter, Encrypter, Stanza, type Recipient } from 'age-encryption'
import { type BundleRefusal, maxBundleBytes } from '../../shared/review/index.ts'

const magic = 'age-encryption.org/v1\n'
const chunkBytes = 64 * 1024
const tagBytes = 16
const nonceBytes = 16
const longestHeader = 16 * 1024

export async function seal(content: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient)
  encrypter.addRecipient(lengthStanza(content.length))
  return encrypter.encrypt(content)
}

const lengthStanza = (length: number): Recipient => ({
  wrapFileKey: () => [new Stanza(['ensayo-length', String(length)], new Uint8Array())],
})

export type Unsealed =
  | { readonly kind: 'read'; readonly value: Uint8Array }
  | { readonly kind: 'refused'; readonly reason: BundleRefusal }

export async function unseal(bytes: Uint8Array, secrets: readonly string[]): Promise<Unsealed> {
  const refused = (reason: BundleRefusal) => ({ kind: 'refused', reason }) as const
  if (bytes.length > maxBundleBytes) return refused('too-large')
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, longestHeader)).toString(
    'latin1',
  )
  if (!start.startsWith(magic)) {
    if (start !== '' && magic.startsWith(start)) return refused('cut')
    return refused(/^age-encryption\.org\/v\d+\n/u.test(start) ? 'newer-format' : 'not-a-bundle')
  }
  const header = /\n--- [A-Za-z0-9+/]{43}\n/u.exec(start)
  if (header === null) return refused(bytes.length < longestHeader ? 'cut' : 'altered')
  const headerBytes = header.index + header[0].length
  const [, length] = /\n-> ensayo-length (\d{1,9})\n/u.exec(start.slice(0, headerBytes)) ?? []
  if (length !== undefined && bytes.length < headerBytes + sealedBytes(Number(length))) return refused('cut')
  const decrypter = new Decrypter()
  for (const secret of secrets) decrypter.addIdentity(secret)
  try {
    return { kind: 'read', value: await decrypter.decrypt(bytes) }
  } catch (error) {
    // The library's only way to say so.
    const forOthers = error instanceof Error && error.message.startsWith('no identity matched')
    return refused(forOthers ? 'for-someone-else' : 'altered')
  }
}

const sealedBytes = (length: number): number =>
  nonceBytes + length + tagBytes * Math.max(1, Math.ceil(length / chunkBytes))
