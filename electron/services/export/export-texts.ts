/**
 * Everything as open files, in a new folder inside the one the person chose: one Markdown file a draft with its
 * versions and publications, one a session, one a practice post; the drafts' images; whatever else the vault
 * keeps (progress, conversations, checklists…) as one JSON file a kind. `kinds.ts` says what stays and why.
 *
 * The passphrase is asked again when one is set. Every file is in the ledger before it is written, and is
 * whole or absent. Damaged documents are left out; the list of damaged documents names them. Cancelling
 * stops between files: what was written stays, since it has left.
 */
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { imageExtension } from '../../shared/entities/attachment.ts'
import type { Draft } from '../../shared/entities/draft.ts'
import type { Attachments } from '../documents/attachments/attachments.ts'
import { type StoredDocuments, unlessDamaged } from '../documents/create-documents.ts'
import type { Drafts } from '../documents/drafts.ts'
import type { createRecords } from '../documents/records.ts'
import type { Versions } from '../documents/versions.ts'
import type { Handler } from '../handlers.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { publicationCollection } from '../outbox/collections.ts'
import type { Clock, Dialogs } from '../ports.ts'
import type { Vault } from '../vault/vault.ts'
import { createUniqueNames, safeFileName } from './file-names.ts'
import { writtenAsData } from './kinds.ts'
import { draftToMarkdown, feedPostToMarkdown, sessionToMarkdown } from './markdown.ts'
import { filesAtOnce, makeExportFolder, writeBatch, type OpenFile } from './write-files.ts'

export type ExportParts = {
  readonly vault: Vault
  readonly documents: StoredDocuments
  readonly drafts: Drafts
  readonly versions: Versions
  readonly records: ReturnType<typeof createRecords>
  readonly attachments: Pick<Attachments, 'read'>
  readonly ledger: Ledger
  readonly dialogs: Dialogs
  readonly clock: Clock
}

const folders = ['drafts', 'images', 'sessions', 'practice', 'data'] as const

type Source = {
  readonly folder: (typeof folders)[number]
  readonly name: string
  readonly extension: string
  /** Null when there is nothing to write. */
  readonly render: () => Promise<string | Uint8Array | null>
}

export function createExport(parts: ExportParts): Handler<'vault.exportTexts'> {
  return async ({ passphrase }, { signal, progress }) => {
    await parts.vault.open()
    await parts.vault.verify(passphrase)
    const chosen = await parts.dialogs.chooseFolder()
    if (chosen === null) return null
    const sources = await findSources(parts)
    const folder = await makeExportFolder(chosen, parts.clock.now(), folders)
    const nameIn = new Map<string, ReturnType<typeof createUniqueNames>>()
    let files = 0
    for (let at = 0; at < sources.length; at += filesAtOnce) {
      if (signal.aborted) throw new AppError('cancelled', { details: { files } })
      const batch: OpenFile[] = []
      for (const source of sources.slice(at, at + filesAtOnce)) {
        const content = await source.render()
        if (content === null) continue
        const unique = nameIn.get(source.folder) ?? createUniqueNames()
        nameIn.set(source.folder, unique)
        batch.push({ path: join(folder, source.folder, unique(source.name, source.extension)), content })
      }
      await writeBatch(parts.ledger, batch)
      files += batch.length
      progress(Math.min(at + filesAtOnce, sources.length), sources.length)
    }
    return { files }
  }
}

async function findSources(parts: ExportParts): Promise<Source[]> {
  const { documents, drafts, versions, records } = parts
  const publications = await documents.collection(publicationCollection).list()
  const summaries = await versions.list()
  const pairs = new Map((await records.pairs.list()).map((pair) => [pair.id as string, pair]))
  const listed = await drafts.list()
  return [
    ...listed.map(({ id, title, createdAt }): Source => ({
      folder: 'drafts',
      name: safeFileName(title, `draft ${createdAt.slice(0, 10)}`),
      extension: 'md',
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
    ...(await imageSources(parts, listed)),
    ...(await records.sessions.list()).map((session): Source => ({
      folder: 'sessions',
      name: safeFileName(`${session.createdAt.slice(0, 10)} ${session.title}`, 'session'),
      extension: 'md',
      render: async () => sessionToMarkdown(session, pairs.get(session.pairId) ?? null),
    })),
    ...(await records.feed.list()).map((post): Source => ({
      folder: 'practice',
      name: `${post.createdAt.slice(0, 10)} ${post.channel}`,
      extension: 'md',
      render: async () => feedPostToMarkdown(post),
    })),
    ...writtenAsData.map((kind): Source => ({
      folder: 'data',
      name: kind,
      extension: 'json',
      render: async () => {
        const entities = await documents.readAll(kind)
        return entities.length === 0 ? null : `${JSON.stringify({ kind, entities }, null, 2)}\n`
      },
    })),
  ]
}

/** The alternative text stands in the draft's own file, beside the image's name. */
async function imageSources(
  { drafts, attachments }: ExportParts,
  listed: readonly Pick<Draft, 'id'>[],
): Promise<Source[]> {
  const sources: Source[] = []
  for (const { id } of listed) {
    const draft = await unlessDamaged(drafts.get(id))
    for (const image of draft?.attachments ?? [])
      sources.push({
        folder: 'images',
        name: image.id,
        extension: imageExtension(image.type),
        render: async () => (await unlessDamaged(attachments.read(image.id)))?.bytes ?? null,
      })
  }
  return sources
}
