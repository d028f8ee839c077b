/** Writes zips that say whatever a test wants them to say, true or not. */
import { crc32, deflateRawSync } from 'node:zlib'

export type RawEntry = {
  readonly name: string | Uint8Array
  readonly data: Uint8Array
  /** 8 deflates the data; any other number stores it and says so. */
  readonly method?: number
  readonly level?: number
  readonly flags?: number
  readonly madeBy?: number
  readonly attributes?: number
  readonly extra?: Uint8Array
  readonly comment?: string
  /** Packed bytes in place of the deflated data. */
  readonly packed?: Uint8Array
  readonly crc?: number
  readonly size?: number
  readonly packedSize?: number
  readonly time?: number
  /** What the local header says differently. */
  readonly local?: {
    readonly name?: string
    readonly size?: number
    readonly crc?: number
    readonly extra?: Uint8Array
  }
  readonly descriptor?: 'signed' | 'plain'
  /** Bytes that belong to nothing, before this entry. */
  readonly gap?: Uint8Array
  /** Listed at the place of the entry with this index instead of having bytes of its own. */
  readonly sharing?: number
}

export type RawZip = {
  readonly entries: readonly RawEntry[]
  readonly before?: Uint8Array
  readonly after?: Uint8Array
  readonly comment?: Uint8Array
  /** Between the last entry and the directory. */
  readonly gap?: Uint8Array
  /** Between the directory and its end. */
  readonly tail?: Uint8Array
  readonly end?: {
    readonly entries?: number
    readonly size?: number
    readonly offset?: number
    readonly disk?: number
  }
}

const nothing = new Uint8Array()
const bytesOf = (name: string | Uint8Array): Buffer => Buffer.from(name as Uint8Array)

function numbers(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) {
    if (bytes === 2) buffer.writeUInt16LE(value & 0xffff, at)
    else buffer.writeUInt32LE(value >>> 0, at)
    at += bytes
  }
  return buffer
}

/** An extra field. */
export const extraField = (id: number, data: Uint8Array): Buffer =>
  Buffer.concat([numbers([2, id], [2, data.length]), data])

export function writeRawZip({ entries, ...zip }: RawZip): Buffer {
  const parts: Uint8Array[] = [zip.before ?? nothing]
  let at = parts[0]?.length ?? 0
  const add = (part: Uint8Array) => {
    parts.push(part)
    at += part.length
  }
  const directory: Buffer[] = []
  const offsets: number[] = []
  for (const entry of entries) {
    const { method = 8, data } = entry
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(data, { level: entry.level ?? 9 }) : data)
    const flags = (entry.flags ?? 0) | (entry.descriptor ? 8 : 0)
    const facts = {
      crc: entry.crc ?? crc32(data),
      packedSize: entry.packedSize ?? packed.length,
      size: entry.size ?? data.length,
    }
    const name = bytesOf(entry.name)
    const extra = entry.extra ?? nothing
    const start = entry.sharing === undefined ? undefined : offsets[entry.sharing]
    if (start === undefined) {
      add(entry.gap ?? nothing)
      offsets.push(at)
      add(localHeader(entry, { flags, method, ...facts }))
      add(packed)
      if (entry.descriptor) add(descriptor(entry.descriptor, facts))
    } else offsets.push(start)
    const comment = Buffer.from(entry.comment ?? '')
    directory.push(
      numbers(
        [4, 0x02014b50],
        [2, entry.madeBy ?? 0x0314],
        [2, 20],
        [2, flags],
        [2, method],
        [2, entry.time ?? 0],
        [2, 0x21],
        [4, facts.crc],
        [4, facts.packedSize],
        [4, facts.size],
        [2, name.length],
        [2, extra.length],
        [2, comment.length],
        [2, 0],
        [2, 0],
        [4, entry.attributes ?? 0o100644 * 0x10000],
        [4, offsets.at(-1) ?? 0],
      ),
      name,
      Buffer.from(extra),
      comment,
    )
  }
  add(zip.gap ?? nothing)
  const listed = Buffer.concat(directory)
  const { end = {}, comment = nothing } = zip
  const start = at
  add(listed)
  add(zip.tail ?? nothing)
  const count = end.entries ?? entries.length
  add(
    numbers(
      [4, 0x06054b50],
      [2, end.disk ?? 0],
      [2, end.disk ?? 0],
      [2, count],
      [2, count],
      [4, end.size ?? listed.length],
      [4, end.offset ?? start],
      [2, comment.length],
    ),
  )
  add(comment)
  add(zip.after ?? nothing)
  return Buffer.concat(parts)
}

type Facts = { readonly crc: number; readonly packedSize: number; readonly size: number }

function localHeader(
  entry: RawEntry,
  said: Facts & { readonly flags: number; readonly method: number },
): Buffer {
  const name = bytesOf(entry.local?.name ?? entry.name)
  const extra = entry.local?.extra ?? entry.extra ?? nothing
  const known = entry.descriptor ? { crc: 0, packedSize: 0, size: 0 } : said
  const header = numbers(
    [4, 0x04034b50],
    [2, 20],
    [2, said.flags],
    [2, said.method],
    [2, entry.time ?? 0],
    [2, 0x21],
    [4, entry.local?.crc ?? known.crc],
    [4, known.packedSize],
    [4, entry.local?.size ?? known.size],
    [2, name.length],
    [2, extra.length],
  )
  return Buffer.concat([header, name, extra])
}

function descriptor(form: 'signed' | 'plain', { crc, packedSize, size }: Facts): Buffer {
  const plain = numbers([4, crc], [4, packedSize], [4, size])
  return form === 'plain' ? plain : Buffer.concat([numbers([4, 0x08074b50]), plain])
}
