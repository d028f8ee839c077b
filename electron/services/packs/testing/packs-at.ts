/** The handlers of packs over a vault in a folder, without the rest of the app. */
import { randomBytes } from 'node:crypto'
import { AppError } from '../../../shared/errors.ts'
import type { PackFiles } from '../../../shared/packs/check-files.ts'
import { packIdSchema } from '../../../shared/packs/manifest.ts'
import { createDocuments } from '../../documents/create-documents.ts'
import type { RequestContext } from '../../handlers.ts'
import { createMemoryKeychain } from '../../testing/memory-ports.ts'
import { createVault } from '../../vault/vault.ts'
import { createPacks } from '../packs.ts'
import { zipOf } from './sample-pack.ts'

const context: RequestContext = {
  requestId: 'packs',
  signal: new AbortController().signal,
  progress: () => undefined,
}
export function packsAt(folder: string, key: Uint8Array, packId = 'acme') {
  const id = packIdSchema.parse(packId)
  const vault = createVault({
    folder,
    keychain: createMemoryKeychain(key),
    onStatus: () => undefined,
    onDamaged: () => undefined,
    report: (code, where) => {
      throw new Error(`${where}: ${code}`)
    },
  })
  const handlers = createPacks({
    vault,
    documents: createDocuments(vault),
    clock: { now: () => new Date(), setTimer: () => () => undefined },
    ids: {
      random: () => randomBytes(16).toString('hex'),
      bytes: (size) => new Uint8Array(randomBytes(size)),
    },
    dialogs: { choosePack: async () => null },
    emit: () => undefined,
  })
  const check = async (bytes: Uint8Array) => handlers['packs.check']({ bytes }, context)
  return {
    vault,
    check,
    installStaged: async (stagedId: string) =>
      handlers['packs.install']({ stagedId, allowOlder: true }, context),
    /** Throws with the reason when it is refused. */
    async install(files: PackFiles) {
      const checked = await check(zipOf(files))
      if (checked.kind === 'refused') throw new Error(checked.problems[0]?.code)
      await handlers['packs.install']({ stagedId: checked.stagedId, allowOlder: true }, context)
    },
    /** The texts of the installed pack of that id; null when there is none. */
    async read(): Promise<PackFiles | null> {
      try {
        return (await handlers['packs.read']({ id }, context)).files
      } catch (error) {
        if (error instanceof AppError && error.code === 'not-found') return null
        throw error
      }
    },
  }
}
