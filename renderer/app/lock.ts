/** Locking ends this page, so what is still being typed goes to the disk first. */
import { client } from '../bridge/index.ts'
import { flushConversations } from '../features/audience/index.ts'
import { flushLessons } from '../features/lessons/index.ts'
import { flushDrafts } from '../features/rehearse/index.ts'
import { flushSessions } from '../features/sessions/index.ts'

export async function lockVault(): Promise<void> {
  await Promise.allSettled([flushDrafts(), flushConversations(), flushLessons(), flushSessions()])
  await client().request('vault.lock')
}
