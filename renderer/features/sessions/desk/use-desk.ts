/** What the desk shows, kept in step with the room and with the review files that are opened. */
import { useEffect, useState } from 'react'
import type { ListedContact } from '../../../../electron/shared/entities/contact.ts'
import type { RoomSummary } from '../../../../electron/shared/review/index.ts'
import { client } from '../../../bridge/index.ts'
import { deskOf, type DeskEntry } from '../../../domain/mentoring/desk.ts'
import { useInterfaceLanguage } from '../../../i18n/index.ts'
import { programmesWith, usePackContent } from '../content.ts'
import { room, useRoom } from '../room.ts'

type Files = {
  readonly rooms: readonly RoomSummary[]
  readonly contacts: readonly ListedContact[]
  /** They could not be read: the desk is of the sessions alone. */
  readonly failed: boolean
}

/** Null until the files were looked at once. */
export function useDesk(): { readonly entries: readonly DeskEntry[]; readonly failed: boolean } | null {
  const language = useInterfaceLanguage()
  const pairs = useRoom((state) => state.pairs)
  const sessions = useRoom((state) => state.sessions)
  const ownProgrammes = useRoom((state) => state.ownProgrammes)
  const ownName = useRoom((state) => state.ownName)
  const files = useFiles()
  usePackContent()
  if (!files) return null
  const programmes = programmesWith(ownProgrammes)
  const now = room.now()
  const { rooms, contacts, failed } = files
  return { failed, entries: deskOf({ pairs, sessions, programmes, rooms, contacts, ownName, language, now }) }
}

function useFiles(): Files | null {
  const [files, setFiles] = useState<Files | null>(null)
  useEffect(() => {
    let current = true
    const read = () =>
      Promise.all([client().request('review.rooms'), client().request('contacts.list')]).then(
        ([rooms, contacts]) => current && setFiles({ rooms, contacts, failed: false }),
        () => current && setFiles({ rooms: [], contacts: [], failed: true }),
      )
    void read()
    const unsubscribe = client().subscribe('review.changed', () => void read())
    return () => {
      current = false
      unsubscribe()
    }
  }, [])
  return files
}
