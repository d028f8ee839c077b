/** One act on many drafts: some at a time, with progress, and without those that are gone by now. */
import { AppError } from '../../shared/errors.ts'
import type { RequestContext } from '../handlers.ts'
import { mapAtMost } from '../vault/keyed-queue.ts'

/**
 * Stops between two items when the request is cancelled (`cancelled`); what was done stays done. An item that
 * is not there any more is no failure: the person asked for many, and the rest must not stay behind.
 */
export async function inEach<T>(
  items: readonly T[],
  { signal, progress }: Pick<RequestContext, 'signal' | 'progress'>,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  let done = 0
  await mapAtMost([...new Set(items)], 8, async (item) => {
    if (signal.aborted) throw new AppError('cancelled')
    try {
      await work(item)
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'not-found')) throw error
    }
    progress((done += 1), items.length)
  })
}
