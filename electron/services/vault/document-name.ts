/** Kind and id of a document as bytes: a length, the kind, a length, the id. ASCII only. */
const kindPattern = /^[a-z][a-z-]{0,39}$/
const idPattern = /^[A-Za-z0-9][A-Za-z0-9:._-]{0,127}$/

export type DocumentName = { readonly kind: string; readonly id: string }

/** A kind or id outside these patterns is a mistake in our own code. */
export function assertDocumentName({ kind, id }: DocumentName): void {
  if (!kindPattern.test(kind) || !idPattern.test(id)) throw new Error('not a document name')
}

export function encodeDocumentName({ kind, id }: DocumentName): Buffer {
  const kindAscii = Buffer.from(kind, 'ascii')
  const idAscii = Buffer.from(id, 'ascii')
  return Buffer.concat([Buffer.from([kindAscii.length]), kindAscii, Buffer.from([idAscii.length]), idAscii])
}

/** Reads a name at `at`; `end` is the first byte after it. Null when there is none. */
export function decodeDocumentName(bytes: Buffer, at = 0): { name: DocumentName; end: number } | null {
  const kindEnd = at + 1 + (bytes[at] ?? 0)
  const idEnd = kindEnd + 1 + (bytes[kindEnd] ?? 0)
  if (idEnd > bytes.length) return null
  const kind = bytes.toString('ascii', at + 1, kindEnd)
  const id = bytes.toString('ascii', kindEnd + 1, idEnd)
  if (!kindPattern.test(kind) || !idPattern.test(id)) return null
  return { name: { kind, id }, end: idEnd }
}
