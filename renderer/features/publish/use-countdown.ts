import { useEffect, useState } from 'react'
import type { Publication } from '../../../electron/shared/entities/publication.ts'
import { seenHeldAt } from './publish-store.ts'

/** Whole seconds until `end`, rounded up, never below 0; and how much of `length` has gone, 0 to 1. Milliseconds. */
export function remaining(end: number, length: number, now: number): { seconds: number; gone: number } {
  const left = Math.max(0, end - now)
  return { seconds: Math.ceil(left / 1000), gone: Math.min(1, 1 - left / length) }
}

/** Seconds at which a screen reader is told. */
export const announcedAt: readonly number[] = [30, 10, 5]

/** Ticks four times a second, so that the numeral is never a second behind. */
export function useCountdown({ id, sendAt, consent }: Publication): { seconds: number; gone: number } {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  // From when this page heard of it: a clock that is set meanwhile must not stretch or cut the seconds shown.
  const length = Math.max(1, Date.parse(sendAt) - Date.parse(consent.at))
  const seen = seenHeldAt(id)
  return remaining(seen === undefined ? Date.parse(sendAt) : seen + length, length, now)
}
