/** The draft of a live exercise comes from outside: this room knows no more of drafts than this. */
import type { ReactNode } from 'react'
import type { Measures } from '../../../../electron/shared/entities/draft.ts'

export type LiveDraft = {
  /** Everything typed is on the disk when it resolves; rejects when it is not. */
  readonly flush: () => Promise<void>
  readonly measures: () => Promise<Measures | null>
}
export type RenderDraft = (props: {
  readonly draftId: string
  readonly label: string
  readonly onLive: (live: LiveDraft | null) => void
}) => ReactNode
