/** "Ignore always" and the personal dictionary, kept for all drafts. */
import type { IgnoredAlways, OwnWord } from '../../../electron/shared/entities/person.ts'
import { changeWriting } from '../../bridge/writing-settings.ts'
import { entryOfKey, keyOfEntry, type SetChange } from '../../editor/index.ts'

/** Resolves when it is on disk; rejects when it could not be written. */
export async function saveIgnoredRules(change: SetChange): Promise<void> {
  await changeWriting((before) => ({
    ...before,
    ignoredAlways: withRules(before.ignoredAlways, change, new Date().toISOString()),
  }))
}

export async function saveOwnWords(change: SetChange): Promise<void> {
  await changeWriting((before) => ({
    ...before,
    ownWords: withWords(before.ownWords, change, new Date().toISOString()),
  }))
}

export function withRules(
  before: readonly IgnoredAlways[],
  { added, removed }: SetChange,
  since: string,
): IgnoredAlways[] {
  const gone = new Set([...removed, ...added])
  return [
    ...before.filter((entry) => !gone.has(keyOfEntry(entry))),
    ...added.map((key) => entryOfKey(key, since)),
  ]
}

export function withWords(
  before: readonly OwnWord[],
  { added, removed }: SetChange,
  since: string,
): OwnWord[] {
  const gone = new Set([...removed, ...added])
  return [...before.filter(({ word }) => !gone.has(word)), ...added.map((word) => ({ word, since }))]
}
