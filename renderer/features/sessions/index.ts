/** Sessions: reverse mentoring on rails. What the shell composes, and what Today and the palette list. */
import { client } from '../../bridge/index.ts'
import { room } from './room.ts'

export { sessionsDue, type SessionDue } from '../../domain/mentoring/due.ts'
export { checklistList, type ChecklistListItem } from './content.ts'
export { SessionsSidebar } from './SessionsSidebar.tsx'
export { SessionsView } from './SessionsView.tsx'

/** Writes what a pause in typing still holds back; resolves when the disk has answered. For locking and closing. */
export const flushSessions = (): Promise<void> => room.flush()

export const layout = 'two'

export type SessionListItem = { readonly id: string; readonly title: string; readonly number: number }

/** Every session by title, the newest first, as stored. Rejects with an AppError while the vault is closed. */
export async function sessionList(): Promise<readonly SessionListItem[]> {
  const sessions = await client().request('sessions.list')
  return sessions
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .map(({ id, title, number }) => ({ id, title, number }))
}
