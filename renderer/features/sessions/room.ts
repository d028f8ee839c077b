/** The one store of this window, over the bridge. */
import { useStore } from 'zustand'
import { client } from '../../bridge/index.ts'
import { createSessionsStore, type SessionsState } from './sessions-store.ts'

export const room = createSessionsStore({
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  async load() {
    const [pairs, sessions, runs] = await Promise.all([
      client().request('pairs.list'),
      client().request('sessions.list'),
      client().request('checklistRuns.list'),
    ])
    return { pairs, sessions, runs }
  },
  savePair: (pair) => client().request('pairs.save', pair),
  saveSession: (session) => client().request('sessions.save', session),
  saveRun: (run) => client().request('checklistRuns.save', run),
})

export function useRoom<Part>(select: (state: SessionsState) => Part): Part {
  return useStore(room.store, select)
}

let following = false

/**
 * Reads the room and, once for the window's life, ties it to what happens outside: a locked vault empties
 * it, and leaving the window writes what a pause in typing still held back.
 */
export function enterRoom(): void {
  void room.load()
  // Whose laptop this is only decides which of two names heads the list, so a failure is not worth a message.
  client()
    .request('profile.get')
    .then(
      (profile) => room.setOwnName(profile.displayName),
      () => undefined,
    )
  if (following) return
  following = true
  client().subscribe('vault.changed', (vault) => {
    if (vault.state !== 'unlocked') room.reset()
  })
  const flush = () => void room.flush()
  window.addEventListener('blur', flush)
  window.addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flush)
}
