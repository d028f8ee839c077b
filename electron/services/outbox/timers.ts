/** At most one timer for each publication, all of them forgotten at once when the vault closes. */
import type { PublicationId } from '../../shared/entities/ids.ts'
import type { Clock } from '../ports.ts'

export type Timers = {
  /** Takes the place of the timer that was there. */
  set(id: PublicationId, ms: number, run: () => void): void
  forget(id: PublicationId): void
  clear(): void
}

export function createTimers(clock: Pick<Clock, 'setTimer'>): Timers {
  const pending = new Map<PublicationId, () => void>()
  const forget = (id: PublicationId) => {
    pending.get(id)?.()
    pending.delete(id)
  }
  return {
    set: (id, ms, run) => {
      forget(id)
      pending.set(
        id,
        clock.setTimer(ms, () => {
          pending.delete(id)
          run()
        }),
      )
    },
    forget,
    clear: () => {
      for (const stop of pending.values()) stop()
      pending.clear()
    },
  }
}
