/**
 * The end of a draft: what belongs to it goes first, the draft last, so that a crash between leaves a draft in the
 * bin and never an orphan. Publications and the posts of the practice feed keep their own text.
 */
import type { DraftSummary } from '../../shared/entities/draft.ts'
import type { DraftId } from '../../shared/entities/ids.ts'
import { daysInTheBin } from '../../shared/entities/library.ts'
import { AppError } from '../../shared/errors.ts'
import type { HandlersOf, RequestContext } from '../handlers.ts'
import type { Collection, Entity } from './collection.ts'
import type { Drafts } from './drafts.ts'
import type { Versions } from './versions.ts'

/** Removes what belongs to these drafts. */
export type Belongings = (draftIds: ReadonlySet<string>) => Promise<void>

/** Entities of a collection that name the draft they belong to. */
export function belongingsIn<T extends Entity>(
  collection: Pick<Collection<T>, 'list' | 'remove'>,
  draftOf: (entity: T) => string | null,
): Belongings {
  return async (draftIds) => {
    for (const entity of await collection.list()) {
      const owner = draftOf(entity)
      if (owner !== null && draftIds.has(owner)) await collection.remove(entity.id)
    }
  }
}

export const versionsOf =
  (versions: Pick<Versions, 'list' | 'remove'>): Belongings =>
  async (draftIds) => {
    for (const { id, draftId } of await versions.list()) if (draftIds.has(draftId)) await versions.remove(id)
  }

export type Bin = {
  readonly handlers: HandlersOf<'drafts.erase'>
  /** Erases what lies in the bin for 30 days or more. `proceed` is asked between two drafts. */
  purge(now: Date, proceed: () => boolean): Promise<number>
}

export function createBin(parts: {
  readonly drafts: Drafts
  readonly belongings: readonly Belongings[]
}): Bin {
  const { drafts, belongings } = parts
  const erase = async (
    ids: readonly DraftId[],
    proceed: () => boolean,
    progress: RequestContext['progress'],
  ) => {
    let erased = 0
    while (erased < ids.length && proceed()) {
      const going = ids.slice(erased, erased + draftsAtOnce)
      for (const remove of belongings) await remove(new Set<string>(going))
      for (const id of going) {
        await drafts.remove(id)
        progress((erased += 1), ids.length)
      }
    }
    return erased
  }
  const binned = async () => (await drafts.list()).filter(({ binnedAt }) => binnedAt !== null)

  return {
    handlers: {
      'drafts.erase': async ({ ids }, { signal, progress }) => {
        const inBin = new Set<string>((await binned()).map(({ id }) => id))
        const wanted = [...new Set(ids)]
        const present = new Set<string>((await drafts.list()).map(({ id }) => id))
        if (wanted.some((id) => present.has(id) && !inBin.has(id))) throw new AppError('forbidden')
        const erased = await erase(
          wanted.filter((id) => inBin.has(id)),
          () => !signal.aborted,
          progress,
        )
        if (signal.aborted) throw new AppError('cancelled', { details: { erased } })
        return { erased }
      },
    },
    async purge(now, proceed) {
      const due = (await binned()).filter((draft) => isDue(draft, now)).map(({ id }) => id)
      return due.length === 0 ? 0 : erase(due, proceed, () => undefined)
    },
  }
}

/** Between two looks at whether to go on; what belongs to these goes in one pass over each collection. */
const draftsAtOnce = 20
const dayMs = 24 * 60 * 60_000

function isDue({ binnedAt }: DraftSummary, now: Date): boolean {
  return binnedAt !== null && now.getTime() - Date.parse(binnedAt) >= daysInTheBin * dayMs
}
