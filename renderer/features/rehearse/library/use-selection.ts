/** Which rows of a list are chosen, and which one the keys act on. */
import { useMemo, useState } from 'react'

export type Selection = {
  readonly ids: ReadonlySet<string>
  readonly active: number
  /** Goes to a row; `extend` chooses everything from where the choosing began. */
  readonly goTo: (index: number, extend?: boolean) => void
  readonly toggle: (index: number) => void
  readonly all: () => void
  readonly clear: () => void
}

/** Rows that are no longer listed are not chosen any more. */
export function useSelection(ids: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [wanted, setActive] = useState(0)
  const [anchor, setAnchor] = useState(0)
  const here = useMemo(() => {
    const listed = new Set(ids)
    return new Set([...chosen].filter((id) => listed.has(id)))
  }, [ids, chosen])
  const last = Math.max(0, ids.length - 1)
  const active = Math.min(wanted, last)
  const inside = (index: number) => Math.min(Math.max(index, 0), last)

  return {
    ids: here,
    active,
    goTo: (index, extend = false) => {
      const to = inside(index)
      setActive(to)
      if (!extend) return setAnchor(to)
      const [from, until] = anchor < to ? [anchor, to] : [to, anchor]
      setChosen(new Set(ids.slice(from, until + 1)))
    },
    toggle: (index) => {
      const id = ids[inside(index)]
      if (id === undefined) return
      const next = new Set(here)
      if (!next.delete(id)) next.add(id)
      setChosen(next)
      setActive(inside(index))
      setAnchor(inside(index))
    },
    all: () => setChosen(new Set(ids)),
    clear: () => setChosen(new Set()),
  }
}
