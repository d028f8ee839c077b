/**
 * All texts as open files: one Markdown file a draft with its versions and publications, one a session, one a
 * practice post, in a new folder inside the one the person chose.
 *
 * The passphrase is asked again when one is set. Every file is in the ledger before it is written, and is
 * whole or absent. Damaged documents are left out; the list of damaged documents names them. Cancelling
 * stops between files: what was written stays, since it has left.
 */
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Documents } from '../documents/collection.ts'
import { unlessDamaged } from '../documents/create-documents.ts'
import type { Drafts } from '../documents/drafts.ts'
import type { createRecords } from '../documents/records.ts'
import type { Versions } from '../documents/versions.ts'
import type { Handler } from '../handlers.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { publicationCollection } from '../outbox/collections.ts'
import type { Clock, Dialogs } from '../ports.ts'
import type { Vault } from '../vault/vault.ts'
import { createUniqueNames, safeFileName } from './file-names.ts'
import { draftToMarkdown, feedPostToMarkdown, sessionToMarkdown } from './markdown.ts'
import { filesAtOnce, makeExportFolder, writeBatch, type OpenFile } from './write-files.ts'

export type ExportParts = {
  readonly vault: Vault
  readonly documents: Documents
  readonly drafts: Drafts
  readonly versions: Versions
  readonly records: ReturnType<typeof createRecords>
  readonly ledger: Ledger
  readonly dialogs: Dialogs
  readonly clock: Clock
}

type Source = {
  readonly folder: string
  readonly name: string
  readonly render: () => Promise<string | null>
}

export function createExport(parts: ExportParts): Handler<'vault.exportTexts'> {
  return async ({ passphrase }, { signal, progress }) => {
    await parts.vault.open()
    await parts.vault.verify(passphrase)
    const chosen = await parts.dialogs.chooseFolder()
    if (chosen === null) return null
    const sources = await findSources(parts)
    const folder = await makeExportFolder(chosen, parts.clock.now(), ['drafts', 'sessions', 'practice'])
    const nameIn = new Map<string, ReturnType<typeof createUniqueNames>>()
    let files = 0
    for (let at = 0; at < sources.length; at += filesAtOnce) {
      if (signal.aborted) throw new AppError('cancelled', { details: { files } })
      const batch: OpenFile[] = []
      for (const source of sources.slice(at, at + filesAtOnce)) {
        const text = await source.render()
        if (text === null) continue
        const unique = nameIn.get(source.folder) ?? createUniqueNames()
        nameIn.set(source.folder, unique)
        batch.push({ path: join(folder, source.folder, unique(source.name, 'md')), text })
      }
      await writeBatch(parts.ledger, batch)
      files += batch.length
      progress(Math.min(at + filesAtOnce, sources.length), sources.length)
    }
    return { files }
  }
}

async function findSources({ documents, drafts, versions, records }: ExportParts): Promise<Source[]> {
  const publications = await documents.collection(publicationCollection).list()
  const summaries = await versions.list()
  const pairs = new Map((await records.pairs.list()).map((pair) => [pair.id as string, pair]))
  return [
    ...(await drafts.list()).map(({ id, title, createdAt }) => ({
      folder: 'drafts',
      name: safeFileName(title, `draft ${createdAt.slice(0, 10)}`),
      render: async () => {
        const draft = await unlessDamaged(drafts.get(id))
        if (draft === null) return null
        const own = await Promise.all(
          summaries
            .filter(({ draftId }) => draftId === id)
            .map((version) => unlessDamaged(versions.get(version.id))),
        )
        return draftToMarkdown(
          draft,
          own.filter((version) => version !== null),
          publications.filter(({ draftId }) => draftId === id),
        )
      },
    })),
    ...(await records.sessions.list()).map((session) => ({
      folder: 'sessions',
      name: safeFileName(`${session.createdAt.slice(0, 10)} ${session.title}`, 'session'),
      render: async () => sessionToMarkdown(session, pairs.get(session.pairId) ?? null),
    })),
    ...(await records.feed.list()).map((post) => ({
      folder: 'practice',
      name: `${post.createdAt.slice(0, 10)} ${post.channel}`,
      render: async () => feedPostToMarkdown(post),
    })),
  ]
}
