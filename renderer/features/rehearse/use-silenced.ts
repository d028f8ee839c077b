/** Rules and words that are ignored in every draft, while a page is open. */
import { useState } from 'react'
import type { WritingSettings } from '../../../electron/shared/entities/person.ts'
import { keyOfEntry, type SetChange } from '../../editor/index.ts'

/**
 * What is ignored for good, as of now: another text of the draft opens another editor, which must know what was
 * silenced in the one before.
 */
export function useSilenced(writing: WritingSettings) {
  const [rules, setRules] = useState<readonly string[]>(() => writing.ignoredAlways.map(keyOfEntry))
  const [words, setWords] = useState<readonly string[]>(() => writing.ownWords.map(({ word }) => word))
  const following = (set: typeof setRules) => (tell: (change: SetChange) => void) => (change: SetChange) => {
    tell(change)
    set((before) => [...before.filter((one) => !change.removed.includes(one)), ...change.added])
  }
  return { rules, words, onRules: following(setRules), onWords: following(setWords) }
}
