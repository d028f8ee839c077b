/**
 * Moves what one of the two wrote between this laptop's private notes and the session. It is written where it
 * goes before it is taken from where it was: cut short, it is in both and counts as shared, never in neither.
 */
import type { SessionId } from '../../../../electron/shared/entities/ids.ts'
import { type Role, wordsOf } from '../../../domain/mentoring/reflection.ts'
import { privateRoom, room } from '../room.ts'
import type { SessionsStore } from '../sessions-store.ts'
import type { PrivateStore } from './private-store.ts'

export const shareReflection = (id: SessionId, who: Role, share: boolean): Promise<void> =>
  moveWords({ room, privateRoom }, id, who, share)

export async function moveWords(
  stores: { readonly room: SessionsStore; readonly privateRoom: PrivateStore },
  id: SessionId,
  who: Role,
  share: boolean,
): Promise<void> {
  const words = () => {
    const session = stores.room.store.getState().sessions.find((one) => one.id === id)
    return session ? wordsOf(session, stores.privateRoom.store.getState().notes[id] ?? null, who) : null
  }
  const now = words()
  if (now === null || now.shared === share) return
  if (share) {
    stores.room.writeSharedReflection(id, who, now.text, 'now')
    await stores.room.flush()
    if (stores.room.store.getState().saveError === null)
      stores.privateRoom.keepReflection(id, who, null, 'now')
    return
  }
  stores.privateRoom.keepReflection(id, who, now.text, 'now')
  await stores.privateRoom.flush()
  if (stores.privateRoom.store.getState().saveError !== null) return
  // Whatever was typed meanwhile went to the session: it comes along.
  const last = words()
  if (last !== null && last.text !== now.text) stores.privateRoom.keepReflection(id, who, last.text, 'now')
  stores.room.writeSharedReflection(id, who, null, 'now')
}
