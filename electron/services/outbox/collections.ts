/** The documents of publishing in the vault. */
import {
  destinationSchema,
  publicationSchema,
  type Destination,
  type Publication,
} from '../../shared/entities/publication.ts'
import { destinationSecretSchema, type DestinationSecret } from '../destinations/destination-secret.ts'
import type { CollectionDefinition } from '../documents/collection.ts'

export const publicationCollection: CollectionDefinition<Publication> = {
  kind: 'publication',
  schema: publicationSchema,
  version: 1,
}
export const destinationCollection: CollectionDefinition<Destination> = {
  kind: 'destination',
  schema: destinationSchema,
  version: 1,
}
export const secretCollection: CollectionDefinition<DestinationSecret> = {
  kind: 'destination-secret',
  schema: destinationSecretSchema,
  version: 1,
}
