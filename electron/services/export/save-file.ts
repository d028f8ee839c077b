/** Files outside the vault: each one an exit, in the ledger before it is written. */
import { basename } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { PrintDocument } from '../../shared/print-document.ts'
import { textFigures } from '../documents/text-figures.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Ledger, NewLedgerEntry, TextFigures } from '../ledger/ledger.ts'
import type { Dialogs, Printer } from '../ports.ts'
import { writeFileDurably } from '../vault/durable-file.ts'
import type { Vault } from '../vault/vault.ts'

export type FileParts = {
  readonly vault: Pick<Vault, 'open'>
  readonly dialogs: Dialogs
  readonly printer: Printer
  readonly ledger: Ledger
}

export function createFileHandlers(parts: FileParts): HandlersOf<'files.saveText' | 'files.savePdf'> {
  const { vault, dialogs, printer, ledger } = parts
  return {
    'files.saveText': async ({ suggestedName, extension, text }) => {
      await vault.open()
      const path = await dialogs.chooseSaveFile({ suggestedName, extension })
      if (path === null) return null
      await writeWithLedger(ledger, path, Buffer.from(text, 'utf8'), textFigures(text))
      return { fileName: basename(path) }
    },
    'files.savePdf': async ({ suggestedName, document }) => {
      await vault.open()
      const path = await dialogs.chooseSaveFile({ suggestedName, extension: 'pdf' })
      if (path === null) return null
      const pdf = await printer.toPdf(document)
      await writeWithLedger(ledger, path, pdf, { ...figuresOf(document), bytes: pdf.length })
      return { fileName: basename(path) }
    },
  }
}

export const fileEntry = (fileName: string, figures: TextFigures): NewLedgerEntry => ({
  kind: 'file',
  recipient: fileName.slice(0, 300),
  publicationId: null,
  ...figures,
})

/** In the ledger before it is on disk; a file that could not be written stands there as failed. */
export async function writeWithLedger(
  ledger: Ledger,
  path: string,
  bytes: Uint8Array,
  figures: TextFigures,
): Promise<void> {
  const { id } = await ledger.append(fileEntry(basename(path), figures))
  try {
    await writeFileDurably(path, bytes)
  } catch (error) {
    await ledger.update(id, 'failed')
    throw error
  }
  await ledger.update(id, 'done').catch((error: unknown) => {
    // The file is there: failing now would say that it is not. At the next start the entry says "unknown".
    if (!(error instanceof AppError)) throw error
  })
}

/** A recovery sheet holds none of the user's text; everything else on paper counts as theirs. */
function figuresOf({ title, subtitle, blocks }: PrintDocument): TextFigures {
  if (blocks.some(({ kind }) => kind === 'key')) return { bytes: 0, characters: 0, fingerprint: null }
  const words = blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'list') return block.items
    if (block.kind === 'ticks') return block.items.map(({ text }) => text)
    if (block.kind === 'pairs') return block.items.map(({ term, text }) => `${term} ${text}`)
    return [block.text]
  })
  return textFigures([title, subtitle, ...words].join('\n'))
}
