/**
 * The publications: in memory for reading, in the vault for keeps. Each change of one publication waits
 * for the change before it, is checked against the table of states, and is on disk before it counts.
 */
import { AppError } from '../../shared/errors.ts'
import type { PublicationId } from '../../shared/entities/ids.ts'
import type { Publication } from '../../shared/entities/publication.ts'
import type { Collection } from '../documents/collection.ts'
import { mayFollow } from './transitions.ts'

export type PublicationChange = Partial<Omit<Publication, 'id' | 'updatedAt'>>

export type PublicationStore = {
  load(): Promise<void>
  /** Newest consent first. */
  list(): readonly Publication[]
  /** Throws `not-found`. */
  get(id: PublicationId): Publication
  /** On disk when it resolves. */
  add(publication: Publication): Promise<void>
  /**
   * Reads, decides and writes with nothing in between. `decide` answers the change, or null for none. When
   * the disk fails the publication stays as it was, and the error is thrown.
   */
  change(id: PublicationId, decide: (current: Publication) => PublicationChange | null): Promise<Publication>
  /**
   * As `change`, for what has already happened outside (a text that was sent): it counts at once, even
   * when the disk refuses it; `unsaved` is then told, and `saveAgain` tries once more.
   */
  record(id: PublicationId, change: PublicationChange): Promise<Publication>
  /** Writes what `record` could not. True when nothing is left to write. */
  saveAgain(): Promise<boolean>
  /** Forgets everything: the vault closes. */
  clear(): void
}

export type PublicationStoreDeps = {
  readonly collection: Collection<Publication>
  readonly now: () => Date
  readonly changed: (publication: Publication) => void
  readonly unsaved: (error: unknown) => void
}

export function createPublicationStore({
  collection,
  now,
  changed,
  unsaved,
}: PublicationStoreDeps): PublicationStore {
  const known = new Map<PublicationId, Publication>()
  const dirty = new Set<PublicationId>()
  const queues = new Map<PublicationId, Promise<unknown>>()

  const alone = <Result>(id: PublicationId, work: () => Promise<Result>): Promise<Result> => {
    const run = (queues.get(id) ?? Promise.resolve()).then(work, work)
    const settled = run.then(
      () => undefined,
      () => undefined,
    )
    queues.set(id, settled)
    return run
  }
  const get = (id: PublicationId): Publication => {
    const publication = known.get(id)
    if (!publication) throw new AppError('not-found')
    return publication
  }
  const apply = (current: Publication, change: PublicationChange): Publication => {
    if (change.state && change.state !== current.state && !mayFollow(current.state, change.state))
      throw new Error(`a publication cannot go from ${current.state} to ${change.state}`)
    return { ...current, ...change, updatedAt: now().toISOString() }
  }
  const keep = (publication: Publication) => {
    known.set(publication.id, publication)
    changed(publication)
  }

  return {
    load: async () => {
      for (const publication of await collection.list()) known.set(publication.id, publication)
    },
    list: () => [...known.values()].sort((a, b) => (a.consent.at < b.consent.at ? 1 : -1)),
    get,
    add: (publication) =>
      alone(publication.id, async () => {
        await collection.put(publication)
        keep(publication)
      }),
    change: (id, decide) =>
      alone(id, async () => {
        const current = get(id)
        const change = decide(current)
        if (!change) return current
        const changedOne = apply(current, change)
        await collection.put(changedOne)
        dirty.delete(id)
        keep(changedOne)
        return changedOne
      }),
    record: (id, change) =>
      alone(id, async () => {
        const changedOne = apply(get(id), change)
        try {
          await collection.put(changedOne)
          dirty.delete(id)
        } catch (error) {
          dirty.add(id)
          unsaved(error)
        }
        keep(changedOne)
        return changedOne
      }),
    saveAgain: async () => {
      for (const id of dirty) {
        await alone(id, async () => {
          const publication = known.get(id)
          if (!publication) return
          try {
            await collection.put(publication)
            dirty.delete(id)
          } catch (error) {
            unsaved(error)
          }
        })
      }
      return dirty.size === 0
    },
    clear: () => {
      known.clear()
      dirty.clear()
      queues.clear()
    },
  }
}
