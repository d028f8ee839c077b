/**
 * Private notes: a store and a save queue of their own, apart from the sessions', so that nothing that is
 * handed a session or the room's state ever holds them.
 */
import { createStore } from 'zustand/vanilla'
import type { SessionId } from '../../../../electron/shared/entities/ids.ts'
import type { PrivateNotes } from '../../../../electron/shared/entities/private-notes.ts'
import { keepWords, noPrivateNotes, type Role } from '../../../domain/mentoring/reflection.ts'
import { createSaveQueue } from '../save-queue.ts'

export type PrivateState = {
  /** By session id; not there until read. */
  readonly notes: Readonly<Record<string, PrivateNotes>>
  readonly loadErrors: Readonly<Record<string, unknown>>
  readonly saveError: unknown
}

export type PrivatePorts = {
  readonly now: () => Date
  readonly load: (id: SessionId) => Promise<PrivateNotes | null>
  readonly save: (notes: PrivateNotes) => Promise<unknown>
}

const empty: PrivateState = { notes: {}, loadErrors: {}, saveError: null }

export type PrivateStore = ReturnType<typeof createPrivateStore>

export function createPrivateStore(ports: PrivatePorts) {
  const store = createStore<PrivateState>(() => empty)
  const get = store.getState
  const set = store.setState
  /** Of sessions that were deleted in this window, to be put back with them. */
  const away = new Map<string, PrivateNotes>()

  const queue = createSaveQueue({
    onOutcome: (saveError) => get().saveError !== saveError && set({ saveError }),
    async write(id) {
      const notes = get().notes[id]
      if (notes) await ports.save(notes)
    },
  })

  function put(notes: PrivateNotes, urgency: 'soon' | 'now'): void {
    set({ notes: { ...get().notes, [notes.id]: { ...notes, updatedAt: ports.now().toISOString() } } })
    queue.put(notes.id, urgency)
  }
  /** Before they were read there is nothing to change: an empty document must not take the place of a full one. */
  function change(id: SessionId, urgency: 'soon' | 'now', make: (notes: PrivateNotes) => PrivateNotes): void {
    const notes = get().notes[id]
    if (notes) put(make(notes), urgency)
  }

  return {
    store,
    flush: queue.flush,

    /** Reads those of one session, once. A failure can be tried again. */
    async load(id: SessionId): Promise<void> {
      if (get().notes[id]) return
      try {
        const read = (await ports.load(id)) ?? noPrivateNotes(id, ports.now())
        const { [id]: _mended, ...loadErrors } = get().loadErrors
        if (!get().notes[id]) set({ notes: { ...get().notes, [id]: read }, loadErrors })
      } catch (error) {
        set({ loadErrors: { ...get().loadErrors, [id]: error } })
      }
    },
    write: (id: SessionId, text: string) =>
      change(id, 'soon', (notes) => ({ ...notes, notes: { onlyHere: text } })),
    keepReflection: (id: SessionId, who: Role, text: string | null, urgency: 'soon' | 'now') =>
      change(id, urgency, (notes) => keepWords(notes, who, text)),

    /** The session is about to be deleted, and these with it: remembered until it comes back or the window closes. */
    async takeAway(id: SessionId): Promise<void> {
      await queue.flush()
      const notes = get().notes[id] ?? (await ports.load(id))
      if (notes) away.set(id, notes)
      const { [id]: _gone, ...rest } = get().notes
      set({ notes: rest })
    },
    /** Writes those of a session that came back; does nothing for any other. */
    async putBack(id: SessionId): Promise<void> {
      const notes = away.get(id)
      if (!notes) return
      await ports.save(notes)
      away.delete(id)
      set({ notes: { ...get().notes, [id]: notes } })
    },

    /** Forgets everything: the vault was locked. */
    reset(): void {
      queue.drop()
      away.clear()
      set(empty, true)
    },
  }
}
