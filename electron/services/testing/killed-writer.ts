/**
 * A process that saves drafts until it is killed, and says on its output what was acknowledged.
 *
 *   node killed-writer.ts FOLDER KEYCHAIN-KEY-HEX save|rekey SEED
 *
 * Prints `ready`, then `saved ID REVISION` after each acknowledged save. In the mode `rekey` it also writes
 * the whole vault anew, again and again, while saving.
 */
import { writeSync } from 'node:fs'
import { createDocuments } from '../documents/create-documents.ts'
import { createDrafts } from '../documents/drafts.ts'
import { createVault } from '../vault/vault.ts'
import { createMemoryKeychain } from './memory-ports.ts'
import { killedDraftText } from './killed-text.ts'

const [, , folder = '', keyHex = '', mode = 'save', seedText = '1'] = process.argv
const vault = createVault({
  folder,
  keychain: createMemoryKeychain(Buffer.from(keyHex, 'hex')),
  onStatus: () => undefined,
  onDamaged: () => undefined,
  report: (code, where) => void writeSync(2, `${where}: ${code}\n`),
})
const documents = createDocuments(vault)
const drafts = createDrafts({
  vault,
  documents,
  clock: { now: () => new Date(), setTimer: () => () => undefined },
  ids: { random: () => crypto.randomUUID(), bytes: (count) => new Uint8Array(count) },
  emit: () => undefined,
})
const context = { requestId: 'x', signal: new AbortController().signal, progress: () => undefined }

if ((await vault.status()).state === 'absent') await vault.create(null)
else await vault.unlock({ kind: 'keychain' })

let seed = Number(seedText)
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}
writeSync(1, 'ready\n')
const saving = async () => {
  const start = { title: '', language: 'es', channel: 'plain', origin: 'free', scenario: null } as const
  const existing = (await drafts.list())[Math.floor(random() * 8)]
  const draft = existing ?? (await drafts.handlers['drafts.create']({ ...start, text: '' }, context))
  let { revision } = await drafts.get(draft.id)
  for (;;) {
    const text = killedDraftText(draft.id, revision + 1, Math.floor(random() * 20_000))
    const saved = await drafts.handlers['drafts.save'](
      { id: draft.id, baseRevision: revision, patch: { text } },
      context,
    )
    ;({ revision } = saved)
    writeSync(1, `saved ${draft.id} ${revision}\n`)
    if (random() < 0.1) return
  }
}
const lane = async () => {
  for (;;) {
    try {
      await saving()
    } catch (error) {
      // Two lanes met on one draft: the later one was told so, and takes another draft.
      if (!(error instanceof Error && error.message === 'conflict')) throw error
    }
  }
}
const rekeying = async () => {
  if (mode !== 'rekey') return
  for (;;) await vault.setPassphrase({ current: null, next: null, rekey: true })
}
await Promise.all([lane(), lane(), lane(), rekeying()])
