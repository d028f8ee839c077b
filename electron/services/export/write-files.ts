/** Files outside of the vault, several at once: in the ledger before they are written, each whole or absent. */
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { textFigures } from '../documents/text-figures.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { asDiskError, isCode, writeFileDurably } from '../vault/durable-file.ts'
import { fileEntry } from './save-file.ts'

export type OpenFile = { readonly path: string; readonly content: string | Uint8Array }

/** As many as are noted and written in one go. */
export const filesAtOnce = 16

/** A new folder "Ensayo 2026-11-21" inside the chosen one, with these inside of it. Throws a disk error. */
export async function makeExportFolder(
  chosen: string,
  now: Date,
  inside: readonly string[],
): Promise<string> {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  )
  for (let number = 1; ; number += 1) {
    const folder = join(chosen, `Ensayo ${day.join('-')}${number === 1 ? '' : ` (${number})`}`)
    try {
      await mkdir(folder)
      for (const name of inside) await mkdir(join(folder, name))
      return folder
    } catch (cause) {
      if (!isCode(cause, 'EEXIST')) throw asDiskError(cause)
    }
  }
}

export async function writeBatch(ledger: Ledger, batch: readonly OpenFile[]): Promise<void> {
  if (batch.length === 0) return
  const entries = await ledger.appendAll(
    batch.map(({ path, content }) => fileEntry(basename(path), figuresOf(content))),
  )
  const written: string[] = []
  try {
    for (const [index, { path, content }] of batch.entries()) {
      await writeFileDurably(path, typeof content === 'string' ? Buffer.from(content, 'utf8') : content)
      const entry = entries[index]
      if (entry !== undefined) written.push(entry.id)
    }
  } finally {
    const failed = entries.map(({ id }) => id).filter((id) => !written.includes(id))
    if (written.length > 0) await ledger.updateAll(written, 'done')
    if (failed.length > 0) await ledger.updateAll(failed, 'failed')
  }
}

const figuresOf = (content: string | Uint8Array) =>
  typeof content === 'string'
    ? textFigures(content)
    : { bytes: content.length, characters: 0, fingerprint: null }
