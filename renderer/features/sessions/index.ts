/** Sessions: reverse mentoring on rails. What the shell composes, and what Today and the palette list. */
import { client } from '../../bridge/index.ts'
import { flushReviews } from './review-room/keeper.ts'
import { flushRoom } from './room.ts'

export { bringPackLists, checklistList, type ChecklistListItem, programmesWith } from './content.ts'
export { sessionsCommands, type SessionsCommand } from './commands.ts'
export { momentInSentence, dueInSentence } from './dates.ts'
export { SessionsSidebar } from './SessionsSidebar.tsx'
export { ArrivalDialog } from './review-room/ArrivalDialog.tsx'
export { SessionsView } from './SessionsView.tsx'

/** Writes what a pause in typing still holds back; resolves when the disk has answered. For locking and closing. */
export const flushSessions = async (): Promise<void> => {
  await Promise.all([flushRoom(), flushReviews()])
}

export const layout = 'two'

export type SessionListItem = { readonly id: string; readonly title: string; readonly number: number }

/** Every session by title, the newest first, as stored. Rejects with an AppError while the vault is closed. */
export async function sessionList(): Promise<readonly SessionListItem[]> {
  const sessions = await client().request('sessions.list')
  return sessions
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .map(({ id, title, number }) => ({ id, title, number }))
}
