/**
 * Story time: a drill of ten minutes may stand for forty of the real thing.
 *
 * Everything follows from the instant the drill began, so that a closed or hidden app stops nothing, and a restart
 * finds the clock where it is.
 */
import type { Drill } from '../../../electron/shared/entities/rehearsal.ts'
import type { Pressure } from './scenario.ts'
import type { ThreadNode } from './thread.ts'
import { type Condition, partsOf } from './condition.ts'

const msPerMinute = 60_000

/** Story minutes that pass in one of the executive's own. */
export const paceOf = (pressure: Pressure): number => pressure.minutes / pressure.drillMinutes

/** Story minutes between two instants (milliseconds since 1970). Never below zero: clocks are set back at times. */
export const storyMinutes = (fromMs: number, toMs: number, pressure: Pressure): number =>
  Math.max(0, ((toMs - fromMs) / msPerMinute) * paceOf(pressure))

export type StoryClock = {
  /** Whole story minutes since the drill began. */
  readonly minute: number
  /** Whole story minutes left, rounded up; 0 when the time is up. */
  readonly left: number
  readonly isUp: boolean
  /** What has happened so far, oldest first. */
  readonly events: Pressure['events']
  /** Milliseconds until something of this changes; null when nothing will. */
  readonly nextChangeMs: number | null
}

export function readClock(startedMs: number, nowMs: number, pressure: Pressure): StoryClock {
  const passed = storyMinutes(startedMs, nowMs, pressure)
  const left = Math.max(0, Math.ceil(pressure.minutes - passed))
  const events = pressure.events.filter((event) => event.atMinute <= passed)
  const next = [
    ...pressure.events.map((event) => event.atMinute),
    // The minute that is over next, as long as minutes are counted.
    ...(left > 0 ? [pressure.minutes - left + 1] : []),
    Math.floor(passed) + 1,
  ].filter((minute) => minute > passed)
  const nextMinute = left > 0 || events.length < pressure.events.length ? Math.min(...next) : null
  return {
    minute: Math.floor(passed),
    left,
    isUp: left === 0,
    events,
    nextChangeMs:
      nextMinute === null ? null : Math.max(0, ((nextMinute - passed) / paceOf(pressure)) * msPerMinute),
  }
}

/** Story minutes by which the text came late before its readers. The first question counts them. */
export function lateMinutes(drill: Drill, pressure: Pressure): number {
  if (drill.broughtAt === null) return 0
  const passed = storyMinutes(Date.parse(drill.startedAt), Date.parse(drill.broughtAt), pressure)
  return Math.max(0, passed - pressure.minutes)
}

const limitOf = (condition: Condition): readonly number[] =>
  partsOf(condition).flatMap((part) => ('afterMinutes' in part ? [part.afterMinutes] : []))

/**
 * Story minutes after which the persona acts by themselves on this question: past the last one that a branch minds.
 * Null where no branch does.
 */
export function patienceOf(node: ThreadNode): number | null {
  const limits = node.branches.flatMap((branch) => limitOf(branch.when))
  return limits.length === 0 ? null : Math.max(...limits)
}
