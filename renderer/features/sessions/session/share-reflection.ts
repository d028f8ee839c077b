/**
 * Moves what one of the two wrote between this laptop's private notes and the session. It is written where it
 * goes before it is taken from where it was: cut short, it is in both and counts as shared, never in neither.
 */
import type { SessionId } from '../../../../electron/shared/entities/ids.ts'
import { type Role, wordsOf } from '../../../domain/mentoring/reflection.ts'
import { privateRoom, room } from '../room.ts'

export async function shareReflection(id: SessionId, who: Role, share: boolean): Promise<void> {
  const words = () => {
    const session = room.store.getState().sessions.find((one) => one.id === id)
    return session ? wordsOf(session, privateRoom.store.getState().notes[id] ?? null, who) : null
  }
  const now = words()
  if (now === null || now.shared === share) return
  if (share) {
    room.writeSharedReflection(id, who, now.text, 'now')
    await room.flush()
    if (room.store.getState().saveError === null) privateRoom.keepReflection(id, who, null, 'now')
    return
  }
  privateRoom.keepReflection(id, who, now.text, 'now')
  await privateRoom.flush()
  if (privateRoom.store.getState().saveError !== null) return
  // Whatever was typed meanwhile went to the session: it comes along.
  const last = words()
  if (last !== null && last.text !== now.text) privateRoom.keepReflection(id, who, last.text, 'now')
  room.writeSharedReflection(id, who, null, 'now')
}
