/** What the room needs before the page can open: the draft, whose preview it is, which rules are ignored. */
import { useCallback, useEffect, useState } from 'react'
import {
  defaultWritingSettings,
  type Profile,
  type WritingSettings,
} from '../../../electron/shared/entities/person.ts'
import { draftIdSchema } from '../../../electron/shared/entities/ids.ts'
import { client } from '../../bridge/index.ts'
import type { DraftSaver } from './draft-saver.ts'
import { openDraft, unsavedDraft } from './open-drafts.ts'

export type OpenDraft =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly error: unknown }
  | {
      readonly kind: 'ready'
      readonly saver: DraftSaver
      readonly profile: Profile
      readonly writing: WritingSettings
    }

export function useOpenDraft(id: string): { readonly opened: OpenDraft; readonly reload: () => void } {
  const [opened, setOpened] = useState<OpenDraft>({ kind: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let current = true
    load(id).then(
      (ready) => current && setOpened(ready),
      (error: unknown) => current && setOpened({ kind: 'error', error }),
    )
    return () => {
      current = false
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another attempt is why it loads again
  }, [id, attempt])
  return { opened, reload: useCallback(() => setAttempt((before) => before + 1), []) }
}

const nobody: Profile = { displayName: '', role: '', organisation: '' }

async function load(id: string): Promise<OpenDraft> {
  const draftId = draftIdSchema.parse(id)
  // Without a profile or settings one can still write: only the draft itself is needed.
  const [saver, profile, writing] = await Promise.all([
    unsavedDraft(id) ?? client().request('drafts.get', { id: draftId }).then(openDraft),
    client()
      .request('profile.get')
      .catch(() => nobody),
    client()
      .request('writing.get')
      .catch(() => defaultWritingSettings),
  ])
  return { kind: 'ready', saver, profile, writing }
}
