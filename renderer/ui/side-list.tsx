/** The contextual list of the sidebar: a heading, an optional "+" and rows. */
import { PlusIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'

export type SideRow = {
  readonly id: string
  readonly title: string
  readonly detail?: string
  /** Before the title: a number, a check mark. */
  readonly lead?: ReactNode
  readonly done?: boolean
}

export type SideListProps = {
  readonly heading: string
  readonly rows: readonly SideRow[]
  readonly current?: string | undefined
  readonly onOpen: (id: string) => void
  /** The heading leads to a page of its own: what pressing it does, in words. */
  readonly onHeading?: { readonly label: string; readonly run: () => void }
  readonly add?: { readonly label: string; readonly run: () => void }
  readonly empty?: string
  /** Rows with a lead column (the contents of a course). */
  readonly numbered?: boolean
}

export function SideList(props: SideListProps) {
  const { heading, rows, current, onOpen, onHeading, add, empty, numbered } = props
  return (
    <>
      <div className="list-head">
        <h2>
          {onHeading ? (
            <button type="button" className="to-page" title={onHeading.label} onClick={onHeading.run}>
              {heading}
            </button>
          ) : (
            heading
          )}
        </h2>
        {add && (
          <button type="button" aria-label={add.label} title={add.label} onClick={add.run}>
            <PlusIcon className="i" aria-hidden />
          </button>
        )}
      </div>
      {rows.length === 0 && empty && <p className="list-empty">{empty}</p>}
      <ul className={numbered ? 'list toc' : 'list'} aria-label={heading}>
        {rows.map((row) => (
          <li
            key={row.id}
            aria-current={row.id === current ? 'true' : undefined}
            className={row.done ? 'done' : undefined}
          >
            <button type="button" onClick={() => onOpen(row.id)}>
              {numbered && <span className="lead-mark">{row.lead}</span>}
              <b>{row.title}</b>
              {row.detail && <small>{row.detail}</small>}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
