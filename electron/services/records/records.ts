/**
 * Files for HR, saved by hand: progress as xAPI statements, and a lesson as a cmi5 package.
 *
 * Main knows nothing of the curriculum: the window hands over statements or the lesson's files, the contract has
 * checked their sizes and shapes, and what is written is an exit in the ledger.
 */
import { basename } from 'node:path'
import type { HandlersOf } from '../handlers.ts'
import type { Documents } from '../documents/collection.ts'
import { textFigures } from '../documents/text-figures.ts'
import { writeWithLedger } from '../export/save-file.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Dialogs, Ids, Paths } from '../ports.ts'
import type { Vault } from '../vault/vault.ts'
import { accountSchema } from './account.ts'
import { zipLesson } from './zip-lesson.ts'

export type RecordsParts = {
  readonly vault: Pick<Vault, 'open'>
  readonly documents: Documents
  readonly dialogs: Dialogs
  readonly ledger: Ledger
  readonly ids: Ids
  readonly paths: Paths
}
export type HrRecordMethod = 'records.account' | 'records.saveXapi' | 'records.saveCmi5'

const onlyOne = 'own'
const definition = { kind: 'record-account', schema: accountSchema, version: 1 }

export function createHrRecords(parts: RecordsParts): HandlersOf<HrRecordMethod> {
  const { vault, documents, dialogs, ledger, ids, paths } = parts
  const accounts = documents.collection(definition)
  let making: Promise<string> | null = null

  const account = async (): Promise<string> => {
    const kept = await accounts.find(onlyOne)
    if (kept !== null) return kept.account
    const made = { id: onlyOne, account: ids.random() }
    await accounts.put(made)
    return made.account
  }
  return {
    'records.account': async () => {
      // Two at once would make two, and one of them would be in a file and nowhere else.
      making ??= account().finally(() => {
        making = null
      })
      return { account: await making }
    },
    'records.saveXapi': async ({ suggestedName, statements }) => {
      await vault.open()
      const path = await dialogs.chooseSaveFile({ suggestedName, extension: 'json' })
      if (path === null) return null
      const text = `${JSON.stringify(statements, null, 2)}\n`
      await writeWithLedger(ledger, path, Buffer.from(text, 'utf8'), textFigures(text))
      return { fileName: basename(path) }
    },
    'records.saveCmi5': async ({ suggestedName, lesson }) => {
      await vault.open()
      const path = await dialogs.chooseSaveFile({ suggestedName, extension: 'zip' })
      if (path === null) return null
      const zip = await zipLesson(lesson, paths.lessonPlayer)
      // A lesson and its player: nothing of it was written by the person.
      await writeWithLedger(ledger, path, zip, { bytes: zip.length, characters: 0, fingerprint: null })
      return { fileName: basename(path) }
    },
  }
}
