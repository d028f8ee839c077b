/**
 * Text files become drafts, each one whole or not at all; a file that is refused stops no other. Paths come from the
 * system's dialog only; what is dropped on the window comes as bytes.
 */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  maxImportBytes,
  type DroppedFile,
  type ImportNotice,
  type ImportRefusal,
  type ImportReport,
  type ImportSettings,
} from '../../../shared/entities/library.ts'
import { AppError } from '../../../shared/errors.ts'
import type { HandlersOf, RequestContext } from '../../handlers.ts'
import type { Dialogs } from '../../ports.ts'
import type { Vault } from '../../vault/vault.ts'
import type { Drafts } from '../drafts.ts'
import { decodeText } from './decode-text.ts'
import { draftFromFile } from './draft-file.ts'
import { htmlToText, isHtml } from './html-to-text.ts'
import { readAtMost } from './read-at-most.ts'

export type ImportParts = {
  readonly vault: Pick<Vault, 'open'>
  readonly drafts: Pick<Drafts, 'create'>
  readonly dialogs: Pick<Dialogs, 'chooseTextFiles'>
}
type Source = { readonly fileName: string; readonly read: () => Promise<Uint8Array | ImportRefusal> }

export function createImport({
  vault,
  drafts,
  dialogs,
}: ImportParts): HandlersOf<'drafts.import' | 'drafts.importFiles'> {
  const take = async (sources: readonly Source[], settings: ImportSettings, context: RequestContext) => {
    const imported: ImportReport['imported'][number][] = []
    const refused: ImportReport['refused'][number][] = []
    for (const [at, { fileName, read }] of sources.entries()) {
      if (context.signal.aborted) throw new AppError('cancelled', { details: { imported: imported.length } })
      const bytes = await read()
      const file = typeof bytes === 'string' ? bytes : fileOf(bytes, fileName)
      if (typeof file === 'string') refused.push({ fileName, why: file })
      else {
        const { draft, notices } = file
        const { id } = await drafts.create({
          language: settings.language,
          channel: settings.channel,
          ...draft,
          ...(draft.language === undefined ? {} : { languageChosen: true }),
          state: 'rehearsing',
          origin: 'free',
          scenario: null,
        })
        imported.push({ id, fileName, notices })
      }
      context.progress(at + 1, sources.length)
    }
    return { imported, refused }
  }
  return {
    'drafts.import': async (settings, context) => {
      await vault.open()
      const paths = await dialogs.chooseTextFiles()
      if (paths === null) return null
      return take(paths.map(fileOnDisk), settings, context)
    },
    'drafts.importFiles': async ({ files, ...settings }, context) => {
      await vault.open()
      return take(files.map(droppedFile), settings, context)
    },
  }
}

function fileOf(bytes: Uint8Array, fileName: string) {
  const decoded = decodeText(bytes)
  if (decoded.kind === 'not-text') return 'not-text' as const
  const fromHtml = isHtml(decoded.text)
  const content = fromHtml ? htmlToText(decoded.text) : decoded.text
  const draft = draftFromFile(content, fileName)
  if (draft.text.trim() === '' && draft.title === '') return 'empty' as const
  if (content.trim() === '') return 'empty' as const
  const notices: ImportNotice[] = [
    ...(decoded.encoding === 'windows-1252' ? (['old-encoding'] as const) : []),
    ...(fromHtml ? (['from-html'] as const) : []),
  ]
  return { draft, notices }
}

function fileOnDisk(path: string): Source {
  return {
    fileName: basename(path).slice(0, 400),
    read: async () => {
      try {
        const facts = await stat(path)
        if (!facts.isFile()) return 'unreadable'
        if (facts.size > maxImportBytes) return 'too-large'
        return (await readAtMost(path, maxImportBytes)) ?? 'too-large'
      } catch {
        // Gone, forbidden, a broken disk: the person is told which file, and the rest goes on.
        return 'unreadable'
      }
    },
  }
}

function droppedFile({ name, size, bytes }: DroppedFile): Source {
  return {
    fileName: basename(name.replaceAll('\\', '/')),
    read: async () => bytes ?? (size > maxImportBytes ? 'too-large' : 'unreadable'),
  }
}
