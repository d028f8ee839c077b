/** The copy that is being changed, for the fields of its editor. */
import { createContext, useContext } from 'react'
import type { Programme } from '../../../../electron/shared/entities/programme.ts'

export type Editing = {
  readonly programme: Programme
  /** `key` names the place: see `changeProgramme`. */
  readonly apply: (key: string, change: (programme: Programme) => Programme) => void
}

export const EditorContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditorContext)
  if (!editing) throw new Error('useEditing outside of a ProgrammeEditor')
  return editing
}
