/** Some drafts as files: one to a file, several to a new folder. Each file is an exit and stands in the ledger. */
import { basename, join } from 'node:path'
import type { Draft } from '../../shared/entities/draft.ts'
import { AppError } from '../../shared/errors.ts'
import { unlessDamaged } from '../documents/create-documents.ts'
import type { Drafts } from '../documents/drafts.ts'
import { draftToFile, draftToPlainText } from '../documents/files/draft-file.ts'
import type { Handler, RequestContext } from '../handlers.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Clock, Dialogs } from '../ports.ts'
import type { Vault } from '../vault/vault.ts'
import { createUniqueNames, safeFileName } from './file-names.ts'
import { filesAtOnce, makeExportFolder, writeBatch, type OpenFile } from './write-files.ts'

export type DraftExportParts = {
  readonly vault: Pick<Vault, 'open' | 'verify'>
  readonly drafts: Pick<Drafts, 'get'>
  readonly ledger: Ledger
  readonly dialogs: Dialogs
  readonly clock: Clock
}
type Format = 'md' | 'txt'

export function createDraftExport(parts: DraftExportParts): Handler<'drafts.export'> {
  return async ({ ids, format, passphrase }, context) => {
    await parts.vault.open()
    const [only, ...others] = [...new Set(ids)]
    if (only === undefined) throw new AppError('invalid-parameters')
    if (others.length === 0) return exportOne(parts, await parts.drafts.get(only), format)
    await parts.vault.verify(passphrase)
    return exportMany(parts, [only, ...others], format, context)
  }
}

async function exportOne({ dialogs, ledger }: DraftExportParts, draft: Draft, format: Format) {
  const path = await dialogs.chooseSaveFile({ suggestedName: nameOf(draft), extension: format })
  if (path === null) return null
  await writeBatch(ledger, [{ path, content: contentOf(draft, format) }])
  return { files: 1, name: basename(path) }
}

async function exportMany(
  { drafts, dialogs, ledger, clock }: DraftExportParts,
  ids: readonly Draft['id'][],
  format: Format,
  { signal, progress }: RequestContext,
) {
  const chosen = await dialogs.chooseFolder()
  if (chosen === null) return null
  const folder = await makeExportFolder(chosen, clock.now(), [])
  const unique = createUniqueNames()
  let files = 0
  for (let at = 0; at < ids.length; at += filesAtOnce) {
    if (signal.aborted) throw new AppError('cancelled', { details: { files } })
    const batch: OpenFile[] = []
    for (const id of ids.slice(at, at + filesAtOnce)) {
      const draft = await unlessDamaged(drafts.get(id))
      if (draft !== null)
        batch.push({ path: join(folder, unique(nameOf(draft), format)), content: contentOf(draft, format) })
    }
    await writeBatch(ledger, batch)
    files += batch.length
    progress(Math.min(at + filesAtOnce, ids.length), ids.length)
  }
  return { files, name: basename(folder) }
}

const nameOf = ({ title, createdAt }: Draft): string => safeFileName(title, `draft ${createdAt.slice(0, 10)}`)
const contentOf = (draft: Draft, format: Format): string =>
  format === 'md' ? draftToFile(draft) : draftToPlainText(draft)
