/** Whether there is a network, as the system says. Asking makes no traffic. */
import type { Network } from '../../services/ports.ts'

type NetworkOptions = {
  readonly isOnline: () => boolean
  readonly everyMs: number
  /** Calls back whenever the machine wakes; the result ends that. */
  readonly onWake: (look: () => void) => () => void
}

/** Polls, since the main process gets no event; asks again at once when the machine wakes. */
export function createNetwork({ isOnline, everyMs, onWake }: NetworkOptions): Network & { stop(): void } {
  const listeners = new Set<(online: boolean) => void>()
  let online = isOnline()
  const look = () => {
    const now = isOnline()
    if (now === online) return
    online = now
    for (const listener of listeners) listener(now)
  }
  const timer = setInterval(look, everyMs)
  timer.unref()
  const forget = onWake(look)
  return {
    online: () => {
      look()
      return online
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => {
      clearInterval(timer)
      forget()
    },
  }
}
