/**
 * What was checked and waits for a word of the person: in memory only, a few at a time, each under a name that
 * nobody can guess and that is good for one installation.
 */
import { AppError } from '../../shared/errors.ts'
import type { PackFiles } from '../../shared/packs/check-files.ts'
import type { PackSummary } from '../../shared/packs/pack.ts'
import type { Ids } from '../ports.ts'

type Staged = { readonly pack: PackSummary; readonly files: PackFiles }

/** Each can hold up to the limit of a pack in memory. The oldest gives way. */
const maxStaged = 3

export function createStage(ids: Pick<Ids, 'random'>) {
  const staged = new Map<string, Staged>()
  return {
    add(one: Staged): string {
      const id = ids.random()
      staged.set(id, one)
      for (const old of staged.keys()) if (staged.size > maxStaged) staged.delete(old)
      return id
    },
    /** Throws `not-found` when it was installed, gave way to others, or the vault was locked since. */
    get(id: string): Staged {
      const found = staged.get(id)
      if (!found) throw new AppError('not-found', { details: { reason: 'staged' } })
      return found
    },
    drop: (id: string) => void staged.delete(id),
    clear: () => staged.clear(),
  }
}
