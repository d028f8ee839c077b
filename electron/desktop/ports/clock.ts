import { randomBytes } from 'node:crypto'
import type { Clock, Ids } from '../../services/ports.ts'

export const systemClock: Clock = {
  now: () => new Date(),
  setTimer: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

export const systemIds: Ids = {
  random: () => randomBytes(16).toString('hex'),
  bytes: (count) => new Uint8Array(randomBytes(count)),
}
