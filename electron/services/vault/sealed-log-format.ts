/**
 * A log as bytes: a header, then records that can only be added. See docs/vault-format.md.
 *
 *   0  "ENSAYO" 0x1B, format version   8
 *   8  key epoch                       4, big endian
 *  12  number of the log               8, big endian
 *  20  records: length (4), nonce (12), ciphertext, tag (16)
 *
 * Each record is bound to its log's name and number and to its own place in it: records cannot be moved,
 * repeated or taken from the middle. A tail that is cut off at a record's end cannot be told from a log that
 * ended there; whoever needs to know keeps the count elsewhere (the manifest does, for the ledger).
 */
import { seal, sealOverhead, unseal } from './cipher.ts'
import type { KeyRing } from './key-ring.ts'
import { pad, unpad } from './padding.ts'

export const logFormat = 1
export const logHeaderBytes = 20
const magic = Buffer.from('ENSAYO\x1b', 'latin1')
const maxRecordBytes = 16 * 1024 * 1024

export type LogHeader = { readonly epoch: number; readonly number: number }

export function encodeLogHeader({ epoch, number }: LogHeader): Buffer {
  const header = Buffer.alloc(logHeaderBytes)
  magic.copy(header)
  header[magic.length] = logFormat
  header.writeUInt32BE(epoch, 8)
  header.writeBigUInt64BE(BigInt(number), 12)
  return header
}

/** Null when these bytes do not begin a log. (A newer format is told by the key file, not here.) */
export function decodeLogHeader(bytes: Buffer): LogHeader | null {
  if (bytes.length < logHeaderBytes || !bytes.subarray(0, magic.length).equals(magic)) return null
  const format = bytes[magic.length] ?? 0
  const number = bytes.readBigUInt64BE(12)
  if (format !== logFormat || number > BigInt(Number.MAX_SAFE_INTEGER)) return null
  return { epoch: bytes.readUInt32BE(8), number: Number(number) }
}

export function encodeRecord(
  ring: KeyRing,
  name: string,
  header: LogHeader,
  index: number,
  payload: Uint8Array,
) {
  const sealed = ring.withKey(header.epoch, purpose(name, header.number), (key) =>
    seal(key, associated(ring, header, index), pad(payload)),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32BE(sealed.length)
  return Buffer.concat([length, sealed])
}

export type DecodedLog = {
  readonly header: LogHeader
  /** In order; null stands for a record in the middle that does not open. */
  readonly records: readonly (Buffer | null)[]
  /** Where the readable part ends. What follows is a torn or damaged tail. */
  readonly end: number
}

/** Null when the header is unreadable or its key is unknown. */
export function decodeLog(ring: KeyRing, name: string, bytes: Buffer): DecodedLog | null {
  const header = decodeLogHeader(bytes)
  if (header === null || !ring.has(header.epoch)) return null
  const records: (Buffer | null)[] = []
  let end = logHeaderBytes
  let readable = 0
  ring.withKey(header.epoch, purpose(name, header.number), (key) => {
    for (const frame of frames(bytes)) {
      const padded = unseal(key, associated(ring, header, records.length), frame.sealed)
      const payload = padded === null ? null : unpad(padded)
      records.push(payload)
      if (payload === null) continue
      end = frame.end
      readable = records.length
    }
  })
  return { header, records: records.slice(0, readable), end }
}

function* frames(bytes: Buffer): Generator<{ readonly sealed: Buffer; readonly end: number }> {
  let at = logHeaderBytes
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const end = at + 4 + length
    if (length < sealOverhead || length > maxRecordBytes || end > bytes.length) return
    yield { sealed: bytes.subarray(at + 4, end), end }
    at = end
  }
}

const purpose = (name: string, number: number) => `ensayo/log/1\0${name}\0${number}`

function associated(ring: KeyRing, header: LogHeader, index: number): Buffer {
  const place = Buffer.alloc(8)
  place.writeBigUInt64BE(BigInt(index))
  return Buffer.concat([Buffer.from('record'), encodeLogHeader(header), ring.vaultId, place])
}
