/**
 * Leaving a draft lets its text rest: what stands there is kept among the versions, unless it is already. Looking at
 * the versions is no leaving.
 */
import type { DraftId } from '../../../../electron/shared/entities/ids.ts'
import { client } from '../../../bridge/index.ts'

let lookedBackAt: string | null = null

/** Returns the function that ends it. */
export function lookBackAt(id: string): () => void {
  lookedBackAt = id
  return () => {
    if (lookedBackAt === id) lookedBackAt = null
  }
}

export async function letRest(id: DraftId): Promise<void> {
  if (lookedBackAt !== id) await client().request('versions.rest', { draftId: id })
}
