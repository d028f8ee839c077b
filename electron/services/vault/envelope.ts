/**
 * One document as bytes. Laid out byte by byte in docs/vault-format.md.
 *
 *   0  "ENSAYO" 0x1A, format version     8
 *   8  key epoch                         4, big endian
 *  12  generation                        8, big endian
 *  20  sealed name (kind and id)         12 + 192 + 16
 * 240  sealed body (padded)              12 + n + 16
 *
 * Header, vault, kind, id and generation are associated data of the body: bytes moved to another document,
 * another vault or another generation do not open. Decoding answers a document or throws an AppError
 * (`newer-format`, `document-damaged`), whatever the bytes are.
 */
import { AppError } from '../../shared/errors.ts'
import { seal, sealOverhead, unseal } from './cipher.ts'
import {
  assertDocumentName,
  decodeDocumentName,
  encodeDocumentName,
  type DocumentName,
} from './document-name.ts'
import type { KeyRing } from './key-ring.ts'
import { pad, unpad } from './padding.ts'

export const envelopeFormat = 1
const magic = Buffer.from('ENSAYO\x1a', 'latin1')
const headerBytes = 20
const nameBytes = 192
const bodyAt = headerBytes + nameBytes + sealOverhead
/** Far above the longest text: whatever is larger was not written by us. */
export const maxEnvelopeBytes = 128 * 1024 * 1024

export type Envelope = DocumentName & { readonly generation: number; readonly body: Uint8Array }
export type EnvelopeHeader = { readonly epoch: number; readonly generation: number }

export function encodeEnvelope(ring: KeyRing, { kind, id, generation, body }: Envelope): Buffer {
  assertDocumentName({ kind, id })
  const header = makeHeader({ epoch: ring.currentEpoch, generation })
  const name = encodeDocumentName({ kind, id })
  const paddedName = Buffer.alloc(nameBytes)
  name.copy(paddedName)
  const sealedName = ring.withKey(ring.currentEpoch, namePurpose, (key) =>
    seal(key, nameAssociated(ring, header), paddedName),
  )
  const sealedBody = ring.withKey(ring.currentEpoch, bodyPurpose({ kind, id }), (key) => {
    const padded = pad(body)
    const sealed = seal(key, bodyAssociated(ring, header, name), padded)
    padded.fill(0)
    return sealed
  })
  return Buffer.concat([header, sealedName, sealedBody])
}

/** Format, epoch and generation, without any key: believed only once the rest has been opened. */
export function readHeader(bytes: Buffer): EnvelopeHeader {
  if (bytes.length < magic.length + 1 || !bytes.subarray(0, magic.length).equals(magic)) throw damaged()
  const format = bytes[magic.length] ?? 0
  if (format > envelopeFormat) throw new AppError('newer-format', { details: { format } })
  if (format === 0 || bytes.length < bodyAt + sealOverhead || bytes.length > maxEnvelopeBytes) throw damaged()
  const generation = bytes.readBigUInt64BE(12)
  if (generation === 0n || generation > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged()
  return { epoch: bytes.readUInt32BE(8), generation: Number(generation) }
}

/** Who this document is, without opening its body. */
export function readName(ring: KeyRing, bytes: Buffer): DocumentName & EnvelopeHeader {
  const header = readHeader(bytes)
  if (!ring.has(header.epoch)) throw damaged()
  const plain = ring.withKey(header.epoch, namePurpose, (key) =>
    unseal(key, nameAssociated(ring, bytes.subarray(0, headerBytes)), bytes.subarray(headerBytes, bodyAt)),
  )
  const decoded = plain === null ? null : decodeDocumentName(plain)
  if (decoded === null) throw damaged()
  return { ...decoded.name, ...header }
}

export function decodeEnvelope(ring: KeyRing, bytes: Buffer): Envelope & EnvelopeHeader {
  const { kind, id, epoch, generation } = readName(ring, bytes)
  const associated = bodyAssociated(ring, bytes.subarray(0, headerBytes), encodeDocumentName({ kind, id }))
  const padded = ring.withKey(epoch, bodyPurpose({ kind, id }), (key) =>
    unseal(key, associated, bytes.subarray(bodyAt)),
  )
  const body = padded === null ? null : unpad(padded)
  if (body === null) throw damaged()
  return { kind, id, epoch, generation, body }
}

const namePurpose = 'ensayo/name-block/1'
const bodyPurpose = ({ kind, id }: DocumentName) => `ensayo/document/1\0${kind}\0${id}`

function makeHeader({ epoch, generation }: EnvelopeHeader): Buffer {
  const header = Buffer.alloc(headerBytes)
  magic.copy(header)
  header[magic.length] = envelopeFormat
  header.writeUInt32BE(epoch, 8)
  header.writeBigUInt64BE(BigInt(generation), 12)
  return header
}

const nameAssociated = (ring: KeyRing, header: Uint8Array) =>
  Buffer.concat([Buffer.from('name'), header, ring.vaultId])
const bodyAssociated = (ring: KeyRing, header: Uint8Array, name: Uint8Array) =>
  Buffer.concat([Buffer.from('body'), header, ring.vaultId, name])

const damaged = () => new AppError('document-damaged', { details: { problem: 'unreadable' } })
