/**
 * An append-only log on disk. `append` resolves when its records are durable.
 *
 * Appends that come while one is being written share the next write. A write that fails is cut off again,
 * so that the next one starts after the last record that was acknowledged.
 */
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { asDiskError, readFileIfAny, writeFileDurably } from './durable-file.ts'
import type { KeyRing } from './key-ring.ts'
import { decodeLog, encodeLogHeader, encodeRecord, type LogHeader } from './sealed-log-format.ts'

export type SealedLog = {
  readonly number: number
  readonly epoch: number
  /** Records written so far, readable or not. */
  readonly count: number
  append(payloads: readonly Uint8Array[]): Promise<void>
  close(): Promise<void>
}
export type OpenedLog = {
  readonly log: SealedLog
  readonly records: readonly (Buffer | null)[]
  readonly torn: boolean
}

/** Makes a log that holds `payloads`, in place of whatever has this name, as one step. */
export async function writeLog(
  ring: KeyRing,
  path: string,
  name: string,
  number: number,
  payloads: readonly Uint8Array[] = [],
): Promise<SealedLog> {
  const header = { epoch: ring.currentEpoch, number }
  const records = payloads.map((payload, index) => encodeRecord(ring, name, header, index, payload))
  const bytes = Buffer.concat([encodeLogHeader(header), ...records])
  await writeFileDurably(path, bytes)
  return openForAppending(ring, path, name, header, payloads.length, bytes.length)
}

/**
 * Null when there is no such log or its beginning is unreadable (nothing was touched then). A tail that does
 * not open is kept in `asideFolder` and cut off.
 */
export async function openLog(
  ring: KeyRing,
  path: string,
  name: string,
  asideFolder: string,
): Promise<OpenedLog | null> {
  const bytes = await readFileIfAny(path)
  const decoded = bytes === null ? null : decodeLog(ring, name, bytes)
  if (bytes === null || decoded === null) return null
  const torn = decoded.end < bytes.length
  if (torn) await keepAside(asideFolder, `${name}-tail`, bytes.subarray(decoded.end))
  const log = await openForAppending(ring, path, name, decoded.header, decoded.records.length, decoded.end)
  return { log, records: decoded.records, torn }
}

/** Copies damaged bytes to a folder where nothing ever overwrites them. */
export async function keepAside(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw asDiskError(cause)
  })
  const stamp = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`
  await writeFileDurably(join(folder, `${name}.${stamp}`), bytes)
}

async function openForAppending(
  ring: KeyRing,
  path: string,
  name: string,
  header: LogHeader,
  recordCount: number,
  byteLength: number,
): Promise<SealedLog> {
  const file = await openCutTo(path, byteLength)
  let count = recordCount
  let length = byteLength
  let closed = false
  let waiting: { payload: Uint8Array; done: () => void; failed: (error: unknown) => void }[] = []
  let running: Promise<void> | null = null

  const drain = async () => {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        const records = batch.map(({ payload }, place) =>
          encodeRecord(ring, name, header, count + place, payload),
        )
        const bytes = Buffer.concat(records)
        await writeAt(file, bytes, length)
        length += bytes.length
        count += batch.length
        for (const { done } of batch) done()
      } catch (cause) {
        for (const { failed } of batch) failed(cause)
      }
    }
    running = null
  }

  return {
    number: header.number,
    epoch: header.epoch,
    get count() {
      return count
    },
    async append(payloads) {
      if (closed) throw new AppError('vault-locked')
      const written = payloads.map(
        (payload) => new Promise<void>((done, failed) => waiting.push({ payload, done, failed })),
      )
      running ??= drain()
      await Promise.all(written)
    },
    async close() {
      if (closed) return
      closed = true
      await running
      await file.close()
    },
  }
}

async function openCutTo(path: string, byteLength: number): Promise<FileHandle> {
  try {
    const file = await open(path, 'r+')
    if ((await file.stat()).size > byteLength) {
      await file.truncate(byteLength)
      await file.sync()
    }
    return file
  } catch (cause) {
    throw asDiskError(cause)
  }
}

async function writeAt(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  try {
    let written = 0
    while (written < bytes.length) {
      const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written)
      written += bytesWritten
    }
    await file.datasync()
  } catch (cause) {
    // Should cutting fail too, the next write starts at the same place and covers the half-written bytes.
    await file.truncate(position).catch(() => undefined)
    throw asDiskError(cause)
  }
}
