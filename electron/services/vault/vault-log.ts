/**
 * A sealed log of the vault whose length the manifest knows: a tail that was cut off is noticed.
 */
import { readFileIfAny } from './durable-file.ts'
import { logKind } from './document-store.ts'
import type { KeyRing } from './key-ring.ts'
import type { Manifest } from './manifest.ts'
import { keepAside, openLog, writeLog, type SealedLog } from './sealed-log.ts'

export type VaultLog = {
  /** What could be read at opening, in order. */
  readonly records: readonly Uint8Array[]
  /** True when records are missing or do not open. What was damaged is kept aside. */
  readonly incomplete: boolean
  /** Resolves when all of them are on disk; none of them may be when it throws, or some. */
  append(payloads: readonly Uint8Array[]): Promise<void>
  /** Writes the whole log anew under the ring's current epoch, as one step. */
  rewrite(): Promise<void>
  close(): Promise<void>
}

export type VaultLogPlace = { readonly path: string; readonly name: string; readonly asideFolder: string }

export async function createVaultLog(
  ring: KeyRing,
  manifest: Manifest,
  place: VaultLogPlace,
): Promise<VaultLog> {
  return manage(ring, manifest, place, await writeLog(ring, place.path, place.name, 1), [], false)
}

export async function openVaultLog(
  ring: KeyRing,
  manifest: Manifest,
  place: VaultLogPlace,
): Promise<VaultLog> {
  const expected = manifest.get({ kind: logKind, id: place.name })?.generation ?? 0
  const opened = await openLog(ring, place.path, place.name, place.asideFolder)
  if (opened === null) {
    const unreadable = await readFileIfAny(place.path)
    if (unreadable !== null) await keepAside(place.asideFolder, place.name, unreadable)
    const log = await writeLog(ring, place.path, place.name, 1)
    return manage(ring, manifest, place, log, [], expected > 0 || unreadable !== null)
  }
  const readable = opened.records.filter((record) => record !== null)
  const incomplete = opened.log.count < expected || readable.length < opened.records.length
  return manage(ring, manifest, place, opened.log, readable, incomplete)
}

function manage(
  ring: KeyRing,
  manifest: Manifest,
  place: VaultLogPlace,
  first: SealedLog,
  records: readonly Uint8Array[],
  incomplete: boolean,
): VaultLog {
  let log = first
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
  const noteCount = () =>
    manifest.set({ kind: logKind, id: place.name, generation: log.count, removed: false })
  return {
    records,
    incomplete,
    append: (payloads) =>
      inTurn(async () => {
        await log.append(payloads)
        await noteCount()
      }),
    rewrite: () =>
      inTurn(async () => {
        if (log.epoch === ring.currentEpoch) return
        const opened = await openLog(ring, place.path, place.name, place.asideFolder)
        if (opened === null) return
        await opened.log.close()
        await log.close()
        const payloads = opened.records.filter((record) => record !== null)
        try {
          log = await writeLog(ring, place.path, place.name, log.number, payloads)
        } catch (error) {
          log = (await openLog(ring, place.path, place.name, place.asideFolder))?.log ?? log
          throw error
        }
        await noteCount()
      }),
    close: () => inTurn(() => log.close()),
  }
}
