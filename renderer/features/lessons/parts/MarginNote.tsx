/** What somebody pencilled in the margin. Where there is no margin it stands under the text. */
import type { ReactNode } from 'react'
import { SeverityMark } from '../../../ui/severity-mark.tsx'

export function MarginNote({ by, children }: { readonly by: string; readonly children: ReactNode }) {
  return (
    <div className="lesson-note" role="note">
      <b>
        <SeverityMark kind="person" /> {by}
      </b>
      {children}
    </div>
  )
}
