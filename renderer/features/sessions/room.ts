/** The one store of this window, over the bridge. */
import { useStore } from 'zustand'
import type { OwnProgrammeId, PairId, SessionId } from '../../../electron/shared/entities/ids.ts'
import { assertNever } from '../../../electron/shared/errors.ts'
import { client } from '../../bridge/index.ts'
import { createPrivateStore, type PrivateState } from './session/private-store.ts'
import { createSessionsStore, type SessionsState } from './sessions-store.ts'

export const privateRoom = createPrivateStore({
  now: () => new Date(),
  load: (id) => client().request('privateNotes.get', { id }),
  save: (notes) => client().request('privateNotes.save', notes),
})

export const room = createSessionsStore({
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  async load() {
    const [pairs, sessions, runs, ownProgrammes] = await Promise.all([
      client().request('pairs.list'),
      client().request('sessions.list'),
      client().request('checklistRuns.list'),
      client().request('programmes.list'),
    ])
    return { pairs, sessions, runs, ownProgrammes }
  },
  savePair: (pair) => client().request('pairs.save', pair),
  saveSession: async (session) => {
    await client().request('sessions.save', session)
    await privateRoom.putBack(session.id)
  },
  saveRun: (run) => client().request('checklistRuns.save', run),
  saveProgramme: (own) => client().request('programmes.save', own),
  remove: (kind, id) => {
    switch (kind) {
      case 'pair':
        return client().request('pairs.remove', { id: id as PairId })
      case 'session':
        // Main deletes its private notes with it: they are kept here for whoever takes the deleting back.
        return privateRoom
          .takeAway(id as SessionId)
          .then(() => client().request('sessions.remove', { id: id as SessionId }))
      case 'run':
        return client().request('checklistRuns.remove', { id })
      case 'programme':
        return client().request('programmes.remove', { id: id as OwnProgrammeId })
      default:
        return assertNever(kind)
    }
  },
})

export function usePrivateRoom<Part>(select: (state: PrivateState) => Part): Part {
  return useStore(privateRoom.store, select)
}

/** Writes what a pause in typing still holds back; resolves when the disk has answered. */
export const flushRoom = async (): Promise<void> => {
  await Promise.all([room.flush(), privateRoom.flush()])
}

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
    if (vault.state === 'unlocked') return
    room.reset()
    privateRoom.reset()
  })
  const flush = () => void flushRoom()
  window.addEventListener('blur', flush)
  window.addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flush)
}
