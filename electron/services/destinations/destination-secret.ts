/** What opens an account. Lives in the vault, is written from the interface and never read back by it. */
import { z } from 'zod'
import { destinationIdSchema } from '../../shared/entities/ids.ts'

export const destinationSecretSchema = z
  .object({
    id: destinationIdSchema,
    identifier: z.string().min(1).max(300),
    appPassword: z.string().min(1).max(300),
  })
  .readonly()
export type DestinationSecret = z.infer<typeof destinationSecretSchema>
