/**
 * Which versions may go: of those that were kept by themselves, all of the last day stay, then one an hour for a
 * week, then one a day up to 90 days. What has a name, ended a round or went out stays for ever.
 */
import type { VersionSummary } from '../../shared/entities/draft.ts'

const dayMs = 24 * 60 * 60_000
export const daysOfHistory = 90
const daysHourByHour = 7

const thinnable: ReadonlySet<VersionSummary['reason']> = new Set(['automatic', 'before-restore'])

export const isKeptForEver = ({ reason, name }: Pick<VersionSummary, 'reason' | 'name'>): boolean =>
  name !== null || !thinnable.has(reason)

/** Of each hour or day the newest stays. Hours and days are those of the system's zone. */
export function versionsToThin(versions: readonly VersionSummary[], now: Date): VersionSummary[] {
  const taken = new Set<string>()
  const newestFirst = versions.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  return newestFirst.filter((version) => {
    if (isKeptForEver(version)) return false
    const bucket = bucketOf(new Date(version.createdAt), now)
    if (bucket === 'stays') return false
    if (bucket === 'goes') return true
    const key = `${version.draftId} ${bucket}`
    if (taken.has(key)) return true
    taken.add(key)
    return false
  })
}

function bucketOf(at: Date, now: Date): string {
  const age = now.getTime() - at.getTime()
  if (age < dayMs) return 'stays'
  if (age >= daysOfHistory * dayMs) return 'goes'
  const day = `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`
  return age < daysHourByHour * dayMs ? `${day} ${at.getHours()}` : day
}
