/** An image as the body of a document: four bytes of length, as many of JSON, then the picture itself. */
import { z } from 'zod'
import { imageTypeSchema } from '../../../shared/entities/attachment.ts'
import { AppError } from '../../../shared/errors.ts'
import type { StoredImage } from './attachments.ts'

const version = 1
const headSchema = z.object({ version: z.int().min(1), type: imageTypeSchema })

export function encodeImage({ type, bytes }: StoredImage): Uint8Array {
  const head = Buffer.from(JSON.stringify({ version, type }), 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  return Buffer.concat([length, head, bytes])
}

/** Null when it makes no sense. Throws `newer-format`. */
export function decodeImage(body: Uint8Array): StoredImage | null {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  if (buffer.length < 4) return null
  const end = 4 + buffer.readUInt32BE(0)
  if (end > buffer.length) return null
  const head = headSchema.safeParse(parse(buffer.toString('utf8', 4, end)))
  if (!head.success) return null
  if (head.data.version > version) throw new AppError('newer-format')
  // A copy: what was decrypted may be a window on a larger buffer.
  return { type: head.data.type, bytes: new Uint8Array(buffer.subarray(end)) }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
