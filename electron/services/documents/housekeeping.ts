/** Once after unlocking and once a day: empties the bin of what is due, thins out versions. */
import { AppError } from '../../shared/errors.ts'
import type { Clock, Report } from '../ports.ts'
import type { Vault } from '../vault/vault.ts'
import type { Bin } from './bin.ts'
import type { Versions } from './versions.ts'
import { versionsToThin } from './version-thinning.ts'

export type HousekeepingParts = {
  readonly vault: Pick<Vault, 'isUnlocked' | 'onUnlocked' | 'onLocking'>
  readonly clock: Clock
  readonly bin: Pick<Bin, 'purge'>
  readonly versions: Pick<Versions, 'list' | 'remove'>
  readonly report: Report
}

/** The window and the list come first. */
const beginAfterMs = 8000
const dayMs = 24 * 60 * 60_000
/** A laptop that sleeps stops its timers: it is asked every hour whether a day has gone by. */
const lookEveryMs = 60 * 60_000

export function keepHouse({ vault, clock, bin, versions, report }: HousekeepingParts): void {
  let takeBack = () => undefined as void
  let lastDone: number | null = null
  let locking = false
  const proceed = () => !locking && vault.isUnlocked()

  const tidy = async () => {
    const now = clock.now()
    await bin.purge(now, proceed)
    for (const { id } of versionsToThin(await versions.list(), now)) {
      if (!proceed()) return
      await versions.remove(id)
    }
    lastDone = now.getTime()
  }
  const look = () => {
    takeBack = clock.setTimer(lookEveryMs, look)
    if (lastDone !== null && clock.now().getTime() - lastDone < dayMs) return
    tidy().catch((error: unknown) => {
      // What is left stays for the next hour; locking in the middle is no failure.
      if (proceed()) report(error instanceof AppError ? error.code : 'unexpected', 'documents.housekeeping')
    })
  }
  vault.onUnlocked(() => {
    locking = false
    lastDone = null
    takeBack = clock.setTimer(beginAfterMs, look)
  })
  vault.onLocking(() => {
    locking = true
    takeBack()
  })
}
