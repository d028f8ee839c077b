/** The list of documents that could not be read. They stay where they are, untouched. */
import type { DamagedDocument } from '../../shared/contract.ts'

export type DamageList = {
  /** True when this was news. */
  add(damaged: DamagedDocument): boolean
  clear(kind: string, id: string): void
  problemOf(kind: string, id: string): DamagedDocument['problem'] | null
  list(): readonly DamagedDocument[]
}

/** `onChange` is called with the whole list whenever it grew or shrank. */
export function createDamageList(onChange: (list: readonly DamagedDocument[]) => void): DamageList {
  const found = new Map<string, DamagedDocument>()
  const keyOf = (kind: string, id: string) => `${kind}/${id}`
  const list = () => [...found.values()]
  return {
    add(damaged) {
      const key = keyOf(damaged.kind, damaged.id)
      if (found.get(key)?.problem === damaged.problem) return false
      found.set(key, damaged)
      onChange(list())
      return true
    },
    clear(kind, id) {
      if (found.delete(keyOf(kind, id))) onChange(list())
    },
    problemOf: (kind, id) => found.get(keyOf(kind, id))?.problem ?? null,
    list,
  }
}
