/** The vault while it is open: its ring, manifest, documents and ledger, opened and closed in one place. */
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DamageList } from './damage.ts'
import { createDocumentStore, logKind, type DocumentStore } from './document-store.ts'
import { asDiskError, removeUnfinished, syncFolder } from './durable-file.ts'
import type { FolderLock } from './folder-lock.ts'
import { mapAtMost } from './keyed-queue.ts'
import type { KeyRing } from './key-ring.ts'
import { createManifest, openManifest, type Manifest } from './manifest.ts'
import { createVaultLog, openVaultLog, type VaultLog } from './vault-log.ts'

export type Session = {
  readonly ring: KeyRing
  readonly documents: DocumentStore
  readonly ledgerLog: VaultLog
  /** Reads every document once, one after the other, so that damage is found before it is needed. */
  sweep(stop: AbortSignal): Promise<void>
  /** Writes everything anew under the ring's current epoch. Can be stopped and begun again at any point. */
  rewriteAll(stop: AbortSignal, progress: (done: number, total: number) => void): Promise<void>
  /** Waits for what is being written, then wipes the keys. */
  close(): Promise<void>
}

export type VaultFolders = { readonly folder: string; readonly documents: string; readonly aside: string }
export const foldersIn = (folder: string): VaultFolders => ({
  folder,
  documents: join(folder, 'documents'),
  aside: join(folder, 'damaged'),
})

export async function makeFolders({ folder, documents }: VaultFolders): Promise<void> {
  try {
    await mkdir(documents, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw asDiskError(cause)
  }
  await syncFolder(folder)
  await syncFolder(dirname(folder))
}

export async function createSession(
  ring: KeyRing,
  folders: VaultFolders,
  lock: FolderLock,
  damage: DamageList,
) {
  const manifest = await createManifest(ring, { folder: folders.folder, asideFolder: folders.aside })
  return closingOnFailure(manifest, async () => {
    const ledgerLog = await createVaultLog(ring, manifest, ledgerPlace(folders))
    return assemble({ ring, folders, lock, damage, manifest, ledgerLog })
  })
}

export async function openSession(
  ring: KeyRing,
  folders: VaultFolders,
  lock: FolderLock,
  damage: DamageList,
) {
  await makeFolders(folders)
  await removeUnfinished(folders.folder)
  const { manifest, state } = await openManifest(ring, { folder: folders.folder, asideFolder: folders.aside })
  if (state === 'lost') damage.add({ kind: 'manifest', id: 'manifest', problem: 'unreadable' })
  return closingOnFailure(manifest, async () => {
    const ledgerLog = await openVaultLog(ring, manifest, ledgerPlace(folders))
    const session = assemble({ ring, folders, lock, damage, manifest, ledgerLog })
    try {
      await session.documents.reconcile()
      return session
    } catch (error) {
      await ledgerLog.close()
      throw error
    }
  })
}

async function closingOnFailure<T>(manifest: Manifest, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await manifest.close()
    throw error
  }
}

const ledgerPlace = ({ folder, aside }: VaultFolders) => ({
  path: join(folder, 'ledger'),
  name: 'ledger',
  asideFolder: aside,
})

type Parts = {
  readonly ring: KeyRing
  readonly folders: VaultFolders
  readonly lock: FolderLock
  readonly damage: DamageList
  readonly manifest: Manifest
  readonly ledgerLog: VaultLog
}

function assemble({ ring, folders, lock, damage, manifest, ledgerLog }: Parts): Session {
  const documents = createDocumentStore({
    folder: folders.documents,
    asideFolder: folders.aside,
    ring,
    manifest,
    damage,
  })
  const names = () => manifest.entries().filter(({ kind, removed }) => kind !== logKind && !removed)
  return {
    ring,
    documents,
    ledgerLog,
    async sweep(stop) {
      for (const name of names()) {
        if (stop.aborted) return
        await documents.check(name)
      }
    },
    async rewriteAll(stop, progress) {
      const all = names()
      let done = 0
      await mapAtMost(all, 4, async (name) => {
        stop.throwIfAborted()
        await documents.rewrite(name)
        done += 1
        progress(done, all.length)
      })
      await ledgerLog.rewrite()
      // Twice: both of the pairs that are kept are then under the new epoch.
      await manifest.compact()
      await manifest.compact()
    },
    async close() {
      await documents.idle()
      await ledgerLog.close()
      await manifest.close()
      ring.wipe()
      await lock.release()
    },
  }
}
