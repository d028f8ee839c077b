/** The frame of a page in this room: the bar with its acts, what could not be saved, what was just deleted. */
import type { ReactNode } from 'react'
import { RemovedNotice } from '../people/RemovedNotice.tsx'
import { SaveProblem } from './SaveProblem.tsx'

export type PageProps = {
  readonly eyebrow: string
  readonly title: string
  /** Buttons of the bar. */
  readonly acts?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

export function Page({ eyebrow, title, acts, className, children }: PageProps) {
  return (
    <main className={`main session ${className ?? ''}`} tabIndex={-1}>
      <div className="bar">
        <span className="eyebrow">{eyebrow}</span>
        <span className="grow" />
        {acts}
      </div>
      <div className="scroll">
        <div className="in">
          <SaveProblem />
          <RemovedNotice />
          <h1 className="h1">{title}</h1>
          {children}
        </div>
      </div>
    </main>
  )
}
