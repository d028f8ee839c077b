/**
 * Typed documents over the vault: one encrypted file an entity, parsed by its schema on every read.
 *
 * Every call needs an open vault: otherwise `vault-locked` or `vault-absent`.
 */
import type { z } from 'zod'

export type Entity = { readonly id: string }

export type CollectionDefinition<T extends Entity> = {
  /** Name of the kind in the vault: lower-case letters and dashes. Never change one that was released. */
  readonly kind: string
  readonly schema: z.ZodType<T>
  /** Version of the entity's shape, stored in each document. A newer one is refused as `newer-format`. */
  readonly version: number
  /** Turns the data of an older version into one of `version`. Needed once `version` is above 1. */
  readonly upgrade?: (data: unknown, from: number) => unknown
}

export type Collection<T extends Entity> = {
  /** All that can be read. Damaged ones are left out and reported to the vault's list of damaged documents. */
  list(): Promise<readonly T[]>
  /** Throws `not-found`, `document-damaged` or `newer-format`. */
  get(id: string): Promise<T>
  /** Like `get`, with null for a document that never was or was removed. */
  find(id: string): Promise<T | null>
  /** Resolves when the entity is on disk. Makes it or takes the place of the one with its id. */
  put(entity: T): Promise<void>
  /**
   * Reads, changes and writes one entity with no other change of it in between. `change` answers the new
   * entity, or the same object when nothing is to be written. Throws as `get` does.
   */
  change(id: string, change: (entity: T) => T | Promise<T>): Promise<T>
  /** Does nothing when there is none. */
  remove(id: string): Promise<void>
}

export type Documents = {
  /** One collection for each kind; asking twice gives two views of the same documents. */
  collection<T extends Entity>(definition: CollectionDefinition<T>): Collection<T>
}
