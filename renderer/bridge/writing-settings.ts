/** The settings about writing. Changes are written one after the other, each onto what is stored. */
import type { WritingSettings } from '../../electron/shared/entities/person.ts'
import { client, trackSave } from './index.ts'

let last: Promise<unknown> = Promise.resolve()

/** Resolves with what is on disk then; rejects when it could not be written. */
export function changeWriting(
  change: (before: WritingSettings) => WritingSettings,
): Promise<WritingSettings> {
  const next = last
    .catch(() => undefined)
    .then(() =>
      trackSave(async () => client().request('writing.save', change(await client().request('writing.get')))),
    )
  last = next
  return next
}
